import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readSite, readSiteConfiguration, siteFolderOf } from '../../../src/cli/readSite.js';
import { findReference } from '../../../src/core/site/addresses/resolveReference.js';
import { listLayouts } from '../../../src/core/site/listLayouts.js';
import { keyOfRequest, type FolderFile } from '../../../src/core/site/siteTemplates.js';
import { readRequested } from '../../../src/core/site/templates/readRequested.js';
import { runQuery } from '../../../src/cli/files/runQuery.js';
import { folderWith } from './runRecap.js';

describe('readSite', () => {
  let folder: ReturnType<typeof folderWith>;
  let site: string;

  before(() => {
    folder = folderWith({
      '.tool-versions': 'hugo 0.140.1\n',
      'blog/hugo.toml':
        'theme = "slate"\n[languages.en]\nweight = 1\n[languages.de]\nweight = 2\ntitle = "Auf Deutsch"\n[permalinks.page]\nposts = "/:slug/"\n',
      'blog/config/_default/params.yaml': 'a: 1\n',
      'blog/content/posts/a.md': '---\ntitle: A\n---\n',
      'blog/content/posts/a.de.md': '---\ntitle: A\n---\n',
      'blog/content/posts/b/index.de.md': '---\ntitle: B\nslug: bee\n---\n',
      'blog/content/posts/hidden.de.md': '---\ntitle: C\ndraft: true\n---\n',
      'shared/slate/hugo.toml': '[params]\nb = 2\n',
      'shared/slate/static/x.png': 'x',
      'shared/slate/layouts/_shortcodes/a.html': 'A',
      'blog/layouts/_partials/b.html': 'B',
      'tool/config.json': '{}',
    });
    site = join(folder.path, 'blog');
    symlinkSync('../shared', join(site, 'themes'));
  });
  after(() => folder.remove());

  it('reads the site, its theme through a link, and the version named in the repository', async () => {
    const { title, params, staticDirs, hugoVersion, language } = await readSite(site);
    assert.deepEqual({ title, params, language }, { title: '', params: { a: 1, b: 2 }, language: 'en' });
    assert.deepEqual(
      staticDirs.map(({ source }) => source),
      ['themes/slate/static', 'static'],
    );
    assert.equal(hugoVersion, '0.140.1');
    assert.deepEqual((await readSiteConfiguration(site)).problems, []);
  });

  it('uses the version that it is given', async () => {
    assert.equal((await readSite(site, undefined, '0.111.3')).hugoVersion, '0.111.3');
  });

  it('reads the site for a page: its language, and the targets of its references', async () => {
    const path = 'content/posts/a.de.md';
    const text = '{{< relref "b" >}} {{% ref path="hidden.md" %}} {{< ref path="a" lang="en" >}} {{< ref `gone` >}}';
    const seen = await readSite(site, { path, text });
    assert.equal(seen.title, 'Auf Deutsch');
    assert.deepEqual(findReference('b', path, seen), { address: '/de/bee/', file: 'content/posts/b/index.de.md' });
    assert.deepEqual(findReference('hidden.md', path, seen), { failure: 'not-found' });
    assert.deepEqual(findReference('a', path, seen, 'en'), { address: '/a/', file: 'content/posts/a.md' });
    assert.deepEqual(findReference('gone', path, seen), { failure: 'not-found' });
  });

  it('reads templates, those of a linked theme too, but nothing that a link in them leads to', async () => {
    symlinkSync('../../../.tool-versions', join(site, 'layouts/_partials/c.html'));
    const { templates } = await readSite(site, { path: 'content/posts/a.md', text: '' });
    const layouts = Object.entries(templates!.layouts).map(([path, { text }]) => [path, text]);
    assert.deepEqual(layouts, [
      ['_partials/b.html', 'B'],
      ['_shortcodes/a.html', 'A'],
    ]);
  });

  it('gives templates no file that a link leads to, within the site or out of it, as Hugo 0.169 does', async () => {
    const linked = folderWith({
      'hugo.toml': '[[module.mounts]]\nsource = "shared/texts"\ntarget = "assets"\n',
      'real/a.txt': 'A',
      'texts/b.txt': 'B',
    });
    symlinkSync('real', join(linked.path, 'folder'));
    symlinkSync('real/a.txt', join(linked.path, 'a.txt'));
    symlinkSync('.', join(linked.path, 'shared'));
    symlinkSync('b.txt', join(linked.path, 'texts/c.txt'));
    const [folder, ...texts] = [
      '',
      ...['real/a.txt', 'a.txt', 'folder/a.txt', 'shared/a.txt', 'shared/texts/b.txt', 'shared/texts/c.txt'],
    ].map((path) => ({ kind: path === '' ? ('folder' as const) : ('text' as const), path }));
    const known = await readSite(linked.path);
    const found = await runQuery(readRequested([folder!, ...texts], known), linked.path);
    assert.deepEqual(
      texts.map((each) => found[keyOfRequest(each)]),
      ['A', null, null, null, 'B', null].map((text) => ({ kind: 'text', text })),
    );
    const { entries } = found[keyOfRequest(folder!)] as { entries: readonly FolderFile[] };
    assert.deepEqual(
      [...entries].sort((one, other) => (one.name < other.name ? -1 : 1)),
      [
        { name: 'a.txt', isFolder: false, isLink: true, size: 0 },
        { name: 'folder', isFolder: false, isLink: true, size: 0 },
        { name: 'hugo.toml', isFolder: false, size: 60 },
        { name: 'real', isFolder: true, size: 0 },
        { name: 'shared', isFolder: false, isLink: true, size: 0 },
        { name: 'texts', isFolder: true, size: 0 },
      ],
    );
    const older = await runQuery(readRequested(texts, { ...known, hugoVersion: '0.111.3' }), linked.path);
    assert.deepEqual(older[keyOfRequest(texts[2]!)], { kind: 'text', text: 'A' });
    linked.remove();
  });

  it('looks for hooks and layouts without links, as Hugo 0.169 does', async () => {
    const linked = folderWith({
      'hugo.toml': '[markup.goldmark.renderHooks.link]\nuseEmbedded = "fallback"\n',
      'content/a.md': '',
      'layouts/wide.html': 'W',
      'layouts/_markup/render-image.html': 'I',
      'outside.html': 'O',
    });
    symlinkSync('../../outside.html', join(linked.path, 'layouts/_markup/render-link.html'));
    symlinkSync('../outside.html', join(linked.path, 'layouts/narrow.html'));
    const path = 'content/a.md';
    const known = await readSite(linked.path, { path, text: '' });
    assert.deepEqual(known.embeddedHooks, { link: true, image: false });
    assert.deepEqual(await runQuery(listLayouts(path, known), linked.path), ['wide']);
    linked.remove();
  });

  it('finds the folder of the site that contains a file', async () => {
    assert.equal(await siteFolderOf(join(site, 'content/posts/a.md')), site);
    assert.equal(await siteFolderOf(join(folder.path, 'tool/a.md')), undefined);
  });
});
