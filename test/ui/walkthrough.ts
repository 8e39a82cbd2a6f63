import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, type RecapWindow } from './recapWindow.js';

export const titlesOfSteps = [
  'Open a sample recap',
  'Navigate by days and talks',
  'Start from the programme',
  'Preview what Hugo will publish',
  'Write your own recap',
  'Finish and publish',
] as const;

/** The walkthrough for new users, and the sample that it opens. */
export class Walkthrough {
  readonly steps: Locator;

  constructor(private readonly window: RecapWindow) {
    this.steps = window.page.locator('.getting-started-step');
  }

  /** Shows it, and waits until these steps are checked off. */
  async has(...titles: readonly string[]): Promise<void> {
    await this.window.session.command('recap.getStarted');
    await this.steps.first().waitFor();
    await eventually(async () => {
      const done = await this.done();
      assert.deepEqual(
        titles.filter((title) => !done.includes(title)),
        [],
      );
    });
  }

  /** The steps that are checked off. */
  done(): Promise<readonly string[]> {
    const checked = this.steps.filter({ has: this.window.page.locator('[role="checkbox"][aria-checked="true"]') });
    return checked.locator('.step-title').allTextContents();
  }

  /** Shows the sample again, in the editor and the tree. */
  async showSample(): Promise<void> {
    await this.window.session.vs(async (vscode) => {
      const document = vscode.workspace.textDocuments.find(({ isUntitled }) => isUntitled)!;
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    });
    await this.window.row().first().waitFor();
  }
}
