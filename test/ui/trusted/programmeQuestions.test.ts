import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { startLinkServer } from '../../host/lib/linkServer.mjs';
import { eventually, RecapWindow } from '../recapWindow.js';
import { viewTitle } from '../viewTitle.js';
import { walkTo } from '../walkTo.js';

const calendar = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Rope Days 2026',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Knots',
  'DTSTART:20260504T080000Z',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** None of its columns has a name that says what it holds. */
const table = 'Alpha,Beta,Gamma\nKnots,Ada Ek,2026-05-04 10:00\nSplices,Bo Li,2026-05-04 11:15\n';

for (const web of [false, true])
  describe(`what an import of a programme asks, by keyboard, in the ${web ? 'browser' : 'Node'} host`, () => {
    let window: RecapWindow;
    let site: Awaited<ReturnType<typeof startLinkServer>>;

    before(async () => {
      site = await startLinkServer();
      window = await RecapWindow.open({ web, settings: { 'recap.checkLinks.localAddresses': true } });
    });
    afterEach(async () => {
      await window.palette('Recap: Remove Programme');
      await window.page.locator('.notifications-toasts', { hasText: 'Removed the programme' }).waitFor();
      await window.session.command('notifications.clearAll');
    });
    after(async () => {
      await window.close();
      site.close();
    });

    const press = (key: string): Promise<void> => window.page.keyboard.press(key);
    const picks = (): Locator => window.page.locator('.quick-input-widget .monaco-list-row');
    const sessions = (): Locator =>
      window.page.locator('.pane', { has: viewTitle(window, 'Programme') }).locator('.monaco-list-row[aria-level="2"]');

    /** The question with this placeholder or prompt. */
    async function asked(question: string): Promise<void> {
      await window.page.locator(`.quick-input-widget input[placeholder^="${question}"]`).waitFor({ timeout: 30_000 });
      await picks().first().waitFor();
    }

    /** Goes to an item with the arrow keys, and accepts it. */
    async function accept(item: string | RegExp): Promise<void> {
      await walkTo(window, picks(), picks().filter({ hasText: item }).first());
      await press('Enter');
    }

    /** Writes a file of the workspace and imports it, as from the menu of the Explorer. */
    async function importFile(name: string, text: string): Promise<void> {
      await window.session.vs(
        async (vscode, name, text) => {
          const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
          await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
          void vscode.commands.executeCommand('recap.importProgramme', uri);
        },
        name,
        text,
      );
    }

    /** Waits until these are the sessions in the view, with what it says of each. */
    async function shows(...expected: readonly string[]): Promise<void> {
      // The view takes the focus before that, which would close a list.
      await window.page.locator('.notifications-toasts', { hasText: 'Imported "' }).waitFor({ timeout: 30_000 });
      await eventually(async () => {
        const labels = await sessions().evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
        assert.deepEqual(labels, expected);
      }, 30_000);
    }

    it('the time zone of a calendar that names none: typed, and then the sessions begin there', async () => {
      await importFile('rope-days.ics', calendar);
      await asked('Time zone of the venue');
      await window.page.keyboard.type('tokyo');
      const tokyo = picks().filter({ hasText: 'Asia/Tokyo' });
      await tokyo.and(window.page.locator('.focused')).waitFor();
      assert.match((await tokyo.textContent()) ?? '', /begins Mon.*0?5:00 PM/);
      await press('Enter');
      await asked('This is what was understood');
      await picks().filter({ hasText: 'Change Time Zone…' }).filter({ hasText: 'Asia/Tokyo' }).waitFor();
      await accept('Keep "Rope Days 2026"');
      await shows('Knots, 17:00');
    });

    it('the columns of a table: one after the other, until they are accepted', async () => {
      await importFile('rope-days.csv', table);
      await asked('Select what is where, at least the title');
      assert.equal(await picks().filter({ hasText: 'Continue' }).count(), 0);
      for (const [meaning, column] of [
        ['Title', 'Alpha'],
        ['Speakers', 'Beta'],
        ['Start', 'Gamma'],
      ] as const) {
        await accept(new RegExp(`^${meaning}none`));
        await asked(`Column for: ${meaning}`);
        await accept(new RegExp(`^${column}`));
        await asked('Check what is where');
        await picks()
          .filter({ hasText: `${meaning}${column}, such as "` })
          .waitFor();
      }
      await accept('Continue');
      await asked('Time zone of the venue');
      await press('Enter');
      await asked('This is what was understood');
      await accept('Keep "');
      await shows('Knots, 10:00, Ada Ek', 'Splices, 11:15, Bo Li');
    });

    it('an address: what cannot be one is refused, and nothing is requested before Enter', async () => {
      const requests = async (): Promise<readonly string[]> => {
        const response = await fetch(`${site.address}/open/asked`);
        return ((await response.json()) as { readonly asked: readonly string[] }).asked;
      };
      await window.page.evaluate(() => navigator.clipboard.writeText('no address'));
      await window.palette('Recap: Import Programme');
      await asked('Where is the programme?');
      await accept('From Address…');
      const input = window.page.locator('.quick-input-widget input[placeholder^="https://example.org/"]');
      await input.waitFor();
      assert.equal(await input.inputValue(), '');
      const message = window.page.locator('.quick-input-message');
      await window.page.keyboard.type('quay conf');
      await message.filter({ hasText: 'This is not an address' }).waitFor();
      await press('Control+a');
      await window.page.keyboard.type(`${site.address}/open/programme.ics`);
      await message.filter({ hasText: 'Press Enter to fetch this address' }).waitFor();
      assert.deepEqual(await requests(), []);
      await press('Enter');
      await asked('This is what was understood');
      assert.deepEqual(await requests(), ['GET /open/programme.ics']);
      await accept('Keep "Quay Conf 2026"');
      await shows('Gulls, 10:00 – 10:45, Hall', 'Terns, 11:00 – 11:45, Hall');
    });
  });
