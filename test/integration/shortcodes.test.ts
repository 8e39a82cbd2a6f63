import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, showNew } from './editor.js';
import { equal, ok } from './expect.js';

const head = '---\ntitle: A\ndate: 2025-06-12\ndescription: D\n---\n';

function codes(uri: vscode.Uri): string[] {
  return problems(uri).map((problem) => problem.split(' ').slice(0, 2).join(' '));
}

/** The position of a text in the document. */
function placeOf({ document }: vscode.TextEditor, text: string, more = 0): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + more);
}

describe('shortcodes in the editor', () => {
  // Each has its own name, because VS Code may still have the text of a file that was deleted.
  let number = 0;
  const path = (): string => `content/posts/codes-${number}.md`;
  beforeEach(() => number++);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace(path()));
  });

  it('are marked and fixed by a quick fix, and all at once in one undo step', async () => {
    const body = '{{< tweet user="a" id="20" >}}\n\n{{< speaker nam="B" >}}\n\n{{< nosuch >}}\n\n{{< youtube “c” >}}\n';
    const editor = await showNew(path(), head + body);
    const { document } = editor;
    const all = [
      'shortcode-removed Error',
      'shortcode-argument-unknown Warning',
      'shortcode-unknown Error',
      'shortcode-syntax Error',
    ];
    await eventually(() => equal(codes(document.uri), all));
    const place = placeOf(editor, 'nam=');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place.translate(0, 3)),
    );
    const fix = actions.find(({ title }) => title === 'Rename the argument to "name"');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'there is no such fix');
    await eventually(() => equal(codes(document.uri).includes('shortcode-argument-unknown Warning'), false));
    await vscode.commands.executeCommand('recap.fixAll');
    await eventually(() => equal(codes(document.uri), ['shortcode-unknown Error']));
    ok(document.getText().includes('{{< x user="a" id="20" >}}'), document.getText());
    await vscode.commands.executeCommand('undo');
    await eventually(() => equal(document.getText(), head + body.replace('nam=', 'name=')));
  });

  it('have completion, hovers and definitions', async () => {
    const body = '{{< speaker name="B" >}}\n\n{{< figure src="/img/lantern-days-2025-hall.jpg" alt="A" >}}\n\n{{< \n';
    const editor = await showNew(path(), head + body);
    const { uri } = editor.document;
    const labelsAt = async (position: vscode.Position): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const names = await labelsAt(placeOf(editor, '{{< \n', 4));
    for (const name of ['speaker', 'figure', 'x']) ok(names.includes(name), names.join());
    ok((await labelsAt(placeOf(editor, 'name="B"'))).includes('role'), 'no argument of the template');
    ok((await labelsAt(placeOf(editor, '/img/'))).includes('/img/lantern-days-2025-slide.png'), 'no picture');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      placeOf(editor, 'speaker', 2),
    );
    const told = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    ok(told.join().replaceAll('&nbsp;', ' ').includes('A line about a speaker'), told.join());
    const targetAt = async (text: string): Promise<string> => {
      const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        uri,
        placeOf(editor, text, 2),
      );
      return target ? ('targetUri' in target ? target.targetUri : target.uri).path : '';
    };
    ok((await targetAt('speaker name')).endsWith('/layouts/_shortcodes/speaker.html'), 'no template');
    ok((await targetAt('/img/lantern')).endsWith('/static/img/lantern-days-2025-hall.jpg'), 'no picture');
  });

  it('of the site are renamed with their template, in all posts', async () => {
    const editor = await showNew(path(), `${head}{{< aside >}}a{{< /aside >}}\n`);
    await eventually(() => equal(codes(editor.document.uri), ['shortcode-unknown Error']));
    await vscode.workspace.fs.writeFile(
      inWorkspace('layouts/_shortcodes/aside.html'),
      new TextEncoder().encode('{{ .Inner }}'),
    );
    await eventually(() => equal(codes(editor.document.uri), []));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      placeOf(editor, 'aside', 1),
      'remark',
    );
    ok(await vscode.workspace.applyEdit(edit), 'it is refused');
    equal(editor.document.getText(), `${head}{{< remark >}}a{{< /remark >}}\n`);
    await vscode.workspace.fs.stat(inWorkspace('layouts/_shortcodes/remark.html'));
    await eventually(() => equal(codes(editor.document.uri), []));
    await vscode.workspace.fs.delete(inWorkspace('layouts/_shortcodes/remark.html'));
    await eventually(() => equal(codes(editor.document.uri), ['shortcode-unknown Error']));
  });

  it('have the severity in the setting', async () => {
    const { document } = await showNew(path(), `${head}{{< nosuch >}}\n`);
    await eventually(() => equal(codes(document.uri), ['shortcode-unknown Error']));
    const settings = vscode.workspace.getConfiguration('recap');
    await settings.update('checks', { 'shortcode-unknown': 'off' }, vscode.ConfigurationTarget.Workspace);
    await eventually(() => equal(codes(document.uri), []));
    await settings.update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(() => equal(codes(document.uri), ['shortcode-unknown Error']));
  });
});
