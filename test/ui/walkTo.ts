import type { Locator } from 'playwright-core';
import { eventually, type RecapWindow } from './recapWindow.js';

/** Moves with the arrow keys to a row of a list. `focus`: focuses the list first, which may lose the focus as it opens. */
export async function walkTo(
  { page }: RecapWindow,
  rows: Locator,
  row: Locator,
  focus?: () => Promise<void>,
): Promise<void> {
  const indexOf = async (each: Locator): Promise<number> =>
    Number(await each.getAttribute('data-index', { timeout: 1000 }));
  await row.waitFor();
  await eventually(async () => {
    const focused = rows.and(page.locator('.focused')).first();
    const from = (await focused.count()) > 0 ? await indexOf(focused) : -1;
    if (from < 0) await focus?.();
    const to = await indexOf(row);
    if (from !== to) await page.keyboard.press(from < to ? 'ArrowDown' : 'ArrowUp');
    if (from !== to) throw new Error(`Row ${from} has the focus, not row ${to}.`);
  }, 30_000);
}
