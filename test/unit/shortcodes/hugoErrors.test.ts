import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { formatMessage, type Message } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { embeddedShortcode } from '../../../src/core/shortcodes/catalogue.js';
import { lexShortcodes } from '../../../src/core/shortcodes/lexer/lexShortcodes.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { positionAt } from '../../../src/core/text.js';

/** Pages with errors, and the messages of the real Hugo 0.147.6, if such a file is next to the project. */
const path = '../shared/hugo/errors.txt';

interface Case {
  readonly text: string;
  /** `line:column message`, columns in bytes. */
  readonly expected: string;
}

/**
 * Errors in front matter, and those that cannot be known from the page alone: whether another page or the network is
 * available. For a nested call (`nosuch2`), Hugo reports the position of the outer one; we report its own.
 */
const elsewhere =
  /front matter|YAML|toml|unmarshal|REF_NOT_FOUND|GetRemote|delimiter|assemble|Markdown attributes|invalid value|nosuch2/;

function readCases(): readonly Case[] {
  const pieces = readFileSync(path, 'utf8')
    .split(/^#### /m)
    .slice(1);
  return pieces.flatMap((piece) => {
    const end = piece.indexOf('\n');
    const text = JSON.parse(piece.slice(0, end)) as string;
    const said = piece.slice(end + 1).replaceAll('failed to extract shortcode: ', '');
    if (!/\{\{[<%]/.test(text) || elsewhere.test(said)) return [];
    const built = /"content\/p\.md:(\d+:\d+)": ([^]*?)\n(?:LOG|$)/.exec(said);
    if (built && said.startsWith('ERR Build error: process')) return [{ text, expected: `${built[1]!} ${built[2]!}` }];
    const logged = /(?:ERROR|WARN) +(.*?)(?:\. See|:) "content\/p\.md:(\d+:\d+)"/.exec(said);
    return logged ? [{ text, expected: `${logged[2]!} ${logged[1]!}` }] : [];
  });
}

/** All our problems of a page, formatted as Hugo's. */
function problemsOf(text: string): readonly string[] {
  const recap = parseRecap(text);
  const { post, source } = recap;
  const page = pageSourceOf(recap, { ...defaultSite, hugoVersion: '0.147.6' }, 'content/p.md');
  const bodyOffset = source.lineStarts[page.bodyLine]!;
  // The shortcodes of the site that was published.
  const takesInner = (name: string): boolean | undefined =>
    name === 'box' ? true : name === 'badge' ? false : embeddedShortcode(name)?.inner;
  const write = (offset: number, message: Message): string => {
    const { line } = positionAt(source, offset);
    const column = Buffer.byteLength(text.slice(source.lineStarts[line], offset)) + 1;
    return `${line + 1}:${column} ${formatMessage(message).replace(/\.$/, '')}`;
  };
  const offsetOf = ({ start }: { start: { line: number; character: number } }): number =>
    source.lineStarts[start.line]! + start.character;
  return [
    ...lexShortcodes(text, bodyOffset).flatMap((token) =>
      token.type === 'error' ? [write(token.culprit.start, token.message)] : [],
    ),
    ...[...post.shortcodes(takesInner).problems, ...publishRecap(post, page).problems].map(({ range, message }) =>
      write(offsetOf(range), message),
    ),
  ];
}

describe('the errors of Hugo', () => {
  if (!existsSync(path)) {
    it('are not next to the project: skipped');
    return;
  }
  for (const { text, expected } of readCases())
    it(`match ours: ${JSON.stringify(text.replace(/^---\n.*\n---\n/, ''))}`, () => {
      const said = problemsOf(text);
      assert.ok(said.includes(expected.replace(/\.$/, '')), `${expected} is not among\n${said.join('\n')}`);
    });
});
