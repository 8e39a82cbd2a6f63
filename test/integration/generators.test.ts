import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, showNew, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

function codes(uri: vscode.Uri): readonly string[] {
  return problems(uri).map((problem) => problem.split(' ')[0]!);
}

/** The labels of the suggestions at the end of a line. */
async function suggested(document: vscode.TextDocument, line: number): Promise<readonly string[]> {
  const { end } = document.lineAt(line).range;
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    end,
  );
  const isOurs = ({ kind }: vscode.CompletionItem): boolean =>
    kind === vscode.CompletionItemKind.Property || kind === vscode.CompletionItemKind.Function;
  return items.filter(isOurs).map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Wrong for Hugo in several ways, and with an empty link, which is wrong everywhere. */
const recap =
  '---\nlayout: post\ntags: a b\npublished: true\n\n---\n\n## Day 1\n\n### Seals - Ada Low\n\n[Slides]()\n\n### Terns - Bo Marsh\n\nNotes.\n';

describe('a post of another generator', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('recap.site');

  afterEach(async () => {
    await settings().update('generator', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
    // Posts that are left there would be models for a new recap.
    const edit = new vscode.WorkspaceEdit();
    for (const path of ['jekyll', 'content/posts/terns.md'])
      edit.deleteFile(inWorkspace(path), { recursive: true, ignoreIfNotExists: true });
    ok(await vscode.workspace.applyEdit(edit), 'not deleted');
  });

  it('has only problems that are true everywhere, unless the setting says that it is Hugo’s', async () => {
    await write('jekyll/_config.yml', 'title: x\n');
    const { document } = await showNew('jekyll/_posts/2024-05-06-seals.md', recap);
    await eventually(() => equal(codes(document.uri), ['link-nowhere']));
    await settings().update('generator', 'hugo', vscode.ConfigurationTarget.Workspace);
    await eventually(() => ok(codes(document.uri).includes('front-matter-type'), codes(document.uri).join()));
    await settings().update('generator', 'none', vscode.ConfigurationTarget.Workspace);
    await eventually(() => equal(codes(document.uri), ['link-nowhere']));
  });

  it('is offered neither Hugo’s keys nor its shortcodes, and no hover explains them', async () => {
    await write('jekyll/_config.yml', 'title: x\n');
    const { document } = await showNew('jekyll/_posts/2024-05-06-terns.md', `${recap}\n{{<\n`);
    equal(await suggested(document, 4), []);
    equal(await suggested(document, document.lineCount - 2), []);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 1),
    );
    equal(hovers.length, 0);
    // The same post is offered both in the content of the Hugo site around.
    const other = await showNew('content/posts/terns.md', `${recap}\n{{<\n`);
    ok((await suggested(other.document, 4)).includes('title'), 'no key is offered');
    ok((await suggested(other.document, other.document.lineCount - 2)).includes('figure'), 'no shortcode is offered');
  });

  it('on its own is Hugo’s as soon as it looks like that, without what only the site can answer', async () => {
    await write('jekyll/_config.yml', 'title: x\n');
    const plain =
      '---\ntitle: A\ndate: soon\n---\n\n## Day 1\n\n### Seals - Ada Low\n\nText.\n\n### Terns - Bo Marsh\n\nText.\n';
    const editor = await showUntitled(`${plain}\n[Slides]()\n`);
    const { uri } = editor.document;
    await eventually(() => equal(codes(uri), ['link-nowhere']));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n{{< imageFull src="a.jpg" >}}\n'));
    await eventually(() => equal(codes(uri), ['description-missing', 'date-unparsable', 'link-nowhere']));
  });
});
