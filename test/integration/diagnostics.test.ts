import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, longPost, problems, replace, show, showNew } from './editor.js';
import { equal, ok } from './expect.js';

describe('front matter diagnostics', () => {
  afterEach(closeAll);

  it('appear while typing, in the right place, and disappear when fixed', async () => {
    const editor = await show(longPost);
    const { uri } = editor.document;
    await replace(editor, '\ndate: ', '\ndate: the 3rd of ');
    await eventually(() =>
      equal(
        problems(uri).map((problem) => problem.split(' ').slice(0, 2).join(' ')),
        ['date-unparsable Error'],
      ),
    );
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(problems(uri), []));
  });

  it('appear while somebody types without pausing', async () => {
    const editor = await showNew('content/posts/typed.md', '---\ntitle: A\ndate: 2025-06-16\n---\n## Day 1\n');
    await eventually(() => equal(problems(editor.document.uri).length, 1));
    await replace(editor, '2025', 'the year 2025');
    let letters = 0;
    while (problems(editor.document.uri).length === 1) {
      ok(++letters <= 400, 'nothing appears while letters follow each other');
      await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, 'x'));
      await new Promise((next) => setTimeout(next, 10));
    }
  });

  it('mark syntax errors, duplicates, types and missing fields, each with its range', async () => {
    const editor = await showNew('content/posts/a.md', '---\ntitle: A\ntitle: B\ndraft: yes\n---\n## Day 1\n');
    await eventually(() =>
      equal(problems(editor.document.uri), [
        'front-matter-duplicate-key Error 2:0-2:5',
        'front-matter-type Warning 3:7-3:10',
      ]),
    );
    await replace(editor, 'title: B\n', '');
    await eventually(() =>
      equal(problems(editor.document.uri), [
        'date-missing Warning 0:0-0:3',
        'description-missing Information 0:0-0:3',
        'front-matter-type Warning 2:7-2:10',
      ]),
    );
    await replace(editor, 'title: A', 'title: A: B');
    await eventually(() => equal(problems(editor.document.uri)[0]?.split(' ')[0], 'front-matter-syntax'));
  });

  it('are the same with CRLF and a BOM', async () => {
    const editor = await showNew(
      'content/posts/b.md',
      '\uFEFF---\r\ntitle: A\r\ndescription: B\r\ndate: soon\r\n---\r\n',
    );
    await eventually(() => equal(problems(editor.document.uri), ['date-unparsable Error 3:6-3:10']));
  });

  it('disappear when the document is closed', async () => {
    const { document } = await showNew('content/posts/c.md', '---\nauthor: A\n---\n## Day 1\n');
    await eventually(() => equal(problems(document.uri).length, 3));
    await closeAll();
    await eventually(() => equal(problems(document.uri), []));
  });

  it('are empty for the sample, and for Markdown that is neither a recap nor a post', async () => {
    const quiet = await vscode.workspace.findFiles('content/**/{_index,lantern*,index}.md');
    for (const uri of quiet) await vscode.window.showTextDocument(uri, { preview: false });
    const note = await showNew('notes/readme.md', '---\ndate: whenever\n---\n# Read me\n## Monday\n');
    // Of the same kind, so that by the time its problem is shown, the others would be, too.
    const { document } = await showNew('content/about.md', '---\ndate: whenever\n---\n# About\n');
    await eventually(() => equal(problems(document.uri), ['date-unparsable Error 1:6-1:14']));
    equal(quiet.length, 3);
    for (const uri of [...quiet, note.document.uri]) equal(problems(uri), []);
  });
});

describe('diagnostics of the text', () => {
  afterEach(closeAll);

  it('report mojibake, which a quick fix repairs in one place, and the command in the whole post, in one undo step', async () => {
    const text =
      '---\ntitle: Caf√©\ndate: 2025-06-12\ndescription: D\n---\n## Day 1 ‚Äì Start\n\n[Slides](#)\n\n\uf8ffüòÇ B√∏gh\n';
    const { document } = await showNew('content/posts/mojibake.md', text);
    const { uri } = document;
    const found = (): string[] => problems(uri).map((problem) => problem.split(' ', 1)[0]!);
    await eventually(() => equal(found(), ['mojibake', 'mojibake', 'link-nowhere', 'mojibake', 'mojibake']));
    const place = document.positionAt(text.indexOf('‚Äì'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(place, place),
    );
    const fix = actions.find(({ title }) => title === 'Change to "–"');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'there is no such fix');
    await eventually(() => equal(found(), ['mojibake', 'link-nowhere', 'mojibake', 'mojibake']));
    const once = document.getText();
    equal(once, text.replace('‚Äì', '–'));
    await vscode.commands.executeCommand('recap.repairMojibake');
    await eventually(() => equal(found(), ['link-nowhere']));
    equal(document.getText(), once.replace('√©', 'é').replace('\uf8ffüòÇ', '😂').replace('√∏', 'ø'));
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(document.getText(), once));
  });
});

describe('what is half typed', () => {
  afterEach(async () => {
    await closeAll();
    // Posts that are left there would be models for a new recap.
    const edit = new vscode.WorkspaceEdit();
    for (const number of [1, 2, 3, 4, 5]) edit.deleteFile(inWorkspace(`content/posts/half-${number}.md`));
    ok(await vscode.workspace.applyEdit(edit), 'not deleted');
  });
  const head = '---\ntitle: A\ndate: 2025-06-12\ndescription: D\ntags:\n  - sea\n---\n\n## Day 1\n\nRain.\n';

  /** The problems of a text, as code and place, with what repairs the only one. */
  async function found(path: string, text: string): Promise<readonly string[]> {
    const { document } = await showNew(path, text);
    // A problem that each text has, so that by the time it is shown, the others would be, too.
    await eventually(() =>
      ok(
        problems(document.uri).some((each) => each.startsWith('link-nowhere')),
        'not checked',
      ),
    );
    return problems(document.uri).filter((each) => !each.startsWith('link-nowhere'));
  }

  async function fixesAt(line: number): Promise<readonly string[]> {
    const { document } = vscode.window.activeTextEditor!;
    const place = document.lineAt(line).range.end.translate(0, -1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    return actions.map(({ title }) => title).filter((title) => !title.startsWith('Turn off'));
  }

  it('has one problem in its place, with a fix, or none', async () => {
    const end = '\n[Slides](#)\n';
    equal(await found('content/posts/half-1.md', head.replace('  - sea\n', '  - sea\n  - \n') + end), []);
    equal(await found('content/posts/half-2.md', head.replace('title', 'titel') + end), [
      'key-misspelt Warning 1:0-1:5',
    ]);
    const noDate = head.replace('2025-06-12', '2026-13-45') + end;
    equal(await found('content/posts/half-3.md', noDate), ['date-unparsable Error 2:6-2:16']);
    ok((await fixesAt(2)).length > 0, 'no fix of the date');
    equal(await found('content/posts/half-4.md', `${head}\nTODO check\n${end}`), ['todo Warning 12:0-12:4']);
    const open = `${head}\n{{< youtube abc\n\nWords, and more.\n`;
    const { document } = await showNew('content/posts/half-5.md', open);
    await eventually(() => equal(problems(document.uri), ['shortcode-syntax Error 12:0-12:15']));
    ok((await fixesAt(12)).length > 0, 'no fix of the shortcode');
  });
});

describe('a check', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('recap');
  const text =
    '---\ntitle: A\ndate: 2025-06-12\ndescription: D\n---\n\n## Day 1\n\n[Slides](#)\n\n![](https://elsewhere.example/a.png)\n';

  afterEach(async () => {
    await settings().update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  async function actionsAt(document: vscode.TextDocument, word: string): Promise<readonly vscode.CodeAction[]> {
    const place = document.positionAt(document.getText().indexOf(word));
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
  }

  async function shown(path: string): Promise<vscode.TextDocument> {
    const { document } = await showNew(path, text);
    await eventually(() => equal(codesOf(document), ['link-nowhere', 'image-alt-missing']));
    return document;
  }

  function codesOf({ uri }: vscode.TextDocument): readonly string[] {
    return problems(uri).map((problem) => problem.split(' ', 1)[0]!);
  }

  it('is turned off in the post from any of its problems, and the next one by the same comment', async () => {
    const document = await shown('content/posts/off.md');
    for (const [word, code] of [
      ['[Slides]', 'link-nowhere'],
      ['![]', 'image-alt-missing'],
    ] as const) {
      const actions = await actionsAt(document, word);
      const off = actions.find(({ title }) => title === `Turn off the check "${code}" in this post`);
      ok(actions[0] !== off && off?.isPreferred !== true, 'what repairs the problem comes first');
      ok(off?.edit && (await vscode.workspace.applyEdit(off.edit)), `${code} cannot be turned off`);
      await eventually(() => ok(!codesOf(document).includes(code), `${code} is still reported`));
    }
    const comment = '<!-- recap-disable link-nowhere image-alt-missing -->';
    equal(document.getText(), text.replace('## Day 1', `${comment}\n\n## Day 1`));
  });

  it('is turned off in the workspace by its setting, beside what is set there already', async () => {
    await settings().update('checks', { todo: 'error' }, vscode.ConfigurationTarget.Workspace);
    const document = await shown('content/posts/off-everywhere.md');
    const off = (await actionsAt(document, '![]')).find(
      ({ title }) => title === 'Turn off the check "image-alt-missing" in this workspace',
    );
    // It waits for an answer to its message, so its end is not awaited.
    const { command, arguments: given = [] } = off!.command!;
    void vscode.commands.executeCommand(command, ...(given as readonly unknown[]));
    await eventually(() => equal(codesOf(document), ['link-nowhere']));
    equal(settings().inspect('checks')?.workspaceValue, { todo: 'error', 'image-alt-missing': 'off' });
    equal(document.getText(), text);
  });
});
