import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, type RecapWindow } from './recapWindow.js';

/** A text in the active editor. */
interface ShownText {
  readonly path: string;
  readonly text: string;
  /** Of the cursor, zero-based. */
  readonly line: number;
}

/** What a person answers when New Recap and Insert Talk ask, in a window. */
export class NewRecapQuestions {
  constructor(private readonly window: RecapWindow) {}

  /** Answers the question with this placeholder by what is typed, or by its first item. */
  async answer(placeholder: string, text = ''): Promise<void> {
    const input = this.question(placeholder);
    await input.waitFor();
    if (text !== '') await input.fill(text);
    await this.items().first().waitFor();
    await this.window.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** What the question with this placeholder offers before anything is typed. */
  async offeredFor(placeholder: string): Promise<readonly string[]> {
    await this.question(placeholder).waitFor();
    await this.items().first().waitFor();
    return this.items().allTextContents();
  }

  /** Inserts a talk with nothing but its title, and types its notes. `ask`: what opens the questions. */
  async insertTalk(title: string, ask: () => Promise<void>): Promise<void> {
    await ask();
    await this.window.answer('1 of 3', title);
    await this.window.answer('2 of 3', '');
    await this.window.answer('3 of 3', '');
    const { text } = await this.shown(`### ${title}`);
    const notes = text.split('\n').indexOf(`### ${title}`) + 3;
    await this.window.page.locator('.statusbar-item', { hasText: `Ln ${notes}, Col 1` }).waitFor();
    await this.window.page.keyboard.type('Wet.');
  }

  /** Path, text and cursor of the active editor, once it has a text. */
  shown(wanted: string): Promise<ShownText> {
    return eventually(async () => {
      const found = await this.window.session.vs((vscode) => {
        const { document, selection } = vscode.window.activeTextEditor!;
        return { path: document.uri.path, text: document.getText(), line: selection.active.line };
      });
      assert.ok(found.text.includes(wanted), found.text);
      return found;
    });
  }

  private items(): Locator {
    return this.window.page.locator('.quick-input-widget .quick-input-list-row:first-child .label-name');
  }

  private question(placeholder: string): Locator {
    return this.window.page.locator(`.quick-input-widget input[placeholder^="${placeholder}"]`);
  }
}
