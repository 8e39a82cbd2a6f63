import { byBytes } from '../../../templates/values/print/bytes.js';
import type { MenuFields } from './menuFields.js';

/** Whatever has the fields of an entry. */
export interface OrderedEntry {
  readonly fields: MenuFields;
}

/** By weight, those without one last, then by name. */
export function byWeight({ fields: one }: OrderedEntry, { fields: other }: OrderedEntry): number {
  if (one.weight === other.weight)
    return compareNames(one.name, other.name) || byBytes(one.identifier, other.identifier);
  if (one.weight === 0n || other.weight === 0n) return one.weight === 0n ? 1 : -1;
  return one.weight < other.weight ? -1 : 1;
}

/** By name, whatever its case. */
export function byName({ fields: one }: OrderedEntry, { fields: other }: OrderedEntry): number {
  return compareNames(one.name, other.name);
}

function compareNames(one: string, other: string): number {
  return byBytes(one.toLowerCase(), other.toLowerCase()) || byBytes(one, other);
}
