import { basePath } from '../../../site/addresses/permalink.js';
import { nothingConfigured } from '../../../site/configured.js';
import type { Site } from '../../../site/site.js';
import { lower } from '../../../templates/functions/strings/letterCase.js';
import { parseUrl } from '../../../templates/functions/urls/parseUrl.js';
import { sanitizePath } from '../../../templates/functions/urls/sanitizePath.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { isList } from '../../../templates/values/truth.js';
import { Dictionary, Instance, type Value } from '../../../templates/values/value.js';
import { plainValue } from '../plainValue.js';
import { MenuEntry } from './menuEntry.js';
import { menuFields } from './menuFields.js';
import { menuList } from './menuList.js';
import { byWeight } from './menuOrder.js';
import { pageMenus, type PageWithMenus } from './pageMenus.js';

/** The menus of a site as templates see them. */
export class Menus extends Dictionary {
  constructor(readonly menus: ReadonlyMap<string, readonly MenuEntry[]>) {
    super(new Map([...menus].map(([name, entries]) => [name, menuList(entries)])));
  }
}

/**
 * The menus from the configuration of a site, together with the entries from a page's front matter. Of entries with the
 * same key name, the last one in the configuration applies.
 */
export function siteMenus(page: PageWithMenus, pageAt: (path: string) => Value): Menus {
  const { site } = page.facts;
  const { menus, sectionPagesMenu } = site.configured ?? nothingConfigured;
  if (sectionPagesMenu !== '')
    throw new TemplateFault('sectionPagesMenu is not supported: it needs all pages of the site', 'unsupported');
  const flat = new Map<string, Map<string, MenuEntry>>();
  const configured = plainValue(menus);
  if (configured instanceof Dictionary)
    for (const [name, entries] of configured.entries)
      for (const value of isList(entries) ? entries : []) add(configuredEntry(value, name, site, pageAt), name, flat);
  for (const [name, entry] of pageMenus(page)) if (!flat.get(name)?.has(entry.keyName)) add(entry, name, flat);
  return new Menus(assemble(flat));
}

function add(entry: MenuEntry, name: string, flat: Map<string, Map<string, MenuEntry>>): void {
  const menu = flat.get(name) ?? new Map<string, MenuEntry>();
  flat.set(name, menu.set(entry.keyName, entry));
}

function configuredEntry(value: Value, menu: string, site: Site, pageAt: (path: string) => Value): MenuEntry {
  const fields = menuFields(value);
  const page = fields.pageRef === '' ? null : pageAt(fields.pageRef);
  return page instanceof Instance
    ? new MenuEntry(fields, menu, page, fields.url)
    : new MenuEntry(fields, menu, null, addressOf(fields.url, site));
}

/** An address that begins with a slash is within the site. */
function addressOf(url: string, site: Site): string {
  if (!url.startsWith('/')) return url;
  const path = parseUrl(lower(sanitizePath(url))).toText();
  if (site.canonifyURLs) return path;
  const parts: string[] = [];
  for (const part of `${basePath(site)}/${path}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return `/${parts.join('/')}${path.endsWith('/') && parts.length > 0 ? '/' : ''}`;
}

/** The top-level entries of each menu, with the others below their parents. */
function assemble(flat: ReadonlyMap<string, Map<string, MenuEntry>>): ReadonlyMap<string, readonly MenuEntry[]> {
  for (const menu of flat.values()) placeBelowParents(menu);
  const tops = [...flat].map(([name, menu]): [string, readonly MenuEntry[]] => [
    name,
    [...menu.values()].filter(({ fields }) => fields.parent === '').sort(byWeight),
  ]);
  return new Map(tops.filter(([, entries]) => entries.length > 0));
}

/** A parent without an entry of its own has only a name. */
function placeBelowParents(menu: Map<string, MenuEntry>): void {
  const below = new Map<string, MenuEntry[]>();
  for (const entry of menu.values()) {
    const { parent } = entry.fields;
    if (parent === '') continue;
    const siblings = below.get(parent);
    if (siblings) siblings.push(entry);
    else below.set(parent, [entry]);
  }
  for (const [parent, entries] of below) {
    const described = menu.get(parent) ?? new MenuEntry({ ...menuFields(null), name: parent }, '', null, '');
    menu.set(parent, described);
    described.children = entries.sort(byWeight);
  }
}
