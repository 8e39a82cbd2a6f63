import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** Runs a command by its title, which may end in `…`. */
export async function runInPalette(page: Page, command: string): Promise<void> {
  const row = await findInPalette(page, command);
  const focused = row.and(page.locator('.focused'));
  // Others that match may be above it, because they were used before.
  await eventually(async () => {
    if (await focused.isVisible()) return;
    await page.keyboard.press('ArrowDown');
    await focused.waitFor({ timeout: 1000 });
  }, 30_000);
  await page.keyboard.press('Enter');
}

/** The row of a command. One that VS Code did not know when the palette was opened appears when it is reopened. */
export async function findInPalette(page: Page, command: string): Promise<Locator> {
  const label = page.locator('.label-name', { hasText: exactly(command, '…?') });
  const row = page.locator('.quick-input-widget .monaco-list-row', { has: label }).first();
  await eventually(async () => {
    await page.keyboard.press('F1');
    try {
      // A question that closes at this moment may take the palette with it.
      await page.locator('.quick-input-widget input.input').fill(`>${command}`, { timeout: 5000 });
      await row.waitFor({ timeout: 8000 });
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
  }, 30_000);
  return row;
}

/** Matches a whole text. `end`: a pattern of what may follow it. */
export function exactly(text: string, end = ''): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${end}$`);
}
