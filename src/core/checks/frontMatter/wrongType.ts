import { fields, isEmpty, isOfKind, type Field, type FieldKind } from '../../frontMatter/fields.js';
import { entryOf, soundEntries, type FrontMatterEntry, type FrontMatterFormat } from '../../frontMatter/frontMatter.js';
import { scanJson } from '../../frontMatter/scanJson.js';
import { removeEntry } from '../../edits/frontMatter/removeEntry.js';
import { say, type Fix, type Problem } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { offsetAt } from '../../text.js';
import type { Check, CheckContext } from '../check.js';

const yaml: Readonly<Record<FieldKind, string>> = {
  text: '"Some text"',
  boolean: 'true',
  integer: '10',
  date: '2025-06-12T09:00:00+02:00',
  list: '[One, Two]',
  map: '{ key: value }',
};

/** An example value of each type in each format. */
const examples: Readonly<Record<FrontMatterFormat, Readonly<Record<FieldKind, string>>>> = {
  yaml,
  toml: { ...yaml, list: '["One", "Two"]', map: '{ key = "value" }' },
  json: { ...yaml, date: `"${yaml.date}"`, list: '["One", "Two"]', map: '{ "key": "value" }' },
};

/** Values of a type that Hugo cannot read for the key. */
export const wrongType: Check = {
  codes: ['front-matter-type'],
  check: (recap, context) => soundEntries(recap.frontMatter).flatMap((entry) => check(entry, recap, context)),
};

/** Words that are booleans in YAML 1.1, which Hugo used before 0.152. */
const oldTrue = /^(?:y|yes|on)$/i;
const oldFalse = /^(?:n|no|off)$/i;

function check(entry: FrontMatterEntry, recap: Recap, { site }: CheckContext): Problem[] {
  const { value } = entry;
  const format = recap.frontMatter!.format;
  const field = fields.find(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
  // Only "params" rejects an empty string.
  if (!field || (isEmpty(value) && !(value === '' && field.key === 'params'))) return [];
  if (field.kinds.some((kind) => isOfKind(value, kind)) || (field.key === 'params' && isJsonMap(value))) return [];
  const isOldBoolean = format === 'yaml' && !isAtLeast(site.hugoVersion, '0.152.0') && isWordFor(value);
  if (isOldBoolean && field.kinds.includes('boolean') && !isQuoted(entry, recap)) return [];
  return [{ ...problem(entry, field, examples[format]), fixes: fixesOf(entry, field, recap) }];
}

/** "params" accepts a JSON object in a string. */
function isJsonMap(value: unknown): boolean {
  return typeof value === 'string' && value.trimStart().startsWith('{') && scanJson(value) === undefined;
}

function isWordFor(value: unknown): value is string {
  return typeof value === 'string' && (oldTrue.test(value) || oldFalse.test(value));
}

function isQuoted({ valueRange: { start } }: FrontMatterEntry, { source }: Recap): boolean {
  return /["']/.test(source.text.charAt(offsetAt(source, start)));
}

function fixesOf(entry: FrontMatterEntry, { key, kinds }: Field, recap: Recap): readonly Fix[] {
  const { value, valueRange: range, keyRange } = entry;
  if (kinds.includes('boolean') && isWordFor(value)) {
    const newText = String(oldTrue.test(value));
    return [{ title: say('Change to {0}', newText), edits: [{ range, newText }], safe: true }];
  }
  if (key !== 'published' || typeof value !== 'boolean') return [];
  // "published" in other generators is the opposite of "draft" in Hugo.
  const { frontMatter, source } = recap;
  const draftEntry = entryOf(frontMatter, 'draft');
  const edits = value
    ? removeEntry(source, frontMatter!, entry)
    : [
        { range: keyRange, newText: frontMatter!.format === 'json' ? '"draft"' : 'draft' },
        { range, newText: 'true' },
      ];
  const title = value
    ? say('Remove the key: posts are published unless they are drafts')
    : say('Change to draft: true');
  return edits.length === 0 || (!value && draftEntry) ? [] : [{ title, edits, safe: !draftEntry }];
}

function problem(
  { valueRange }: FrontMatterEntry,
  { key, kinds, otherwise }: Field,
  written: Readonly<Record<FieldKind, string>>,
): Problem {
  const example = written[kinds[0]!];
  const message =
    otherwise === 'error'
      ? say('Hugo cannot read this value of "{0}" and stops the build. Use a value such as {1}.', key, example)
      : say('Hugo cannot read this value of "{0}" and ignores it. Use a value such as {1}.', key, example);
  return { code: 'front-matter-type', severity: otherwise, message, range: valueRange };
}
