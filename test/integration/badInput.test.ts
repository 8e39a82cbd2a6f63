import * as vscode from 'vscode';
import { closeAll, eventually, problems, replace, showNew, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

/** The extension still works: a broken date is found. */
async function alive(): Promise<void> {
  // "lastmod" is Hugo's.
  const text = '---\ntitle: A\ndescription: B\ndate: never\nlastmod: 2025-06-12\n---\n## Day 1\n### A\n';
  const { document } = await showUntitled(text);
  await eventually(() => equal(problems(document.uri), ['date-unparsable Error 3:6-3:11']));
}

describe('bad input', () => {
  afterEach(closeAll);

  const texts: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a BOM alone': '\uFEFF',
    'half-typed front matter': '---\ntitle: "A\ntags: [\n',
    'a half-typed shortcode': '## Day 1\n### {{< figure src="\n{{% details',
    'mixed line ends': '---\r\ntitle: A\n---\r## Day 1\r\n### B\n',
    'control characters': '## Day 1\n\0\u0001\u001b[31m\u2028\u2029\n### A\0\n',
    'one line of 200,000 brackets': `## Day 1\n${'[('.repeat(100_000)}\n`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} cause no trouble`, async () => {
      // A file of its own: VS Code may keep the text of one that was open. It opens no file with a null character.
      const isFile = !text.includes('\0');
      const { document } = await (isFile ? showNew(`content/posts/bad ${name}.md`, text) : showUntitled(text));
      equal(document.getText().length > 0, text.replace('\uFEFF', '') !== '');
      await vscode.commands.executeCommand('recap.openPreview');
      await alive();
    });
  }

  it('a binary file named .md causes no trouble', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'content/posts/binary.md');
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.commands.executeCommand('vscode.open', uri);
    await alive();
  });

  it('two editors of one recap show one set of problems', async () => {
    const first = await showNew('content/posts/twice.md', '---\ntitle: A\ndescription: B\ndate: never\n---\n');
    const { document } = first;
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    await eventually(() => equal(problems(document.uri).length, 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await replace(await vscode.window.showTextDocument(document, vscode.ViewColumn.One), 'never', '2025-06-12');
    await eventually(() => equal(problems(document.uri), []));
  });

  it('a post of 1 MB is checked while it is edited', async () => {
    const notes = '* A note on what was said, long enough to fill a line.\n'.repeat(100);
    const talk = `### [A talk](https://gulls.example)\n\n_#Tag_\n\n${notes}\n`;
    const body = Array.from({ length: 20 }, (_, day) => `## Day ${day + 1}\n\n${talk.repeat(10)}`).join('');
    const editor = await showNew(
      'content/posts/big.md',
      `---\ntitle: A\ndescription: B\ndate: 2025-06-12\n---\n${body}`,
    );
    ok(editor.document.getText().length > 1_000_000, 'it is not large enough');
    await replace(editor, 'date: 2025-06-12', 'date: never');
    await eventually(() => equal(problems(editor.document.uri), ['date-unparsable Error 3:6-3:11']));
  });
});
