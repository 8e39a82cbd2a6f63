import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, showNew } from './editor.js';
import { equal } from './expect.js';

/** The labels of the suggestions at the first `|` in the text of a new post. */
async function suggested(path: string, marked: string): Promise<readonly string[]> {
  const { document } = await showNew(path, marked.replace('|', ''));
  const position = document.positionAt(marked.indexOf('|'));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  const kinds = [
    vscode.CompletionItemKind.Property,
    vscode.CompletionItemKind.Value,
    vscode.CompletionItemKind.Reference,
  ];
  return items
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function actionsAt(uri: vscode.Uri, code: string): Promise<readonly vscode.CodeAction[]> {
  const isIt = ({ code: given }: vscode.Diagnostic): boolean =>
    (typeof given === 'object' ? given.value : given) === code;
  const diagnostic = vscode.languages.getDiagnostics(uri).find(isIt);
  if (!diagnostic) throw new Error(`no ${code}`);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, diagnostic.range);
}

describe('front matter', () => {
  afterEach(closeAll);

  it('is fixed by a quick fix, byte for byte, after a BOM and with CRLF', async () => {
    const { document } = await showNew('content/posts/m.md', '\uFEFF---\r\ntitle: A\r\ndraft: yes # soon\r\n---\r\n');
    await eventually(() => equal(problems(document.uri), ['front-matter-type Warning 2:7-2:10']));
    const [action] = await actionsAt(document.uri, 'front-matter-type');
    equal(action?.title, 'Change to true');
    await vscode.workspace.applyEdit(action!.edit!);
    equal(document.getText(), '---\r\ntitle: A\r\ndraft: true # soon\r\n---\r\n');
    await eventually(() => equal(problems(document.uri), []));
  });

  it('is checked in TOML and JSON as in YAML', async () => {
    const toml = await showNew('content/posts/t.md', '+++\ntitle = "A"\nurl = "https://example.org/a"\n+++\n');
    await eventually(() => equal(problems(toml.document.uri), ['url-with-host Error 2:6-2:29']));
    const json = await showNew('content/posts/j.md', '{\n  "title": "A",\n  "outputs": ["nosuch"],\n}\n');
    const output = 'output-unknown Error 2:14-2:22';
    await eventually(() => equal(problems(json.document.uri), [output, 'front-matter-syntax Error 3:0-3:1']));
    const [action] = await actionsAt(json.document.uri, 'front-matter-syntax');
    equal(action?.title, 'Remove the comma');
    await vscode.workspace.applyEdit(action!.edit!);
    await eventually(() => equal(problems(json.document.uri), [output]));
  });

  it('is checked against other posts: addresses, terms, and missing images', async () => {
    await vscode.workspace.fs.writeFile(
      inWorkspace('content/posts/other.md'),
      new TextEncoder().encode('---\ntitle: O\ntags: [Live Demo]\nurl: /same/\n---\n'),
    );
    const text = '---\ntitle: A\ntags: [live-demo]\nurl: /same/\nimage: /img/no.png\n---\n';
    const { document } = await showNew('content/posts/mine.md', text);
    await eventually(() =>
      equal(problems(document.uri), [
        'term-variant Information 2:7-2:16',
        'url-collision Warning 3:5-3:11',
        'image-missing Warning 4:7-4:18',
      ]),
    );
    await vscode.workspace.fs.delete(inWorkspace('content/posts/other.md'));
    await eventually(() => equal(problems(document.uri), ['image-missing Warning 4:7-4:18']));
  });

  it('is completed in YAML, TOML and JSON', async () => {
    const keys = await suggested('content/posts/c1.md', '---\ntitle: A\nda|\n---\n');
    equal(keys.includes('date') && !keys.includes('title'), true);
    equal(await suggested('content/posts/c2.md', '+++\ndraft = |\n+++\n'), ['true', 'false']);
    equal(await suggested('content/posts/c3.md', '{\r\n  "draft": |\r\n}\r\n'), ['true', 'false']);
    await eventually(async () => {
      const terms = await suggested('content/posts/c4.md', '---\ntags: [|]\n---\n');
      equal(terms.length > 1, true);
    });
  });

  it('is explained on hover', async () => {
    const { document } = await showNew('content/posts/h.md', '+++\nexpiryDate = 2030-01-01\n+++\n');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 3),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
      .join('');
    equal(/expiryDate.*date[^]*Hugo does not publish the post/.test(text.replaceAll('&nbsp;', ' ')), true);
  });

  it('is validated against a schema of the author’s own', async () => {
    await vscode.workspace.fs.writeFile(
      inWorkspace('post.schema.json'),
      new TextEncoder().encode('{ "properties": { "title": { "minLength": 5 } } }'),
    );
    const settings = vscode.workspace.getConfiguration('recap.frontMatter');
    await settings.update('schema', 'post.schema.json', vscode.ConfigurationTarget.Workspace);
    const { document } = await showNew('content/posts/s.md', '---\ntitle: Tiny\n---\n');
    // Restricted Mode ignores the setting.
    const expected = vscode.workspace.isTrusted ? ['front-matter-schema Warning 1:7-1:11'] : [];
    await eventually(() => equal(problems(document.uri), expected));
    await settings.update('schema', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(() => equal(problems(document.uri), []));
  });
});
