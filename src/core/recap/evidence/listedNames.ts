import type { TextLine } from '../../post/queries/textLines.js';

/** A list and what introduces it. */
export interface ListedNames {
  readonly lead: string;
  /** What its outermost items begin with, in lower case. */
  readonly names: readonly string[];
}

/** Longer items say more than a name. */
const longest = 120;
/** The maximum length of what introduces a list, in characters; only its end is kept. */
const longestLead = 300;

/** Reads the lists that a paragraph introduces. */
export function readListedNames(lines: readonly TextLine[]): readonly ListedNames[] {
  const lists: { readonly lead: string; readonly names: string[] }[] = [];
  let lead = '';
  let isInList = false;
  for (const { kind, text, beginsItem, containers } of lines) {
    if (kind === 'blank') continue;
    if (containers[0] !== 'item') {
      lead = kind === 'paragraph' ? text.slice(-longestLead) : '';
      isInList = false;
    } else if (beginsItem && containers.length === 1 && lead !== '') {
      if (!isInList) lists.push({ lead, names: [] });
      lists.at(-1)!.names.push(text.slice(0, longest).trim().toLowerCase());
      isInList = true;
    }
  }
  return lists;
}
