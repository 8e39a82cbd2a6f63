import * as vscode from 'vscode';
import { closeAll, eventually, showNew } from './editor.js';
import { equal } from './expect.js';

const rows = [
  '| 9:00 | Herding Boats | Ada Ek |',
  '| 9:30 | **Counting \\| Gulls** | Bo Li',
  '| 10:00 | Knots at Sea | Cy Do |',
];
const head = '| Time | Talk | Speaker |\r\n|--|:--|--|';
const items = [
  '- Morning',
  '  1. [Herding Seals](https://example.org/a) by Ada Ek',
  '  2. [Counting Terns](https://example.org/b) by Bo Li',
];
const lines = [
  '[Mending Nets](https://example.org/c) by Di Foxe  ',
  '[Tides We Missed](https://example.org/d) by Cy Do',
];

function post(table: readonly string[], list = items, paragraph = lines): string {
  const days = [[head, ...table], list, paragraph].map(
    (day, index) => `## Day ${index + 1}\r\n\r\n${day.join('\r\n')}`,
  );
  return `---\r\ntitle: Quay Conf 2025\r\n---\r\n\r\n${days.join('\r\n\r\n')}\r\n`;
}

describe('edits of talks that are not headings', () => {
  let editor: vscode.TextEditor;
  let count = 0;
  const text = post(rows);

  beforeEach(async () => {
    editor = await showNew(`content/posts/forms-${count++}.md`, text);
  });
  afterEach(closeAll);

  /** Runs a command at a text, and undoes it in one step. */
  async function edits(at: string, command: string, expected: string, ...args: unknown[]): Promise<void> {
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf(at));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand(`recap.${command}`, ...args);
    await eventually(() => equal(document.getText(), expected));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(document.getText(), text));
  }

  it('moves, deletes and duplicates rows, items and lines', async () => {
    const [one, two, three] = rows as [string, string, string];
    await edits('Herding Boats', 'moveTalkDown', post([two, one, three]));
    await edits('Knots at Sea', 'deleteSection', post([one, two]));
    await edits('Counting |'.replace('|', '\\|'), 'duplicateAsStub', post([one, two, two, three]));
    const [group, first, second] = items as [string, string, string];
    const swapped = [group, second.replace('2.', '1.'), first.replace('1.', '2.')];
    await edits('Herding Seals', 'moveTalkDown', post(rows, swapped));
    const [above, below] = lines as [string, string];
    await edits('Tides We', 'moveTalkUp', post(rows, items, [`${below}  `, above.trimEnd()]));
  });

  it('writes a new talk as a row, an item and a line', async () => {
    const asked = { title: 'Ropes on Deck', url: 'https://example.org/n', speakers: ['Eve Orr'], tags: [] };
    const link = '[Ropes on Deck](https://example.org/n)';
    const row = `|  | ${link} | Eve Orr |`;
    await edits('Herding Boats', 'insertTalk', post([rows[0]!, row, ...rows.slice(1)]), { ...asked, day: 'Day 1' });
    const item = `  2. ${link} by Eve Orr`;
    const list = [...items.slice(0, 2), item, items[2]!.replace('2.', '3.')];
    await edits('Herding Seals', 'insertTalk', post(rows, list), { ...asked, day: 'Day 2' });
    const paragraph = [lines[0]!, `${lines[1]!}  `, `${link} by Eve Orr`];
    // Its notes begin below a blank line.
    const parted = `${post(rows, items, paragraph)}\r\n\r\n`;
    await edits('Tides We', 'insertTalk', parted, { ...asked, day: 'Day 3' });
  });

  it('renames the title in its cell', async () => {
    const { document } = editor;
    const position = document.positionAt(document.getText().indexOf('Counting \\|') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'Terns | Auks',
    );
    await vscode.workspace.applyEdit(edit);
    equal(document.getText(), text.replace('Counting \\| Gulls', 'Terns \\| Auks'));
  });
});
