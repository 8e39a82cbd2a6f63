import type { Site } from '../../../site/site.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { castTexts, textOf } from '../../../templates/values/cast.js';
import { escapeHtml } from '../../../templates/values/escapeText.js';
import { isList } from '../../../templates/values/truth.js';
import { Dictionary, type Instance, type Value } from '../../../templates/values/value.js';
import { MenuEntry } from './menuEntry.js';
import { menuFields, type MenuFields } from './menuFields.js';

/** What menus need of a page. */
export type PageWithMenus = Instance & { readonly params: Dictionary; readonly facts: { readonly site: Site } };

/** The entries that a page has by its front matter, by the name of their menu. */
export function pageMenus(page: PageWithMenus): ReadonlyMap<string, MenuEntry> {
  const { params, facts } = page;
  const written = params.get('menus') ?? params.get('menu') ?? null;
  if (written === null) return new Map();
  if (written instanceof Dictionary)
    return new Map(
      [...written.entries].map(([menu, value]) => [menu, entryOf(page, menu, safely(menuFields(value), facts.site))]),
    );
  const names = isList(written) ? castTexts(written) : [textOf(written) ?? ''];
  // All of them share one entry, which has the name of the last.
  const entry = entryOf(page, names.at(-1) ?? '', menuFields(null));
  return new Map(names.map((name) => [name, entry]));
}

/** The menus of a page as templates see them. */
export function pageMenusValue(menus: ReadonlyMap<string, MenuEntry>): Value {
  return new Dictionary(menus);
}

function entryOf(page: Instance, menu: string, fields: MenuFields): MenuEntry {
  return new MenuEntry(fields, menu, page, '');
}

/** HTML in front matter is text, unless the site allows it there. */
function safely(fields: MenuFields, { choosesContent }: Site): MenuFields {
  if (choosesContent && /[<>&]/.test(fields.pre + fields.post))
    throw new TemplateFault(
      'HTML in a menu of front matter is not supported with security.allowContent',
      'unsupported',
    );
  return { ...fields, pre: escapeHtml(fields.pre), post: escapeHtml(fields.post) };
}
