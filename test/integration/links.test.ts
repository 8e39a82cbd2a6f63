import * as vscode from 'vscode';
import { closeAll, eventually, replace, showUntitled } from './editor.js';
import { equal, ok } from './expect.js';

const head = '---\ntitle: A\ndate: 2025-06-12\ndescription: D\n---\n\n';

/** The problems of links only, as "code severity line:character". */
function linkProblems(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ code, severity, range: { start } }) => {
    const value = String(typeof code === 'object' ? code.value : code);
    if (!value.startsWith('link-')) return [];
    return [`${value} ${vscode.DiagnosticSeverity[severity]} ${start.line - 6}:${start.character}`];
  });
}

describe('Check Links', () => {
  const { kind = 'node', links: site = '' } = globalThis.recapTest ?? {};
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('recap.checkLinks');

  /** The requests that the site received since the last call, and how many were parallel. */
  async function requests(): Promise<{ readonly asked: readonly string[]; readonly most: number }> {
    const response = await fetch(`${site}/open/asked`);
    return (await response.json()) as { readonly asked: readonly string[]; readonly most: number };
  }

  before(async () => {
    ok(site, 'there is no site to ask: these tests run by npm test');
    await settings().update('localAddresses', true, vscode.ConfigurationTarget.Global);
  });
  after(() => settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global));
  beforeEach(requests);
  afterEach(closeAll);

  if (kind === 'restricted') {
    it('sends no request in an untrusted workspace', async () => {
      const { document } = await showUntitled(`${head}[a](${site}/404)\n`);
      await vscode.commands.executeCommand('recap.checkLinks');
      await vscode.commands.executeCommand('recap.checkLinksOfAll');
      equal((await requests()).asked, []);
      equal(linkProblems(document.uri), []);
    });
    return;
  }

  it('marks missing and moved pages, until the address changes', async () => {
    const lines = [`[a](${site}/open/404)`, `[b](${site}/open/200)`, '<http://localhost:1/>', '<ftp://c.example/>'];
    const editor = await showUntitled(head + lines.join('\n') + '\n');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('recap.checkLinks');
    equal(linkProblems(uri), ['link-unreachable Warning 0:4', 'link-unreachable Warning 2:1']);
    await replace(editor, '[a](', 'Before it [a](');
    await eventually(() => equal(linkProblems(uri)[0], 'link-unreachable Warning 0:14'));
    await replace(editor, '/open/404', '/open/other');
    await eventually(() => equal(linkProblems(uri), ['link-unreachable Warning 2:1']));
  });

  it('sends no request to the local network unless enabled', async () => {
    await settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global);
    const { document } = await showUntitled(`${head}[a](${site}/200) <http://192.168.7.7/>\n`);
    await vscode.commands.executeCommand('recap.checkLinks');
    equal(linkProblems(document.uri), ['link-local Warning 0:4', `link-local Warning 0:${site.length + 11}`]);
    equal((await requests()).asked, []);
    await settings().update('localAddresses', true, vscode.ConfigurationTarget.Global);
  });

  if (kind === 'web') {
    it('reports in a browser only what a browser can know', async () => {
      const { document } = await showUntitled(`${head}<${site}/404> <${site}/open/410>\n`);
      await vscode.commands.executeCommand('recap.checkLinks');
      equal(linkProblems(document.uri), [`link-unreachable Warning 0:${site.length + 8}`]);
    });
    return;
  }

  it('uses HEAD, or GET if that is refused, follows redirects, two at a time', async () => {
    const paths = ['/301/200', '/302/200', '/get-only', '/429', '/301/404', '/200#a', '/200#b', '/1', '/2', '/3'];
    const { document } = await showUntitled(head + paths.map((path) => `<${site}${path}>\n`).join(''));
    await vscode.commands.executeCommand('recap.checkLinks');
    equal(linkProblems(document.uri), [
      'link-moved Information 0:1',
      'link-refused Information 3:1',
      'link-unreachable Warning 4:1',
    ]);
    const { asked, most } = await requests();
    equal(asked.filter((request) => request.endsWith('/get-only')).sort(), ['GET /get-only', 'HEAD /get-only']);
    equal(asked.filter((request) => /^HEAD \/[123]$/.test(request)).length, 3);
    ok(most === 2, `${most} at a time`);
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(6, 3, 6, 3),
      vscode.CodeActionKind.QuickFix.value,
    );
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'there is no fix');
    equal(document.lineAt(6).text, `<${site}/200>`);
    await eventually(() => equal(linkProblems(document.uri).length, 2));
  });
});
