import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bareContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import type { FrontMatterEntry, FrontMatterValue } from '../../../src/core/frontMatter/frontMatter.js';
import { showValue } from '../../../src/core/frontMatter/values/showValue.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

/** A front matter with what Hugo 0.169 makes of it (scripts/recordFrontMatter.mjs). */
interface Recorded {
  readonly text: string;
  /** By key in lower case; absent if Hugo publishes none, or refuses it. */
  readonly values?: Readonly<Record<string, FrontMatterValue>>;
  /** What Go prints, where the value is not text. */
  readonly shown?: Readonly<Record<string, string>>;
  readonly refuses?: string;
  /** One-based. */
  readonly line?: number;
}

const folder = 'test/fixtures/frontMatter/values';
const context = { ...bareContext, now: Date.parse('2026-01-10T12:00:00Z'), pagePath: 'content/posts/p.md' };

/** What we read differently, and why that is so. */
const differences: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/fixtures/frontMatter/differences.json', 'utf8'),
) as Record<string, string>;

/** What Hugo adds to the keys of a page, or changes. */
const ofHugo = new Set(['date', 'lastmod', 'publishdate', 'expirydate', 'draft', 'iscjklanguage', 'tags', 'params']);

/** The entries by key, those of `params` over the others. */
function entriesOf(all: readonly FrontMatterEntry[], read: (entry: FrontMatterEntry) => FrontMatterValue) {
  // Without quotation marks, "<<" is not a key: it adds those of another map.
  const isMerge = ({ key, keyRange: { start, end } }: FrontMatterEntry): boolean =>
    key === '<<' && end.character - start.character === key.length;
  const own = all.filter((entry) => !isMerge(entry)).map((entry) => [entry.key.toLowerCase(), read(entry)] as const);
  const params = own.find(([key]) => key === 'params')?.[1];
  const more = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return Object.fromEntries([...own, ...more].filter(([key]) => !ofHugo.has(key)));
}

/** With keys in lower case, as Hugo has them, and without what JSON cannot express. */
function plain(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), plain(each)]));
}

function compare({ text, values, shown = {}, refuses, line }: Recorded, isJson: boolean): void {
  const recap = parseRecap(text);
  const errors = checkRecap(recap, context).filter(({ severity }) => severity === 'error');
  const said = errors.map(({ message, range }) => `${range.start.line + 1} ${formatMessage(message)}`);
  if (refuses !== undefined) {
    assert.ok(errors.length > 0, refuses);
    // For an error in JSON, Hugo names a line around it; for a missing delimiter, the second one.
    if (line === undefined || isJson || refuses.startsWith('EOF')) return;
    const ours = errors[0]!.range.start.line + 1;
    // Of what is not closed, Hugo names the end, and we the start.
    if (said[0]!.includes('clos')) assert.ok(ours <= line, said[0]);
    else assert.equal(ours, line, `${said.join(', ')}: ${refuses}`);
    return;
  }
  assert.deepEqual(said, []);
  if (!values || !recap.frontMatter) return;
  const { entries } = recap.frontMatter;
  // A title is always text.
  const read = entriesOf(entries, ({ key, value }) => (/^title$/i.test(key) ? showValue(value ?? '') : value));
  assert.deepEqual(plain(read), plain(values));
  for (const [key, value] of Object.entries(entriesOf(entries, ({ value: each, printed = each }) => printed)))
    if (Object.hasOwn(shown, key)) assert.equal(showValue(value).toLowerCase(), shown[key]!.toLowerCase());
}

describe('values in front matter, compared with those of the real Hugo 0.169', () => {
  let count = 0;
  for (const name of readdirSync(folder)) {
    const cases = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly Recorded[];
    count += cases.length;
    describe(name, () => {
      for (const each of cases.filter(({ text }) => !Object.hasOwn(differences, text)))
        it(`${each.refuses === undefined ? 'reads' : 'rejects'} ${JSON.stringify(each.text)}`, () =>
          compare(each, name === 'json.json'));
    });
  }

  it('are many', () => {
    assert.ok(count >= 1600);
    assert.ok(Object.keys(differences).length <= count / 50);
  });
});
