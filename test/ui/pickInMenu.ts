import type { Locator } from 'playwright-core';
import { eventually } from './eventually.js';

/** Clicks an item of a menu until the menu is gone: one that has just opened ignores clicks. */
export async function pickInMenu(item: Locator): Promise<void> {
  await item.waitFor({ timeout: 3000 });
  await eventually(async () => {
    if (await item.isVisible()) await item.click({ timeout: 3000 });
    await item.waitFor({ state: 'hidden', timeout: 500 });
  }, 8000);
}
