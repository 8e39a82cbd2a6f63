import assert from 'node:assert/strict';
import { eventually, longPost, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';
import { viewTitle } from '../viewTitle.js';

const sample = 'lantern-days-2025.xml';
const front = '---\ntitle: Lantern Days 2025\ndate: 2025-06-16\n---\n\n';
const title = 'Keeping the Light On: What Lighthouse Keepers Knew About On-Call';
const page = 'https://example.org/lantern-days/2025/keeping-the-light-on/';

/** Both are sent as text, so neither can use the other. */
const setClockTo = (fixed: string): void => {
  const clock = Symbol.for('conference-recap.now');
  const host = globalThis as { [clock]?: (() => number) | undefined };
  host[clock] = fixed === '' ? undefined : () => Date.parse(fixed);
};
const setIn = async (_: unknown, fixed: string): Promise<void> => {
  const clock = Symbol.for('conference-recap.now');
  const host = globalThis as { [clock]?: (() => number) | undefined };
  host[clock] = fixed === '' ? undefined : () => Date.parse(fixed);
  await Promise.resolve();
};

for (const web of [false, true])
  describe(`talks from a programme by keyboard, in the ${web ? 'browser' : 'Node'} host`, () => {
    let window: RecapWindow;
    let hands: TreeHands;

    before(async () => {
      window = await RecapWindow.open({ web });
      hands = new TreeHands(window);
      await setClock('2025-06-12T09:10:00+02:00');
      await importFile(sample, 'Keep "Lantern Days 2025"');
    });
    after(async () => {
      await setClock('');
      await window.palette('Recap: Remove Programme');
      await window.close();
    });

    /** Sets the clock of the extension; empty for that of the computer. In a browser, the extension is in a worker. */
    async function setClock(time: string): Promise<void> {
      if (web) for (const worker of window.page.workers()) await worker.evaluate(setClockTo, time);
      else await window.session.vs(setIn, time);
    }

    /** Imports a file of the sample, as from the menu of the Explorer, and accepts the first item of the list. */
    async function importFile(name: string, first: string): Promise<void> {
      await window.session.vs(async (vscode, file) => {
        const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'programme', file);
        void vscode.commands.executeCommand('recap.importProgramme', uri);
        await Promise.resolve();
      }, name);
      const keep = window.page.locator('.quick-input-widget .monaco-list-row', { hasText: first });
      await keep.waitFor({ timeout: 60_000 });
      await window.page.keyboard.press('Enter');
      await keep.waitFor({ state: 'hidden' });
      await window.session.command('notifications.clearAll');
    }

    /** Begins with a text in the editor, and the cursor at its end. */
    async function begin(text: string): Promise<void> {
      await hands.show(longPost);
      await hands.replace(text);
      await window.focusEditor();
      await window.page.keyboard.press('Control+End');
    }

    it('a single key inserts the current talk under its day, and typing goes on in its notes', async () => {
      await begin(`${front}Hello from the quay.\n`);
      await window.page.locator('.statusbar-item', { hasText: 'Keeping the Light On' }).waitFor({ timeout: 30_000 });
      await window.page.keyboard.press('Shift+Alt+N');
      await eventually(async () => assert.ok((await hands.text()).includes(`### [${title}](`), await hands.text()));
      await window.page.keyboard.type('A lamp is a pager.');
      await eventually(async () =>
        assert.match(await hands.text(), /_By Amaka Okonjo-Lindqvist_\n\n(?:_#.*_\n\n)?A lamp is a pager\./),
      );
      const text = await hands.text();
      assert.ok(text.includes('Hello from the quay.\n\n## Day 1: June 12\n\n### ['), text);
      assert.equal(await window.page.locator('.quick-input-widget:visible').count(), 0);
    });

    it('a title is completed while its heading is typed', async () => {
      await begin(`${front}## Day 1\n\n`);
      await window.page.keyboard.type('### Keeping');
      await eventually(async () => {
        await window.page.keyboard.press('Escape');
        await window.page.keyboard.press('Control+Space');
        await window.page
          .locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: title.slice(0, 20) })
          .waitFor({ timeout: 5000 });
      }, 60_000);
      await window.page.keyboard.press('Enter');
      await eventually(async () =>
        assert.ok((await hands.text()).includes(`### [${title}](${page})\n\n_By Amaka`), await hands.text()),
      );
    });

    it('talks are completed in the refactor preview, and one undo takes everything back', async () => {
      const text = `${front}## Day 1\n\n### ${title}\n\nNotes.\n\n### Alerts a Tired Person Can Read\n\nNotes.\n`;
      await begin(text);
      await window.palette('Recap: Complete from Programme');
      await window.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor({ timeout: 30_000 });
      await eventually(async () => {
        if ((await hands.text()) === text) await window.session.command('refactorPreview.apply');
        assert.ok((await hands.text()).includes(`### [${title}](${page})\n\n_By Amaka`), await hands.text());
      }, 30_000);
      assert.ok((await hands.text()).includes('_By Bruno Castanheira_'), await hands.text());
      await window.focusEditor();
      await window.page.keyboard.press('Control+Z');
      await eventually(async () => assert.equal(await hands.text(), text));
    });

    it('what is on now is shown in the view', async () => {
      await setClock('2025-06-12T10:05:00+02:00');
      await window.palette('Recap: Show What Is On Now');
      const rows = window.page.locator('.pane', { has: viewTitle(window, 'Programme') }).locator('.monaco-list-row');
      const shown = rows.filter({
        has: window.page.locator('.label-name', { hasText: 'One Cluster per Fishing Boat' }),
      });
      await shown.and(window.page.locator('.selected, .focused')).waitFor({ timeout: 30_000 });
      await setClock('2025-06-12T09:10:00+02:00');
    });

    it('a programme that was read again says what has changed', async () => {
      await window.session.vs(
        async (vscode, name, was) => {
          const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'programme', name);
          const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
          await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace(was, 'Keeping It Dark')));
        },
        sample,
        title,
      );
      await window.palette('Recap: Refresh Programme');
      const first = window.page.locator('.quick-input-widget .monaco-list-row', { hasText: sample });
      await first.waitFor({ timeout: 30_000 });
      await window.page.keyboard.press('Enter');
      await window.page
        .locator('.notifications-toasts', { hasText: '"Lantern Days 2025" was refreshed: 1 changed.' })
        .waitFor({ timeout: 30_000 });
      await window.session.command('notifications.clearAll');
    });
  });
