import { fail } from '../../../templates/functions/functionDefinition.js';
import { castText } from '../../../templates/values/cast.js';
import type { Value } from '../../../templates/values/value.js';
import { method } from '../members.js';
import { hasMenuCurrent, isMenuCurrent, type MenuQuestion } from './currentMenu.js';
import { MenuEntry } from './menuEntry.js';
import { pageMenus, pageMenusValue, type PageWithMenus } from './pageMenus.js';
import type { Menus } from './siteMenus.js';

/** What a page says of menus. */
export function menuMembers(page: PageWithMenus, menus: () => Menus): Readonly<Record<string, () => Value>> {
  const asks = (name: string, answer: (question: MenuQuestion, menu: string) => boolean) => (): Value =>
    method(name, [2, 2], ([menu, entry], { spend }) => {
      if (!(entry instanceof MenuEntry)) return fail(`${name} takes an entry of a menu`);
      const text = castText(menu);
      return answer({ page, own: pageMenus(page).get(text), entry, spend }, text);
    });
  return {
    Menus: () => pageMenusValue(pageMenus(page)),
    IsMenuCurrent: asks('IsMenuCurrent', (question, menu) => isMenuCurrent(question, menus().menus.get(menu) ?? [])),
    HasMenuCurrent: asks('HasMenuCurrent', hasMenuCurrent),
  };
}
