import { tagPlaces } from '../../../src/core/edits/rename/renameTag.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';

/** Tags of the front matter, and of each tag line. */
export function tagLists(recap: Recap): readonly (readonly string[])[] {
  const lists: string[][] = [];
  for (const { tag, removal } of tagPlaces(recap)) {
    if (removal) lists.at(-1)!.push(tag);
    else lists.push([tag]);
  }
  return lists;
}

/** Each tag as before but for that one, which is there once with the new name. */
export function renamedTags(list: readonly string[], from: string, to: string): readonly string[] {
  if (!list.some((tag) => tag.toLowerCase() === from)) return list;
  const renamed = list.map((tag) => ([from, to.toLowerCase()].includes(tag.toLowerCase()) ? to : tag));
  return renamed.filter((tag, index) => tag !== to || renamed.indexOf(to) === index);
}
