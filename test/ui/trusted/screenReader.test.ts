import assert from 'node:assert/strict';
import { RecapWindow } from '../recapWindow.js';
import { ScreenReader } from '../screenReader.js';
import { TreeHands } from '../treeHands.js';

const post = [
  '---',
  'title: Gull Conf 2025',
  'date: 2025-06-12',
  'description: What the gulls said.',
  '---',
  '',
  '## Day 1',
  '',
  '### [Counting Gulls at Scale](https://example.org/gulls)',
  '',
  '_Ada Ek_',
  '',
  '_#Data_',
  '',
  'Four gulls are a flock, and five are a deployment.',
  '',
  '## Day 2',
  '',
  '### Nests in Production',
  '',
  '_Bo Ruiz_',
  '',
  'A nest on the roof is a single point of failure.',
  '',
].join('\n');

/** Each test continues where the previous one ended. Nothing is looked at: whatever is checked was said. */
describe('a recap as a screen reader reads it, by keyboard', () => {
  let window: RecapWindow;
  let reader: ScreenReader;

  before(async () => {
    window = await RecapWindow.open({ settings: { 'editor.accessibilitySupport': 'on' } });
    await new TreeHands(window).open('content/posts/gull-conf.md', post);
    await window.focusEditor();
    reader = new ScreenReader(window.page);
    await reader.listen();
  });
  after(() => window.close());

  it('the rows of the Talks view say what they are, who speaks, and how much there is', async () => {
    await reader.goToView('Talks');
    await reader.pressUntil('Home', /^Event: Gull Conf 2025, 2 days, 2 talks, treeitem, level 1, expanded true/);
    await reader.pressUntil('ArrowDown', /^Day: Day 1, 1 talk, treeitem, level 2, expanded true/);
    await reader.pressUntil('ArrowDown', /^Talk: Counting Gulls at Scale, Ada Ek, #Data, \d+ words, treeitem, level 3/);
    await reader.press('Enter');
    await reader.hears(/gull-conf\.md.*textbox/);
  });

  it('Insert Talk says what each question is about, and the tree has the answers', async () => {
    await reader.run('Recap: Insert Talk');
    await reader.hears(/^Title of the talk, .* - Insert Talk \(1 of 3\), textbox/);
    await reader.type('Feathers and Firewalls');
    await reader.hears(/^Feathers and Firewalls.*, option < Title of the talk/);
    await reader.press('Enter');
    await reader.hears(/^Day [12], 1 talk, option < Day of the talk - Insert Talk \(2 of 3\)/);
    await reader.pressUntil('ArrowDown', /^Day 1, 1 talk, option/);
    await reader.press('Enter');
    await reader.hears(/^Insert the talk, option < Speakers and #tags, .* - Insert Talk \(3 of 3\)/);
    await reader.type('Cy Lund, #Security');
    await reader.hears(/^Cy Lund · #Security, option/);
    await reader.press('Enter');
    await reader.hears(/gull-conf\.md.*textbox/);
    await reader.goToView('Talks');
    await reader.press('Home');
    await reader.pressUntil('ArrowDown', /^Talk: Feathers and Firewalls, Cy Lund, #Security, no notes yet, treeitem/);
  });

  it('the rows of the Recaps view say their state, and what is left says whether it must be done', async () => {
    await reader.goToView('Recaps');
    const recap = /^Gull Conf 2025, published, 2025-06-12, 2 of 2 talks written, \d+ words, treeitem, level 2/;
    await reader.pressUntil('ArrowDown', recap);
    // What is left is found when the row is unfolded.
    await reader.pressUntil('ArrowRight', /^Feathers and Firewalls, no notes, line \d+, treeitem, level 3/);
    await reader.pressUntil('ArrowDown', /^No image is named .*, optional, line \d+, treeitem/);
  });

  it('the rows of the Programme view say what the icon and the check box show', async () => {
    await window.session.vs((vscode) => {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'programme/lantern-days-2025.xml');
      void vscode.commands.executeCommand('recap.importProgramme', uri);
    });
    await reader.hears(
      /^Keep "Lantern Days 2025", 2 days .*, option < This is what was understood\..* - Import Programme/,
    );
    await reader.press('Enter');
    await reader.announced(/^Info: Imported "Lantern Days 2025"/);
    await reader.goToView('Programme');
    await reader.pressUntil('Home', /^Thu, Jun 12, 2025, 13 sessions, treeitem, level 1/);
    const path = await reader.pressUntil('ArrowDown', /^Keeping the Light On: .*, keynote, 09:00 – 09:45, Amaka/);
    assert.ok(
      path.some((row) => row.startsWith('Registration and lamp lighting, break, 08:30')),
      path.join('\n'),
    );
    await reader.pressUntil('Space', /^Keeping the Light On: .*, keynote, you attend it, 09:00/);
    await reader.run('Recap: Remove Programme');
    await reader.announced(/^Info: Removed the programme "Lantern Days 2025"/);
  });

  it('the preview has landmarks, and its bar leads the focus to days and talks', async () => {
    await reader.press('Control+1');
    await reader.hears(/gull-conf\.md.*textbox/);
    await reader.run('Recap: Open Preview to the Side');
    await (await window.preview()).getByRole('heading', { name: 'Counting Gulls' }).waitFor();
    await reader.press('Control+2');
    await reader.hears(/^Gull Conf 2025, RootWebArea/);
    await reader.pressUntil('Tab', /^Day 1, button/);
    assert.deepEqual(await reader.landmarks(), ['navigation: Days and talks', 'banner', 'main']);
    await reader.pressUntil('Tab', /^Day 2, button/);
    await reader.press('Enter');
    await reader.hears(/^Day 2, heading, level 2/);
    // On the way back, the page scrolls to the first day.
    await reader.pressUntil('Shift+Tab', /^Talks of Day 1, combobox/);
    await reader.pressUntil('ArrowDown', /^Talks of Day 1, combobox, Counting Gulls at Scale/);
    await reader.press('Enter');
    await reader.hears(/^Counting Gulls at Scale, heading, level 3/);
    await reader.press('Enter');
    await reader.hears(/gull-conf\.md.*textbox/);
  });

  it('Copy for… says what it asks, and that it is done', async () => {
    await reader.run('Recap: Copy for');
    await reader.hears(/^dev\.to, .*, Markdown, option < Select where the recap goes - Copy for…/);
    await reader.type('github');
    await reader.hears(/^GitHub, .*, option/);
    await reader.press('Enter');
    await reader.announced(/^(?:Info|Warning): Copied for GitHub\./);
  });

  it('the items of the status bar have names', async () => {
    const names = await reader.namesOf('button');
    for (const words of [/^Recap: 1 to do$/, /^Recap: 2 of 3 written, \d+ words, missing: notes \(1\)$/])
      assert.ok(
        names.some((name) => words.test(name)),
        names.join('\n'),
      );
  });
});
