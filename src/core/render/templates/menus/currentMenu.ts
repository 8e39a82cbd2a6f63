import type { Run } from '../../../templates/run/run.js';
import type { Instance } from '../../../templates/values/value.js';
import { isSamePage, textOfPage, type MenuEntry } from './menuEntry.js';

/** A question about a page and an entry of a menu. */
export interface MenuQuestion {
  readonly page: Instance;
  /** What the front matter of the page has in this menu. */
  readonly own: MenuEntry | undefined;
  readonly entry: MenuEntry;
  readonly spend: Run['spend'];
}

/** Steps for each entry that is looked at: its address may have to be made. */
const stepsPerEntry = 10;

/** Whether an entry of a menu is that of a page; `menu` is the top of the menu. */
export function isMenuCurrent({ page, own, entry, spend }: MenuQuestion, menu: readonly MenuEntry[]): boolean {
  if (own?.isEqual(entry)) return true;
  if (!entry.page || !isSamePage(entry.page, page)) return false;
  for (const each of withChildren(menu, spend)) if (each.leadsToSame(entry)) return true;
  return false;
}

/** Whether the entry of a page is below an entry, or the page itself in the section that the entry is. */
export function hasMenuCurrent({ page, own, entry, spend }: MenuQuestion): boolean {
  if (isSectionAround(entry.page, page)) return true;
  for (const child of withChildren(entry.children, spend)) {
    if (own && child.isEqual(own)) return true;
    if (child.page && isSamePage(child.page, page)) return true;
    if (isSectionAround(child.page, page)) return true;
  }
  return false;
}

/** Entries and all below them. What the top leads to has one parent, so none comes twice. */
function* withChildren(entries: readonly MenuEntry[], spend: Run['spend']): Generator<MenuEntry> {
  const waiting = [...entries];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    spend(stepsPerEntry);
    yield next;
    for (const child of next.children) waiting.push(child);
  }
}

function isSectionAround(section: Instance | null, page: Instance): boolean {
  if (section?.member('IsSection') !== true) return false;
  return textOfPage(page, 'Path').startsWith(`${textOfPage(section, 'Path')}/`);
}
