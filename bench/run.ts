// npm run bench: compares this extension with peers, on the same texts in the same run. `-- --only painted,checks` measures
// only some parts. The figures are not limits.
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { checkRecap } from '../src/core/checks/checkRecap.js';
import { outlineOf } from '../src/core/recap/queries/outline/outline.js';
import { pageSourceOf } from '../src/core/preview/pageSource.js';
import { parsePost } from '../src/core/post/parsePost.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { colourCode } from '../src/core/markdown/code/languages.js';
import { renderRecap } from '../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe } from '../src/core/site/site.js';
import { measureActivation } from './activation.js';
import { measureChecks } from './checks.js';
import { measureInsertTalk } from './insertTalk.js';
import { measure, printHead, printRow } from './measure.js';
import { measureKeystrokes } from './keystroke.js';
import { measureTemplates } from './templates.js';
import { measureFrontMatter } from './frontMatter.js';
import { measureManyRecaps } from './manyRecaps.js';
import { measureModel } from './model.js';
import { measureProgramme } from './programme.js';
import { measurePainted } from './painted.js';
import { benchPosts } from './posts.js';

const posts = benchPosts();
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

const parts: Readonly<Record<string, () => unknown>> = {
  model: () => measureModel(posts),
  outline: measureOutline,
  checks: () => measureChecks(posts),
  frontMatter: () => measureFrontMatter(posts),
  render: measureRendering,
  keystroke: measureKeystrokes,
  templates: measureTemplates,
  insertTalk: measureInsertTalk,
  programme: measureProgramme,
  activation: () =>
    printTable(
      'activation in a VS Code at rest, medians of five starts; the peer is its Markdown Language Features; goal for both: 0.33',
      measureActivation,
    ),
  manyRecaps: () =>
    printTable(
      'the Recaps view of 10,000 posts, medians of three windows; the peer is `hugo list all` with HUGO=/path/to/hugo; goal: 1',
      measureManyRecaps,
    ),
  painted: () =>
    printTable(
      'from a key to the pixels of the preview, 100 kB, median of 15 keys, ms; goal: 100 beyond the debounce',
      measurePainted,
    ),
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(parts);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`No part is called ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
for (const name of chosen) await parts[name]!();

function measureOutline(): void {
  printHead('parse, outline, check', 'md-it');
  for (const { name, text } of posts) {
    const ours = measure(() => {
      const recap = parseRecap(text);
      return [outlineOf(recap), checkRecap(recap)];
    });
    printRow(
      `  ${name}, ${size(text)}`,
      ours,
      measure(() => markdown.parse(text, {})),
    );
  }
}

function measureRendering(): void {
  printHead('render', 'md-it');
  for (const { name, text } of posts) {
    const source = pageSourceOf(parseRecap(text), withUnsafe(defaultSite, true), 'content/posts/sample.md');
    const ours = measure(() => renderRecap(parsePost(text), source, { colourCode }));
    printRow(
      `  ${name}, ${size(text)}`,
      ours,
      measure(() => markdown.render(text)),
    );
  }
}

async function printTable(title: string, measureLines: () => Promise<readonly string[]>): Promise<void> {
  console.log(`\n${title}`);
  for (const line of await measureLines()) console.log(`  ${line}`);
}

function size(text: string): string {
  return `${Math.round(text.length / 1000)} kB`;
}
