import { contains, type Position, type Range } from '../../text.js';
import { fieldDocs, type FieldDoc } from './fieldDocs.js';
import { fields, type Field } from '../fields.js';
import { soundEntries, type FrontMatter } from '../frontMatter.js';

/** One of Hugo's keys, at its place, with what there is to know of it. */
export interface FieldAt {
  readonly field: Field;
  readonly doc: FieldDoc;
  readonly range: Range;
}

/** The key at a position of the front matter, on the top level. */
export function fieldAt(frontMatter: FrontMatter | undefined, position: Position): FieldAt | undefined {
  const entry = soundEntries(frontMatter).find(({ keyRange }) => contains(keyRange, position));
  const name = entry?.key.toLowerCase() ?? '';
  const field = fields.find(({ key }) => key.toLowerCase() === name);
  const doc = Object.hasOwn(fieldDocs, name) ? fieldDocs[name] : undefined;
  return entry && field && doc ? { field, doc, range: entry.keyRange } : undefined;
}
