import { eventually, type RecapWindow } from './recapWindow.js';
import type { TreeHands } from './treeHands.js';
import { walkTo } from './walkTo.js';

/** What a person copies, and how they paste it. Uses the real clipboard, from outside VS Code. */
export class Clipboard {
  constructor(
    private readonly window: RecapWindow,
    private readonly hands: TreeHands,
  ) {}

  copy(text: string): Promise<void> {
    return this.window.page.evaluate((text) => navigator.clipboard.writeText(text), text);
  }

  /** Copies a picture, as a browser does. */
  copyPicture(): Promise<void> {
    return this.window.page.evaluate(async () => {
      const canvas = new OffscreenCanvas(2, 2);
      canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
      const picture = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    });
  }

  paste(): Promise<void> {
    return this.window.page.keyboard.press('Control+v');
  }

  /**
   * Pastes, and picks one of VS Code's alternatives: a page in a browser can only paste by keyboard. If VS Code was too
   * busy to offer any, the paste is undone and repeated.
   */
  async pasteAs(title: string, by: 'keyboard' | 'mouse' = 'mouse'): Promise<void> {
    const { page } = this.window;
    const before = await this.hands.text();
    const rows = page.locator('.action-widget .monaco-list-row');
    await eventually(async () => {
      if ((await this.hands.text()) !== before) await page.keyboard.press('Control+z');
      await this.becomes(before);
      await this.paste();
      await page.locator('.post-edit-widget').waitFor({ timeout: 8000 });
      await page.keyboard.press('Control+.');
      const row = rows.filter({ hasText: title });
      if (by === 'mouse') return row.click({ timeout: 8000 });
      await row.waitFor({ timeout: 8000 });
      await walkTo(this.window, rows, row);
      await page.keyboard.press('Enter');
    }, 40_000);
  }

  private async becomes(expected: string): Promise<void> {
    await eventually(async () => {
      if ((await this.hands.text()) !== expected) throw new Error('The paste is not undone.');
    });
  }
}
