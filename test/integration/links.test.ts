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

interface Found {
  readonly address: string;
  readonly family: number;
}

/** What the tests replace of Node's `dns`. */
interface DnsModule {
  lookup: (
    name: string,
    options: { readonly all?: boolean },
    done: (error: null, found: string | readonly Found[], family?: number) => void,
  ) => void;
  readonly promises: { lookup: (name: string, options: object) => Promise<readonly Found[]> };
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

  it('sends no request to a name that leads to the local network', async () => {
    const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => DnsModule } };
    const dns = process?.getBuiltinModule?.('node:dns');
    // A browser does not say what a name leads to.
    if (!dns) return;
    await settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global);
    const { lookup, promises } = dns;
    const { lookup: lookupAll } = promises;
    const found = [{ address: '127.0.0.1', family: 4 }];
    const isOurs = (name: string): boolean => name.endsWith('.gulls.example');
    dns.lookup = (name, options, done) => {
      if (!isOurs(name)) lookup(name, options, done);
      else if (options.all) done(null, found);
      else done(null, '127.0.0.1', 4);
    };
    promises.lookup = (name, options) => (isOurs(name) ? Promise.resolve(found) : lookupAll(name, options));
    try {
      const { port } = new URL(site);
      const { document } = await showUntitled(`${head}[a](http://inner.gulls.example:${port}/200)\n`);
      await vscode.commands.executeCommand('recap.checkLinks');
      equal(linkProblems(document.uri), ['link-local Warning 0:4']);
      equal((await requests()).asked, []);
    } finally {
      Object.assign(dns, { lookup });
      Object.assign(promises, { lookup: lookupAll });
      await settings().update('localAddresses', true, vscode.ConfigurationTarget.Global);
    }
  });

  it('ends when it is started again, also while a name is looked up', async () => {
    const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => DnsModule } };
    const promises = process?.getBuiltinModule?.('node:dns').promises;
    if (!promises) return;
    const { lookup } = promises;
    let asked = '';
    Object.assign(promises, {
      lookup: (name: string) => {
        asked = name;
        return new Promise(() => undefined);
      },
    });
    await settings().update('localAddresses', undefined, vscode.ConfigurationTarget.Global);
    try {
      await showUntitled(`${head}[a](http://slow.gulls.example/)\n`);
      const first = vscode.commands.executeCommand('recap.checkLinks');
      await eventually(() => equal(asked, 'slow.gulls.example'));
      await showUntitled(`${head}No links.\n`);
      await vscode.commands.executeCommand('recap.checkLinks');
      await first;
    } finally {
      Object.assign(promises, { lookup });
      await settings().update('localAddresses', true, vscode.ConfigurationTarget.Global);
    }
  });

  it('asks by GET after a server has not responded to HEAD', async () => {
    if (kind === 'web') return;
    const { document } = await showUntitled(`${head}[a](${site}/silent-head/404)\n`);
    await vscode.commands.executeCommand('recap.checkLinks');
    equal(linkProblems(document.uri), ['link-unreachable Warning 0:4']);
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
