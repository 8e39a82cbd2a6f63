import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, showNew, showUntitled } from './editor.js';
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

  it('and links can be written as each other, only in pages of a site', async () => {
    const actionsAt = async (uri: vscode.Uri, line: number): Promise<readonly vscode.CodeAction[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        new vscode.Range(line, 4, line, 4),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      return actions.filter(({ title }) => /^(?:Embed|Replace with a link)/.test(title));
    };
    const { document } = await showNew(path(), `${head}\nhttps://youtu.be/w7Ft2ymGmfc\n`);
    const [embed, link] = await actionsAt(document.uri, 6);
    equal([embed?.title, link?.title], ['Embed with the shortcode "youtube"', 'Replace with a link to YouTube']);
    ok(await vscode.workspace.applyEdit(embed!.edit!), 'the edit was refused');
    await eventually(() => equal(document.lineAt(6).text, '{{< youtube w7Ft2ymGmfc >}}'));
    const [back] = await actionsAt(document.uri, 6);
    ok(await vscode.workspace.applyEdit(back!.edit!), 'the edit was refused');
    equal(document.lineAt(6).text, '[YouTube](https://www.youtube.com/watch?v=w7Ft2ymGmfc)');
    const note = await showUntitled('https://youtu.be/w7Ft2ymGmfc\n');
    equal(await actionsAt(note.document.uri, 0), []);
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

  it('of the site are executed, after a pause: faults of templates are at the call, with the place in the template', async () => {
    const templates = {
      'layouts/_shortcodes/ratio.html': '<p>\n{{ partial "half.html" (.Get "of") }}</p>',
      'layouts/_partials/half.html': 'half is <b>{{ div 100 . }}</b>',
    };
    const write = (file: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(inWorkspace(file), new TextEncoder().encode(text));
    for (const [file, text] of Object.entries(templates)) await write(file, text);
    const editor = await showNew(path(), `${head}{{< ratio of=4 >}}\n\n{{< ratio of=0 >}}\n`);
    const { uri } = editor.document;
    await eventually(() => equal(problems(uri), ['template-error Error 7:0-7:18']));
    const [problem] = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'recap');
    const places = (problem?.relatedInformation ?? []).map(
      ({ location }) => `${vscode.workspace.asRelativePath(location.uri)}:${location.range.start.line}`,
    );
    equal(places, ['layouts/_partials/half.html:0']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(7, 4, 7, 4),
    );
    ok(
      actions.some(({ title }) => title === 'Turn off the check "template-error" in this post'),
      'cannot be turned off',
    );

    const hoverAt = async (text: string): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        placeOf(editor, text, 4),
      );
      const contents = hovers.flatMap((each) => each.contents as vscode.MarkdownString[]);
      return contents.map(({ value }) => value.replaceAll('&nbsp;', ' ')).join('\n');
    };
    ok((await hoverAt('{{< ratio of=4')).includes('Result\\: half is 25'), await hoverAt('{{< ratio of=4'));
    ok((await hoverAt('{{< ratio of=0')).includes('divide the value by 0'), await hoverAt('{{< ratio of=0'));

    const targetsAt = async (
      document: vscode.Uri,
      position: vscode.Position,
      kind = 'Definition',
    ): Promise<string[]> => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        `vscode.execute${kind}Provider`,
        document,
        position,
      );
      return found.map((each) => vscode.workspace.asRelativePath('targetUri' in each ? each.targetUri : each.uri));
    };
    const name = placeOf(editor, '{{< ratio', 5);
    equal(await targetsAt(uri, name), ['layouts/_shortcodes/ratio.html']);
    const both = ['layouts/_partials/half.html', 'layouts/_shortcodes/ratio.html'];
    equal(await targetsAt(uri, name, 'Implementation'), both);
    const template = await vscode.workspace.openTextDocument(inWorkspace('layouts/_shortcodes/ratio.html'));
    equal(await targetsAt(template.uri, new vscode.Position(1, 14)), ['layouts/_partials/half.html']);
    equal(await targetsAt(template.uri, new vscode.Position(1, 5)), []);

    await write('layouts/_partials/half.html', '{{ . }}');
    await eventually(() => equal(problems(uri), []));
    for (const file of Object.keys(templates)) await vscode.workspace.fs.delete(inWorkspace(file));
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
