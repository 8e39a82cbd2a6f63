import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bareContext } from '../../../src/core/checks/check.js';
import { checkText } from '../../../src/core/checks/text/checkText.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { renderRecap } from '../../../src/core/render/renderRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { pageCandidates } from '../../../src/core/site/addresses/classifyLink.js';
import { isContentName } from '../../../src/core/site/content/contentIndex.js';
import { readPublished } from '../../../src/core/site/content/read/readPublished.js';
import type { Site } from '../../../src/core/site/site.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { blocksOf } from '../render/parity/blocksOf.js';
import { siteAround, type Files } from './ownSite.js';
import { readFiles } from './readFiles.js';

interface Recorded {
  readonly cases: readonly {
    readonly name: string;
    readonly files: Files;
    readonly published: Readonly<Record<string, string>>;
  }[];
}

const { cases } = JSON.parse(readFileSync('test/unit/site/hooks.json', 'utf8')) as Recorded;

/** The site with everything that publishing one of its pages needs. */
function siteFor(path: string, files: Files): Site {
  const { content: _, ...around } = siteAround(path, files);
  const content = Object.keys(files).filter(isContentName);
  return readFiles(readPublished(around, { path, text: files[path]! }, content, Date.UTC(2026, 0, 1)), files);
}

function publish(path: string, files: Files): string {
  const recap = parseRecap(files[path]!);
  return publishRecap(recap.post, pageSourceOf(recap, siteFor(path, files), path)).html;
}

describe('links and images, as the render hooks of Hugo 0.169 write them', () => {
  for (const { name, files, published } of cases)
    it(name, () => {
      for (const [path, html] of Object.entries(published))
        assert.deepEqual(blocksOf(publish(path, files)), blocksOf(html), path);
    });
});

describe('render hooks', () => {
  const path = 'content/p/one.md';
  const languages = "baseURL = 'https://fair.example/'\n[languages.en]\n";
  const always = `${languages}[markup.goldmark.renderHooks.link]\nuseEmbedded = 'always'\n`;
  const around = { 'content/p/q.md': 'q', [path]: '[a](q.md)\n' };
  const embedded = '<p><a href="/p/q/">a</a></p>\n';

  it('of the site take precedence where they apply to the page', () => {
    const executed = '<p>x</p>\n';
    const withTemplate = (template: string, configuration: string): string =>
      publish(path, { ...around, 'hugo.toml': configuration, [`layouts/${template}`]: 'x' });
    for (const own of ['_markup/', '_default/_markup/', 'p/_markup/'])
      assert.equal(withTemplate(`${own}render-link.html`, languages), executed, own);
    const two = `${languages}[languages.de]\n`;
    for (const own of ['en', 'en.single', 'page.en'])
      assert.equal(withTemplate(`_markup/render-link.${own}.html`, two), executed, own);
    for (const own of ['en', 'en.single', 'single.en'])
      assert.equal(withTemplate(`_markup/render-link.${own}.html`, languages), embedded, own);
    assert.equal(withTemplate('_markup/render-link.single.en.html', two), embedded);
    for (const own of ['page', 'single']) {
      assert.equal(withTemplate(`_markup/render-link.${own}.html`, languages), executed, own);
      assert.equal(withTemplate(`_markup/render-link.${own}.html`, always), executed, own);
    }
    assert.equal(withTemplate('_markup/render-link.de.html', two), embedded);
    for (const other of ['render-link.section.html', 'render-image.html', 'link.html'])
      assert.equal(withTemplate(`_markup/${other}`, languages), embedded, other);
  });

  it('are found by the type that a page has, from its front matter or a cascade', () => {
    const own = (template: string, more: Readonly<Record<string, string>>, configuration = languages): boolean =>
      publish(path, { ...around, 'hugo.toml': configuration, [`layouts/${template}`]: 'x', ...more }) !== embedded;
    const typed = { [path]: '---\ntype: docs\n---\n[a](q.md)\n' };
    const inherited = { 'content/p/_index.md': '---\ncascade:\n  type: docs\n---\n' };
    for (const more of [typed, inherited]) {
      assert.ok(own('docs/_markup/render-link.html', more));
      assert.ok(own('_markup/render-link.html', more));
      assert.ok(!own('p/_markup/render-link.html', more));
      assert.ok(own('docs/_markup/render-link.page.html', more, always));
      assert.ok(!own('docs/_markup/render-link.html', more, always));
      assert.ok(!own('p/_markup/render-link.page.html', more, always));
    }
    assert.ok(!own('docs/_markup/render-link.html', {}));
  });

  it('with a word of their own in the name come before those of Hugo, even where these are always used', () => {
    for (const template of [
      '_markup/render-link.foo.html',
      '_markup/render-link.all.html',
      'p/_markup/render-link.foo.html',
    ])
      for (const configuration of [languages, always])
        assert.notEqual(
          publish(path, { ...around, 'hugo.toml': configuration, [`layouts/${template}`]: 'x' }),
          embedded,
        );
  });

  it('of the site for the type of a page silence the checks of its links', () => {
    const text = (type: string): string => `---\ntype: ${type}\n---\n[a](gone.md) ![b](gone.png)\n`;
    const found = (type: string): readonly string[] => {
      const files = {
        'hugo.toml': "baseURL = 'https://fair.example/'\n",
        'layouts/docs/_markup/render-link.html': 'x',
        'layouts/docs/_markup/render-image.html': 'x',
        [path]: text(type),
      };
      const site = siteFor(path, files);
      const posts = indexPosts([readSitePost(path, text(type), site)]);
      const exists = (each: string): boolean => Object.hasOwn(files, each);
      const context = { ...bareContext, site, pagePath: path, posts, exists };
      return checkText.check(parseRecap(text(type)), context).map(({ code }) => code);
    };
    assert.deepEqual(found('docs'), []);
    assert.deepEqual(found('other'), ['link-not-found', 'image-not-found']);
  });

  it('of Hugo exist since version 0.123', () => {
    const files = { ...around, 'hugo.toml': `${languages}\n[module.hugoVersion]\nmin = '0.120.0'\n` };
    const { content: _, ...site } = siteAround(path, files);
    const before = { ...site, hugoVersion: '0.122.0' };
    const known = readFiles(readPublished(before, { path, text: files[path] }, Object.keys(around), 0), files);
    assert.deepEqual(known.embeddedHooks, { link: false, image: false });
  });

  it('read the terms of other pages once for all pages', () => {
    const tagged = (...tags: string[]): string =>
      `---\ntags: [${tags.join(', ')}]\n---\n[a](/tags/go) [b](/tags/rust)\n`;
    const files = { 'hugo.toml': always, [path]: tagged('Go'), 'content/p/q.md': tagged('Rust'), 'content/r.md': 'r' };
    const { content: _, ...site } = siteAround(path, files);
    const content = Object.keys(files).filter(isContentName);
    let reads = 0;
    const pagesOf = (page: string, text: string): readonly string[] => {
      const query = readPublished(site, { path: page, text }, content, 0);
      let step = query.next();
      while (step.done !== true) {
        const { kind, paths } = step.value;
        if (kind === 'read') reads += paths.length;
        step = query.next(paths.map((each) => (kind === 'read' ? files[each as keyof typeof files] : undefined)));
      }
      return Object.keys(step.value.linkedPages ?? {});
    };
    assert.deepEqual(pagesOf(path, files[path]), ['/tags/go', '/tags/rust']);
    const before = reads;
    assert.deepEqual(pagesOf('content/p/q.md', files['content/p/q.md']), ['/tags/go', '/tags/rust']);
    assert.equal(reads, before);
    // What a page itself has is not what was saved.
    assert.deepEqual(pagesOf(path, tagged('Zig')), ['/tags/rust']);
  });

  it('leave places in the page and images to the preview, which opens what a link names', () => {
    const text = '[a](q.md#x) [b](#x) ![c](./plan.png)\n';
    const files = { ...around, [path]: text, 'content/p/q.md': '---\nslug: other\n---\n', 'hugo.toml': languages };
    const site = siteFor(path, files);
    const recap = parseRecap(text);
    const [block] = renderRecap(recap.post, pageSourceOf(recap, site, path)).blocks;
    assert.equal(block!.html, '<p><a href="/p/other/#x">a</a> <a href="#x">b</a> <img src="./plan.png" alt="c"></p>\n');
    const link = { path: '/p/other/', fromRoot: true };
    assert.equal(pageCandidates(link, path, site, '/p/other/#x')[0], 'content/p/q.md');
  });

  it('make the build fail on addresses that are none', () => {
    const addresses = [
      '100%',
      '(https://fair.example)',
      '1:2',
      ':',
      '%zz',
      'a%2',
      'a b',
      'a:b',
      'https://x/%',
      'https://x:no/',
      '/a:b',
      '?%',
    ];
    const text = addresses.map((address) => `[a](<${address}>)\n`).join('');
    const site = siteFor(path, { ...around, [path]: text, 'hugo.toml': languages });
    const exists = (): undefined => undefined;
    const found = checkText.check(parseRecap(text), { ...bareContext, site, pagePath: path, exists });
    const refused = found.flatMap(({ code, range }) =>
      code === 'address-syntax' ? [addresses[range.start.line]] : [],
    );
    assert.deepEqual(refused, [
      '100%',
      '(https://fair.example)',
      '1:2',
      ':',
      '%zz',
      'a%2',
      'https://x/%',
      'https://x:no/',
    ]);
    const { embeddedHooks: _, ...without } = site;
    const none = checkText.check(parseRecap(text), { ...bareContext, site: without, pagePath: path, exists });
    assert.deepEqual(none, []);
  });

  it('decide what links and images lead to', () => {
    const page = 'content/p/one/index.md';
    const text =
      '[a](q.md) [b](../q.md#x) [c](/p/q) [d](gone.md) [e](unseen.md) [f](/plan.png) [g](logo.png) [h](/gone.png)\n' +
      '![i](/plan.png) ![j](logo.png) ![k](gone.png) ![l](door.png?x) [m](door.png) ![n](/logo.png)\n';
    const files = {
      'hugo.toml': languages,
      'content/p/q.md': 'q',
      'content/p/unseen.md': '---\nbuild: { render: never }\n---\n',
      'content/p/one/plan.png': 'x',
      'content/p/one/door.en.png': 'x',
      'assets/logo.png': 'x',
      [page]: text,
    };
    const site = siteFor(page, files);
    const posts = indexPosts([readSitePost(page, text, site)]);
    const exists = (each: string): boolean => Object.hasOwn(files, each);
    const found = checkText.check(parseRecap(text), { ...bareContext, site, pagePath: page, posts, exists });
    const marked = found.map(({ code, range: { start, end } }) => {
      const line = text.split('\n')[start.line]!;
      return `${code} ${line.slice(start.character, end.character)}`;
    });
    assert.deepEqual(marked, [
      'link-not-found gone.md',
      'link-not-found unseen.md',
      'link-not-found /gone.png',
      'image-not-found gone.png',
    ]);
    const { embeddedHooks: _, ...unread } = site;
    const context = { ...bareContext, site: unread, pagePath: page, posts, exists };
    assert.deepEqual(checkText.check(parseRecap(text), context), []);
  });
});
