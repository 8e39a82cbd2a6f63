import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, problems, replace, show, showNew } from './editor.js';
import { equal } from './expect.js';

const wrongDate = '---\ntitle: A\ndescription: D\ndate: soon\n---\nNo recap, but a page of a site.\n';

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** The codes of the problems of a document. Only recaps and pages of a site have any. */
function codes(uri: vscode.Uri): string[] {
  return problems(uri).map((problem) => problem.split(' ')[0]!);
}

describe('a site in the workspace', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('second'), { recursive: true });
  });

  it('is the closest one around a file, with its own folders, and is read again after it was saved', async () => {
    await write('second/hugo.toml', 'contentDir = "text"\n');
    const inside = await showNew('second/text/a.md', wrongDate);
    await eventually(() => equal(codes(inside.document.uri), ['date-unparsable']));
    const outside = await showNew('second/content/a.md', wrongDate);
    const configuration = await show('second/hugo.toml');
    await replace(configuration, '"text"', '"content"');
    await configuration.document.save();
    await show('second/text/a.md');
    await eventually(() => equal(codes(inside.document.uri), []));
    await show('second/content/a.md');
    await eventually(() => equal(codes(outside.document.uri), ['date-unparsable']));
  });

  it('is read from a configuration folder, in all formats, with its languages', async () => {
    await write('second/layouts/home.html', '');
    await write('second/config/_default/languages.yaml', 'nl: {contentDir: tekst}\nen: {contentDir: text}\n');
    const { document } = await showNew('second/tekst/a.md', wrongDate);
    await eventually(() => equal(codes(document.uri), ['date-unparsable']));
  });

  it('with a broken configuration is still a site, and nothing fails', async () => {
    await write('second/hugo.toml', 'contentDir = "text"\n[[[\n');
    const { document } = await showNew('second/text/a.md', wrongDate);
    await eventually(() => equal(codes(document.uri), ['date-unparsable']));
    await vscode.commands.executeCommand('recap.openPreview');
  });
});
