import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { isBranchName, isContentName } from '../../../src/core/site/content/contentIndex.js';
import { siteOfPage } from '../../../src/core/site/content/contentPage.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { readReferences } from '../../../src/core/site/content/read/readReferences.js';
import { readContentFile } from '../../../src/core/site/content/read/readContentFile.js';
import { readSiteFiles } from '../../../src/core/site/configuration/readSiteFiles.js';
import { readFiles } from '../site/readFiles.js';

type Files = Readonly<Record<string, string>>;

const now = Date.UTC(2026, 0, 1);
const pagePath = 'content/posts/p.md';
const codes = /^(?:url-collision|link-not-found|image-not-found|image-missing)$/;

/** What is reported of `content/posts/p.md`, as code and text, in a site that consists of some files. */
function check(text: string, files: Files, path = pagePath): readonly string[] {
  const recap = parseRecap(text);
  const problems = checkRecap(recap, contextOf(path, { ...files, [path]: text })).filter(({ code }) =>
    codes.test(code),
  );
  return problems.map(({ code, range: { start, end } }) => {
    const { lineStarts } = recap.source;
    return `${code} ${text.slice(lineStarts[start.line]! + start.character, lineStarts[end.line]! + end.character)}`;
  });
}

function contextOf(path: string, files: Files): CheckContext {
  const { sites } = readFiles(readSiteFiles(0, undefined), files);
  const pages = Object.entries(files).filter(([name]) => isContentName(name) && name.startsWith('content/'));
  const branches = pages.filter(([name]) => isBranchName(name));
  const content = { files: branches.map(([name, text]) => readContentFile(name, text, sites[0]!, now)) };
  const posts = pages.map(([name, text]) => readSitePost(name, text, { ...siteOfPage(sites, name), content }));
  const names = Object.keys(files);
  const all = pages.map(([name]) => name);
  const seen = readReferences(siteOfPage(sites, path), { path, text: files[path]! }, all, now);
  return {
    ...bareContext,
    site: { ...readFiles(seen, files), content },
    pagePath: path,
    now,
    exists: (each, anyCase) =>
      names.some((name) => name === each || (anyCase && name.toLowerCase() === each.toLowerCase())),
    posts: indexPosts(posts, { ...sites[0]!, content }),
  };
}

function page(...lines: readonly string[]): string {
  return `---\n${['title: P', 'date: 2020-01-01', ...lines].join('\n')}\n---\n`;
}

function linking(...addresses: readonly string[]): string {
  return `${page()}${addresses.map((each) => `[a](${each})`).join('\n')}\n`;
}

describe('a page has the address of another', () => {
  const collision = ['url-collision /same/'];
  const own = page('url: /same/');

  it('unless that is not published', () => {
    assert.deepEqual(check(own, { 'content/posts/q.md': page('url: /same/') }), collision);
    const hidden = [
      'headless: true',
      'draft: true',
      'build: {render: never}',
      'build: {render: link}',
      'build: {render: false}',
      '_build: {render: never}',
      'build: {Render: never}',
      'publishDate: 2030-01-01',
      'expiryDate: 2021-01-01',
    ];
    for (const line of hidden)
      assert.deepEqual(check(own, { 'content/posts/q.md': page('url: /same/', line) }), [], line);
    for (const line of ['build: {list: never}', 'draft: false', 'build: {render: always}', 'build: {render: LINK}'])
      assert.deepEqual(check(own, { 'content/posts/q.md': page('url: /same/', line) }), collision, line);
  });

  it('unless it is not published itself', () => {
    assert.deepEqual(check(page('url: /same/', 'draft: true'), { 'content/posts/q.md': page('url: /same/') }), []);
    const files = { 'content/posts/b/index.md': page(), 'content/posts/q.md': page('url: /same/') };
    assert.deepEqual(check(own, files, 'content/posts/b/notes.md'), []);
  });

  it('unless that is a file of a leaf bundle', () => {
    const files = { 'content/posts/b/index.md': page('slug: b'), 'content/posts/b/sub/notes.md': page('url: /same/') };
    assert.deepEqual(check(own, files), []);
  });

  it('unless a section hides it', () => {
    const section = page('cascade:', '  build:', '    render: never');
    const files = { 'content/raw/_index.md': section, 'content/raw/q.md': page('url: /same/') };
    assert.deepEqual(check(own, files), []);
    assert.deepEqual(
      check(own, { ...files, 'content/raw/q.md': page('url: /same/', 'build: {render: always}') }),
      collision,
    );
    const drafts = { 'hugo.yaml': 'buildDrafts: true\n', 'content/posts/q.md': page('url: /same/', 'draft: true') };
    assert.deepEqual(check(own, drafts), collision);
  });

  it('unless that is the same file of a theme', () => {
    const files = { 'hugo.yaml': 'theme: t\n', 'themes/t/theme.toml': '', 'themes/t/content/about.md': page() };
    assert.deepEqual(check(page(), files, 'content/about.md'), []);
  });
});

describe('links lead to what Hugo publishes', () => {
  it('at the address of a page, in the format of any content', () => {
    const files = {
      'hugo.yaml': 'permalinks: {posts: "/:sections/:slug/"}\n',
      'content/posts/cn/kids/_index.md': page(),
      'content/posts/cn/kids/tale.md': page('slug: story'),
      'content/posts/cn/_index.md': page(),
      'content/give.html': page(),
      'content/manual.adoc': page(),
    };
    assert.deepEqual(check(linking('/posts/cn/kids/story/', '/give', '/manual/', '/posts/', '/posts/cn/'), files), []);
    assert.deepEqual(check(linking('/posts/kids/story/', '/gone'), files), [
      'link-not-found /posts/kids/story/',
      'link-not-found /gone',
    ]);
  });

  it('below the address of a bundle', () => {
    const files = {
      'hugo.yaml': 'permalinks: {posts: "/p/:slug/"}\n',
      'content/posts/b/index.md': page('slug: bee'),
      'content/posts/b/img/a.png': '',
      'content/posts/b/talk.pdf': '',
    };
    const found = `${page('cover: /p/bee/img/a.png')}![a](/p/bee/img/a.png) [b](/p/bee/talk.pdf) {{< figure src="/p/bee/img/a.png" alt="a" >}}\n`;
    assert.deepEqual(check(found, files), []);
    const missing = `${page('cover: /p/bee/b.png')}![a](/p/bee/b.png) [b](/posts/b/gone.pdf)\n`;
    assert.deepEqual(check(missing, files), [
      'image-missing /p/bee/b.png',
      'image-not-found /p/bee/b.png',
      'link-not-found /posts/b/gone.pdf',
    ]);
  });

  it('in static folders', () => {
    const files = { 'static/app/index.html': '', 'static/LICENSE': '', 'static/de/x.pdf': '' };
    assert.deepEqual(check(linking('/app/', '/app', '/LICENSE', '/app/index.html', '/index.html', '/'), files), []);
    assert.deepEqual(check(linking('/apps/'), files), ['link-not-found /apps/']);
  });

  it('as lists of sections and terms', () => {
    const files = {
      'hugo.yaml': 'permalinks: {posts: "/:slug/", term: {tags: "/topic/:slug/"}}\n',
      'content/posts/q.md': page('tags: [Go]', 'slug: q'),
    };
    assert.deepEqual(
      check(linking('/posts/', '/posts/index.html', '/tags/', '/topic/go/', '/posts/index.xml'), files),
      [],
    );
    const ugly = {
      'hugo.yaml': 'uglyURLs: true\n',
      'content/posts/q.md': page(),
      'content/posts/b/index.md': page(),
      'content/posts/b/a.pdf': '',
    };
    assert.deepEqual(
      check(linking('/posts/q.html', 'q.html', '/posts/b/a.pdf', '/tags.html', '/posts/index.html'), ugly),
      [],
    );
    assert.deepEqual(check(linking('/posts/r.html', 'r.html'), ugly), [
      'link-not-found /posts/r.html',
      'link-not-found r.html',
    ]);
  });

  it('in another language', () => {
    const files = {
      'hugo.yaml': 'languages: {en: {weight: 1}, de: {weight: 2}}\n',
      'content/posts/q.de.md': page('slug: kuh', 'aliases: [/de/alt/, nah]'),
      'content/posts/q.md': page(),
    };
    assert.deepEqual(
      check(linking('/de/posts/kuh/', '/de/posts/', '/de/', '/de/alt/', '/de/posts/nah/', '/posts/q'), files),
      [],
    );
    assert.deepEqual(check(linking('/de/posts/gone/'), files), ['link-not-found /de/posts/gone/']);
  });

  it('relative to the address of its own front matter', () => {
    const files = { 'content/vitae.md': page('url: /en/vitae/') };
    assert.deepEqual(check(`${page('url: /en/about/')}[a](../vitae/) [b](../gone/)\n`, files), [
      'link-not-found ../gone/',
    ]);
  });

  it('in the home page', () => {
    const text = `${page()}[website](/) [Slides](/)\n\n## [Website](/)\n`;
    assert.deepEqual(
      checkRecap(parseRecap(text)).filter(({ code }) => code === 'link-nowhere'),
      [],
    );
  });
});

describe('a figure names a file of the bundle', () => {
  it('in any capitals', () => {
    const files = { 'content/posts/b/Pic.PNG': '', 'content/posts/b/img/Map.png': '', 'assets/As.png': '' };
    const figure = (name: string, src: string): string => `{{< ${name} src="${src}" alt="a" >}}\n`;
    const path = 'content/posts/b/index.md';
    assert.deepEqual(check(page() + figure('figure', 'pic.png') + figure('Figure', 'IMG/map.png'), files, path), []);
    assert.deepEqual(check(page() + figure('Figure', 'pic2.png') + figure('figure', 'as.png'), files, path), [
      'image-not-found pic2.png',
      'image-not-found as.png',
    ]);
    assert.deepEqual(check(`${page()}![a](pic.png)\n`, files, path), ['image-not-found pic.png']);
  });
});
