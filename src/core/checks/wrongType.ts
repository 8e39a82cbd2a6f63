import { fields, isEmpty, isOfKind, type Field, type FieldKind } from '../frontMatter/fields.js';
import { soundEntries, type FrontMatterEntry } from '../frontMatter/frontMatter.js';
import { say, type Problem } from '../problem.js';
import type { Check } from './check.js';

const examples: Readonly<Record<FieldKind, string>> = {
  text: '"Some text"',
  boolean: 'true',
  integer: '10',
  date: '2025-06-12T09:00:00+02:00',
  list: '[One, Two]',
  map: '{ key: value }',
};

/** Values of a kind that Hugo cannot read for that key. */
export const wrongType: Check = {
  codes: ['front-matter-type'],
  check: ({ frontMatter }) => soundEntries(frontMatter).flatMap(check),
};

function check(entry: FrontMatterEntry): Problem[] {
  const field = fields.find(({ key }) => key.toLowerCase() === entry.key.toLowerCase());
  if (!field || isEmpty(entry.value) || field.kinds.some((kind) => isOfKind(entry.value, kind))) return [];
  return [problem(entry, field)];
}

function problem({ valueRange }: FrontMatterEntry, { key, kinds, otherwise }: Field): Problem {
  const example = examples[kinds[0]!];
  const message =
    otherwise === 'error'
      ? say('Hugo cannot read this value of "{0}" and stops. It takes one such as {1}.', key, example)
      : say('Hugo cannot read this value of "{0}" and goes on without it. It takes one such as {1}.', key, example);
  return { code: 'front-matter-type', severity: otherwise, message, range: valueRange };
}
