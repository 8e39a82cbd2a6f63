import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually, longPost, RecapWindow, type WindowKind } from './recapWindow.js';
import { walkTo } from './walkTo.js';

const post = [
  '---',
  'title: Quay Conf',
  'date: 2025-06-12',
  'description: D',
  'draft: yes',
  '---',
  '',
  '## Day 1',
  '',
  '{{< tweet user="a" id="20" >}}',
  '',
].join('\n');

/**
 * Checks, fixes and completion without a mouse, in a kind of window. Each test continues where the previous one ended.
 */
export function writingByKeyboard(where: string, kind: WindowKind): void {
  describe(`checks, fixes and completion by keyboard in ${where}`, () => {
    let window: RecapWindow;
    const press = (key: string): Promise<void> => window.page.keyboard.press(key);

    before(async () => {
      window = await RecapWindow.open(kind);
      await window.session.vs(
        async (vscode, path, text) => {
          const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(path))!;
          const edit = new vscode.WorkspaceEdit();
          edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
          await vscode.workspace.applyEdit(edit);
        },
        longPost,
        post,
      );
    });
    after(() => window.close());

    const goTo = (rows: Locator, text: string, focus?: () => Promise<void>): Promise<void> =>
      walkTo(window, rows, rows.filter({ hasText: text }).first(), focus);

    const suggestion = (text: string): Locator =>
      window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

    /** Goes to the end of a line, one-based, or of the text. */
    async function goBehind(line: number | 'all'): Promise<void> {
      if (line === 'all') {
        await window.focusEditor();
        return press('Control+End');
      }
      await window.goToLine(line);
      await press('End');
    }

    /** Presses Enter until it continues a list: VS Code applies no rules while the lines above are not yet coloured. */
    async function continuesItem(text: RegExp): Promise<void> {
      await eventually(async () => {
        await press('Enter');
        await eventually(async () => assert.match(await window.text(), text), 2000).catch(async (error: unknown) => {
          await press('Backspace');
          throw error;
        });
      });
    }

    it('the Problems panel lists the problems, and Enter goes there', async () => {
      await window.focusEditor();
      const panel = window.page.locator('.markers-panel');
      const rows = panel.locator('.monaco-list-row');
      await press('Control+Shift+m');
      const focus = async (): Promise<void> => {
        if ((await panel.and(window.page.locator(':focus-within')).count()) === 0) await press('Control+Shift+m');
      };
      await goTo(rows, 'shortcode-removed', focus);
      await goTo(rows, 'front-matter-type', focus);
      await press('Enter');
      await eventually(async () => assert.equal(await window.cursorLine(), 4));
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    });

    it('Ctrl+. fixes one', async () => {
      const actions = window.page.locator('.action-widget .monaco-list-row');
      await eventually(async () => {
        if (!(await actions.first().isVisible())) await press('Control+.');
        // Asking again too early would make VS Code start over.
        await actions.filter({ hasText: 'true' }).first().waitFor({ timeout: 8000 });
      }, 40_000);
      await goTo(actions, 'true');
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^draft: true$/m));
    });

    it('all safe fixes are made at once, and a message says which', async () => {
      await window.palette('Recap: Apply All Safe Fixes');
      const message = window.page.locator('.notification-toast', {
        hasText: 'Made 1 fix: Replace with the shortcode "x".',
      });
      await message.waitFor();
      await eventually(async () => assert.match(await window.text(), /^\{\{< x user="a" id="20" >\}\}$/m));
      await window.palette('Notifications: Clear All Notifications');
      await message.waitFor({ state: 'hidden' });
    });

    it('Ctrl+Space offers keys of front matter', async () => {
      await goBehind(5);
      await window.page.keyboard.type('\nwei');
      await offered('weight');
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^weight: $/m));
    });

    it('shortcode calls are completed from the start', async () => {
      await goBehind('all');
      await window.page.keyboard.type('\n{{< fig');
      await offered('figure');
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^\{\{< figure/m));
      await press('Escape');
    });

    it('a slash on a line of its own offers what fits there', async () => {
      await goBehind(9);
      await window.page.keyboard.type('\n\n');
      await eventually(async () => {
        await window.page.keyboard.type('/');
        await suggestion('recap-talk-speakers')
          .waitFor({ timeout: 3000 })
          .catch(async (error: unknown) => {
            await press('Backspace');
            throw error;
          });
      });
      assert.match((await suggestion('').first().textContent()) ?? '', /recap-talk/);
      await window.page.keyboard.type('quo');
      await suggestion('recap-quote').and(window.page.locator('.focused')).waitFor();
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^> What was said\n>\n> — Speaker$/m));
      await press('Escape');
    });

    it('a slash directly below text offers them, too, and keeps them apart', async () => {
      await goBehind('all');
      await window.page.keyboard.type('\n\nA line of notes.\n');
      await eventually(async () => {
        await window.page.keyboard.type('/');
        await suggestion('recap-quote')
          .waitFor({ timeout: 3000 })
          .catch(async (error: unknown) => {
            await press('Backspace');
            throw error;
          });
      });
      await window.page.keyboard.type('quo');
      await suggestion('recap-quote').and(window.page.locator('.focused')).waitFor();
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^A line of notes\.\n\n> What was said$/m));
      await press('Escape');
    });

    it('Enter continues a list, and ends it on an item without text', async () => {
      await goBehind('all');
      await window.page.keyboard.type('\n\nTake-aways:\n\n- Measure');
      await continuesItem(/^- Measure\n- $/m);
      await window.page.keyboard.type('Name it');
      await continuesItem(/^- Measure\n- Name it\n- $/m);
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^- Name it\n\n$/m));
      await window.page.keyboard.type('That was it.');
      await eventually(async () => assert.match(await window.text(), /^- Name it\n\nThat was it\.$/m));
    });

    it('Ctrl+Space offers each snippet once', async () => {
      await goBehind('all');
      await window.page.keyboard.type('\n\nrecap-conc');
      await offered('recap-conclusion');
      assert.equal(await suggestion('recap-conclusion').count(), 1);
      await press('Enter');
      await eventually(async () => assert.match(await window.text(), /^## Conclusion$/m));
    });

    /** Waits until something is the first suggestion, and requests suggestions again while there are none. */
    async function offered(text: string): Promise<void> {
      await eventually(async () => {
        await press('Control+Space');
        await suggestion(text).and(window.page.locator('.focused')).waitFor({ timeout: 2000 });
      });
    }
  });
}
