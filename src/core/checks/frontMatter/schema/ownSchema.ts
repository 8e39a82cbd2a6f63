import type { ValidationError } from 'jsonschema';
import type { FrontMatterValue } from '../../../frontMatter/frontMatter.js';
import { itemsOf } from '../../../frontMatter/itemsOf.js';
import { say, type Problem } from '../../../problem.js';
import type { Recap } from '../../../recap/model/recap.js';
import type { Range } from '../../../text.js';
import type { Check } from '../../check.js';
import { openerOf } from '../syntax/openerOf.js';
import { validateOwn } from './validateOwn.js';

/** Maximum number of problems reported. */
const maxProblems = 50;

/**
 * Validates the front matter against the author's own JSON Schema. The library interprets the schema and generates no
 * code.
 */
export const ownSchema: Check = {
  codes: ['front-matter-schema', 'front-matter-schema-unreadable'],
  check: (recap, { schema }) => {
    const { frontMatter } = recap;
    if (!frontMatter?.complete || !schema) return [];
    const values: Record<string, FrontMatterValue> = Object.create(null) as Record<string, FrontMatterValue>;
    for (const { key, value } of frontMatter.entries) values[key] = value;
    try {
      return validateOwn(values, schema)
        .slice(0, maxProblems)
        .map((error) => toProblem(error, recap));
    } catch (error) {
      // The schema is invalid, or refers to another that does not exist.
      const words = error instanceof Error ? error.message : String(error);
      const message = say('The schema in the setting "recap.frontMatter.schema" cannot be used: {0}', words);
      const range = openerOf(frontMatter);
      return [{ code: 'front-matter-schema-unreadable', severity: 'warning', message, range }];
    }
  },
};

function toProblem(error: ValidationError, recap: Recap): Problem {
  const path = error.path.join('.');
  const message =
    path === ''
      ? say('The front matter does not match your schema: it {0}.', error.message)
      : say('"{0}" does not match your schema: it {1}.', path, error.message);
  return { code: 'front-matter-schema', severity: 'warning', message, range: placeOf(error, recap) };
}

/** The range of the wrong value or list item, or of a key that is not allowed. */
function placeOf({ path: [key, index], name, argument }: ValidationError, { source, frontMatter }: Recap): Range {
  const { entries } = frontMatter!;
  const entry = entries.find((each) => each.key === key);
  if (!entry) {
    const unwanted = name === 'additionalProperties' && entries.find((each) => each.key === argument);
    return unwanted ? unwanted.keyRange : openerOf(frontMatter!);
  }
  const { keyRange, valueRange } = entry;
  const item = typeof index === 'number' ? itemsOf(source, entry)[index]?.range : undefined;
  return item ?? (valueRange.start.line === valueRange.end.line ? valueRange : keyRange);
}
