import { fields, isEmpty, isOfKind, type Field, type FieldKind } from '../frontMatter/fields.js';
import { soundEntries, type FrontMatterEntry, type FrontMatterFormat } from '../frontMatter/frontMatter.js';
import { say, type Problem } from '../problem.js';
import type { Check } from './check.js';

const yaml: Readonly<Record<FieldKind, string>> = {
  text: '"Some text"',
  boolean: 'true',
  integer: '10',
  date: '2025-06-12T09:00:00+02:00',
  list: '[One, Two]',
  map: '{ key: value }',
};

/** Each kind as it is written in the format. */
const examples: Readonly<Record<FrontMatterFormat, Readonly<Record<FieldKind, string>>>> = {
  yaml,
  toml: { ...yaml, list: '["One", "Two"]', map: '{ key = "value" }' },
  json: { ...yaml, date: `"${yaml.date}"`, list: '["One", "Two"]', map: '{ "key": "value" }' },
};

/** Values of a kind that Hugo cannot read for that key. */
export const wrongType: Check = {
  codes: ['front-matter-type'],
  check: ({ frontMatter }) => soundEntries(frontMatter).flatMap((entry) => check(entry, frontMatter!.format)),
};

function check(entry: FrontMatterEntry, format: FrontMatterFormat): Problem[] {
  const field = fields.find(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
  if (!field || isEmpty(entry.value) || field.kinds.some((kind) => isOfKind(entry.value, kind))) return [];
  return [problem(entry, field, examples[format])];
}

function problem(
  { valueRange }: FrontMatterEntry,
  { key, kinds, otherwise }: Field,
  written: Readonly<Record<FieldKind, string>>,
): Problem {
  const example = written[kinds[0]!];
  const message =
    otherwise === 'error'
      ? say('Hugo cannot read this value of "{0}" and stops. It takes one such as {1}.', key, example)
      : say('Hugo cannot read this value of "{0}" and goes on without it. It takes one such as {1}.', key, example);
  return { code: 'front-matter-type', severity: otherwise, message, range: valueRange };
}
