import * as vscode from 'vscode';
import { answering } from './answers.js';
import { closeAll, eventually, inWorkspace, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const sample = 'programme/lantern-days-2025.xml';
const front = '---\ntitle: Lantern Days 2025\ndate: 2025-06-16\n---\n\n';
const keeping =
  '[Keeping the Light On: What Lighthouse Keepers Knew About On-Call](https://example.org/lantern-days/2025/keeping-the-light-on/)';
const alerts =
  '[Alerts a Tired Person Can Read](https://example.org/lantern-days/2025/alerts-a-tired-person-can-read/)';

const clock = Symbol.for('conference-recap.now');

function setClock(time: string | undefined): void {
  const fixed = globalThis as { [clock]?: (() => number) | undefined };
  fixed[clock] = time === undefined ? undefined : () => Date.parse(time);
}

function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`recap.${command}`, ...args);
}

describe('talks from a programme', () => {
  before(async () => {
    await answering(['Keep'], () => run('importProgramme', inWorkspace(sample)));
  });
  after(async () => {
    await answering([], () => run('removeProgramme'));
  });
  afterEach(async () => {
    setClock(undefined);
    await closeAll();
  });

  it('are inserted without a question while they are on, and not twice', async () => {
    setClock('2025-06-12T09:10:00+02:00');
    const editor = await showUntitled(`${front}Hello.\n`);
    const { document } = editor;
    const before = document.getText();
    const { lists, messages } = await answering([], () => run('insertCurrentTalk'));
    equal([lists, messages], [[], []]);
    await eventually(() =>
      ok(document.getText().includes(`### ${keeping}\n\n_By Amaka Okonjo-Lindqvist_`), document.getText()),
    );
    ok(document.getText().includes('\n\n## Day 1: June 12\n\n### '), document.getText());
    const { active } = vscode.window.activeTextEditor!.selection;
    equal(document.lineAt(active.line).text, '');
    await vscode.commands.executeCommand('type', { text: 'Noted.' });
    await eventually(() => equal(document.lineAt(active.line).text, 'Noted.'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const inserted = document.getText();
    await answering([], () => run('insertCurrentTalk'));
    await eventually(() => equal(vscode.window.activeTextEditor!.selection.active.line, active.line));
    equal(document.getText(), inserted);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('are asked for once where several are on', async () => {
    setClock('2025-06-12T10:05:00+02:00');
    const { document } = await showUntitled(`${front}## Day 1\n`);
    const { lists } = await answering(['Alerts a Tired'], () => run('insertCurrentTalk'));
    equal(
      lists.map((labels) => labels.map((label) => label.slice(0, 10))),
      [['One Cluste', 'Alerts a T']],
    );
    await eventually(() => ok(document.getText().includes(`### ${alerts}`), document.getText()));
  });

  it('are offered first by Insert Talk, and need no more answers', async () => {
    setClock('2025-06-12T10:05:00+02:00');
    const { document } = await showUntitled(`${front}## Day 1\n`);
    await vscode.env.clipboard.writeText('');
    const { lists } = await answering(['Alerts a Tired'], () => run('insertTalk'));
    equal(lists.length, 1);
    equal(lists[0]!.slice(0, 4), [
      'On now',
      'One Cluster per Fishing Boat: Kubernetes Beyond the Horizon',
      'Alerts a Tired Person Can Read',
      'Next, at 11:10',
    ]);
    await eventually(() => ok(document.getText().includes(`### ${alerts}`), document.getText()));
  });

  it('are aligned in the list, and only another title leads on to numbered steps', async () => {
    setClock('2025-06-12T10:05:00+02:00');
    await showUntitled(`${front}## Day 1\n\n### ${alerts}\n\nNotes.\n\n## Day 2\n`);
    await vscode.env.clipboard.writeText('Counting Gulls at Scale');
    const { lists, titles } = await answering(['Counting Gulls'], () => run('insertTalk'));
    equal(lists[0]!.slice(1, 3), [
      '$(blank) One Cluster per Fishing Boat: Kubernetes Beyond the Horizon',
      '$(pass) Alerts a Tired Person Can Read',
    ]);
    equal(lists[0]!.slice(-2), ['Other talks', '$(blank) Counting Gulls at Scale']);
    equal(titles, ['Insert Talk', 'Insert Talk (2 of 3)']);
  });

  it('complete the title that is typed, and leave notes alone', async () => {
    const text = `${front}## Day 1\n\n### Ale\n\nNotes \n`;
    const { document } = await showUntitled(text);
    const at = (line: number): Thenable<vscode.CompletionList> =>
      vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(line).range.end,
      );
    const isOurs = ({ label }: vscode.CompletionItem): boolean =>
      (typeof label === 'string' ? label : label.label) === 'Alerts a Tired Person Can Read';
    const line = text.split('\n').indexOf('### Ale');
    await eventually(async () => ok((await at(line)).items.some(isOurs), 'the talk is not offered'));
    const item = (await at(line)).items.find(isOurs)!;
    const { insertText } = item;
    const written = typeof insertText === 'string' ? insertText : (insertText?.value ?? '');
    ok(written.startsWith(`### ${alerts}\n\n_By Bruno Castanheira_`), written);
    equal((await at(line + 2)).items.some(isOurs), false);
  });

  it('are completed in the refactor preview, where only additions are ticked, and undone in one step', async () => {
    const text = `${front}## Day 1\n\n### Keeping the Lights On\n\n_By Amaka Okonjo-Lindkvist_\n\nNotes.\n\n### Alerts a Tired Person Can Read\n\nNotes.\n`;
    const { document } = await showUntitled(text);
    const completing = run('completeFromProgramme');
    await eventually(async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      ok(document.getText() !== text, 'nothing is applied yet');
    });
    await completing;
    const after = document.getText();
    ok(after.includes(`### ${alerts}\n\n_By Bruno Castanheira_`), after);
    ok(after.includes('[Keeping the Lights On](https://example.org/lantern-days/2025/keeping-the-light-on/)'), after);
    ok(after.includes('_By Amaka Okonjo-Lindkvist_'), after);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text);
  });

  it('have problems where the programme says otherwise, with fixes', async () => {
    const text = `${front}## Day 1\n\n### ${alerts}\n\n_By Bruno Castanheiro_\n\nNotes.\n`;
    const { document } = await showUntitled(text);
    const found = (): vscode.Diagnostic | undefined =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === 'programme-name');
    await eventually(() => ok(found(), 'there is no problem'));
    equal(document.getText(found()!.range), 'Bruno Castanheiro');
  });

  it('begin a new recap', async () => {
    const window = vscode.window as { showQuickPick: unknown };
    const before = window.showQuickPick;
    window.showQuickPick = (items: readonly vscode.QuickPickItem[]) =>
      Promise.resolve(items.filter(({ label }) => label.startsWith('Alerts')));
    const path = 'content/posts/lantern-days-2025-again.md';
    try {
      await answering(['Lantern Days 2025', '', 'Not a draft'], () => run('newRecap', { path }));
    } finally {
      window.showQuickPick = before;
    }
    const uri = inWorkspace(path);
    await eventually(() => equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString()));
    const text = vscode.window.activeTextEditor!.document.getText();
    await vscode.workspace.fs.delete(uri);
    ok(text.includes('Lantern Days 2025'), text);
    equal(text.split('\n').filter((line) => line.startsWith('## ')).length, 2);
    ok(text.includes(alerts), text);
  });
});
