import assert from 'node:assert/strict';
import { pickInMenu } from './pickInMenu.js';
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
   * Pastes, and picks one of VS Code's alternatives, until the text is as expected: a page in a browser can only paste by
   * keyboard. If VS Code was too busy to offer any, or lost what was picked, all of it is undone and repeated. What was
   * typed before must have reached the extension host, or the undo takes that back, too.
   */
  async pasteAs(title: string, expected: RegExp, by: 'keyboard' | 'mouse' = 'mouse'): Promise<void> {
    const { page } = this.window;
    const before = await this.hands.text();
    await eventually(async () => {
      await this.returnTo(before);
      await this.paste();
      await page.locator('.post-edit-widget').waitFor({ timeout: 8000 });
      await page.keyboard.press('Control+.');
      await this.pick(title, by);
      await eventually(async () => assert.match(await this.hands.text(), expected), 8000);
    }, 60_000);
  }

  private async pick(title: string, by: 'keyboard' | 'mouse'): Promise<void> {
    const rows = this.window.page.locator('.action-widget .monaco-list-row');
    const row = rows.filter({ hasText: title });
    if (by === 'mouse') return pickInMenu(row);
    await row.waitFor({ timeout: 8000 });
    await walkTo(this.window, rows, row);
    await this.window.page.keyboard.press('Enter');
  }

  /** A menu that is still open would take the key. */
  private async returnTo(before: string): Promise<void> {
    if ((await this.hands.text()) === before) return;
    if (await this.window.page.locator('.action-widget').isVisible()) await this.window.page.keyboard.press('Escape');
    await this.hands.undoTo(before);
  }
}
