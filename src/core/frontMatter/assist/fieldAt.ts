import { contains, type Position, type Range } from '../../text.js';
import { fieldDocs, type FieldDoc } from './fieldDocs.js';
import { fields, type Field } from '../fields.js';
import { soundEntries, type FrontMatter } from '../frontMatter.js';

/** One of Hugo's keys with its range and documentation. */
export interface FieldAt {
  readonly field: Field;
  readonly doc: FieldDoc;
  readonly range: Range;
}

/** The top-level key at a position in the front matter. */
export function fieldAt(frontMatter: FrontMatter | undefined, position: Position): FieldAt | undefined {
  const entry = soundEntries(frontMatter).find(({ keyRange }) => contains(keyRange, position));
  const name = entry?.key.toLowerCase() ?? '';
  const field = fields.find(({ key }) => key.toLowerCase() === name);
  const doc = Object.hasOwn(fieldDocs, name) ? fieldDocs[name] : undefined;
  return entry && field && doc ? { field, doc, range: entry.keyRange } : undefined;
}
