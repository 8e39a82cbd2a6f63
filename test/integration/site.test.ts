import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, makeWatched, problems, replace, show, showNew } from './editor.js';
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

  it('has problems of files that stop Hugo, although nobody opened them, while one of its posts is open', async () => {
    await makeWatched('second/content/p');
    await write('second/hugo.toml', '');
    await write('second/content/p/slides.html', '<p>Slides</p>');
    await showNew('second/content/p/index.md', wrongDate);
    const slides = inWorkspace('second/content/p/slides.html');
    await eventually(() => equal(problems(slides), ['content-refused Error 0:0-0:0']));
    await vscode.workspace.fs.delete(slides);
    await eventually(() => equal(problems(slides), []));
    await write('second/content/p/slides.html', '<p>Slides</p>');
    await eventually(() => equal(problems(slides), ['content-refused Error 0:0-0:0']));
    await closeAll();
    await eventually(() => equal(problems(slides), []));
  });

  it('has addresses by its sections, files of bundles in any capitals, and changes while somebody looks at it', async () => {
    await makeWatched('second/content/posts/deep');
    await makeWatched('second/content/posts/b/Img');
    await write('second/hugo.toml', '[permalinks]\nposts = "/:sections/:slug/"\n');
    const head = (slug: string): string => `---\ntitle: A\ndescription: D\ndate: 2025-01-01\nslug: ${slug}\n---\n`;
    await write('second/content/posts/deep/_index.md', head(''));
    await write('second/content/posts/deep/other.md', head('kept'));
    await write('second/content/posts/b/Img/Pic.PNG', '');
    const links = '[a](/posts/deep/kept/) [b](/posts/deep/gone/) {{< figure src="img/pic.png" alt="P" >}}\n';
    const { document } = await showNew('second/content/posts/b/index.md', head('bee') + links);
    await eventually(() => equal(codes(document.uri), ['link-not-found']));
    const other = inWorkspace('second/content/posts/deep/other.md');
    await vscode.workspace.fs.delete(other);
    await eventually(() => equal(codes(document.uri), ['link-not-found', 'link-not-found']));
    await write('second/content/posts/deep/new.html', head('kept'));
    await eventually(() => equal(codes(document.uri), ['link-not-found']));
    const picture = inWorkspace('second/content/posts/b/Img/Pic.PNG');
    await vscode.workspace.fs.delete(picture);
    await eventually(() => equal(codes(document.uri), ['link-not-found', 'image-not-found']));
  });

  it('loses a post while it is previewed, and goes on', async () => {
    await write('second/hugo.toml', '');
    for (const path of ['second/content/a.md', 'second/content/b.md']) {
      await showNew(path, wrongDate);
      await vscode.commands.executeCommand('recap.openPreview');
      await vscode.commands.executeCommand('markdown.showPreviewToSide');
    }
    await vscode.workspace.fs.rename(inWorkspace('second/content/a.md'), inWorkspace('second/content/c.md'));
    await vscode.workspace.fs.delete(inWorkspace('second/content/b.md'));
    const { document } = await show('second/content/c.md');
    await vscode.commands.executeCommand('recap.openPreview');
    await eventually(() => equal(codes(document.uri), ['date-unparsable']));
  });

  it('loses a post with unsaved changes, and a folder takes its place', async () => {
    await write('second/hugo.toml', '');
    const { document } = await showNew('second/content/a.md', wrongDate);
    await eventually(() => equal(codes(document.uri), ['date-unparsable']));
    await replace(vscode.window.activeTextEditor!, 'soon', '2025-06-12');
    await vscode.workspace.fs.delete(document.uri);
    await vscode.workspace.fs.createDirectory(document.uri);
    await eventually(() => equal(codes(document.uri), []));
  });

  it('has nothing left of hundreds of posts that were opened and closed', async function () {
    this.timeout(120_000);
    await write('second/hugo.toml', '');
    const paths = Array.from({ length: 500 }, (_, index) => `second/content/${index}.md`);
    await Promise.all(paths.map((path) => write(path, wrongDate)));
    // Most are documents without a tab, as for a search; an editor takes much longer. VS Code keeps 50 of them open.
    for (const start of Array.from({ length: 25 }, (_, index) => 20 * index)) {
      const some = paths.slice(start, start + 20);
      await Promise.all(some.map((path) => vscode.workspace.openTextDocument(inWorkspace(path))));
    }
    for (const path of paths.slice(-20)) await vscode.window.showTextDocument(inWorkspace(path), { preview: true });
    const last = inWorkspace(paths.at(-1)!);
    await eventually(() => equal(codes(last), ['date-unparsable']));
    // The tab of a preview is replaced by the next, and VS Code closes its document some time later.
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
    await eventually(() => equal(paths.slice(0, -1).map(inWorkspace).flatMap(codes), []));
    await closeAll();
    await eventually(() => equal(codes(last), []));
    const { document } = await show(paths[0]!);
    await eventually(() => equal(codes(document.uri), ['date-unparsable']));
  });
});
