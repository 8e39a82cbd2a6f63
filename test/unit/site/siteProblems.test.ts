import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/problem.js';
import { permalinkOf } from '../../../src/core/site/addresses/permalink.js';
import { versionIn } from '../../../src/core/site/version/versionIn.js';
import { readSiteFiles, type LoadedSite } from '../../../src/core/site/configuration/readSiteFiles.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { readFiles } from './readFiles.js';
import type { Files } from './ownSite.js';

function read(files: Files): LoadedSite {
  return readFiles(readSiteFiles(0, undefined), files);
}

function problemsOf(files: Files): readonly string[] {
  return read(files).problems.map(({ path, position, message }) => {
    const place = position ? `:${position.line + 1}:${position.character + 1}` : '';
    return `${path}${place} ${formatMessage(message)}`;
  });
}

function siteOf(files: Files): Site {
  return read(files).sites[0]!;
}

describe('problems of a configuration', () => {
  const cases: readonly (readonly [what: string, files: Files, ...problems: string[]])[] = [
    [
      'an invalid switch',
      { 'hugo.toml': '\nenableEmoji = "maybe"\n' },
      'hugo.toml:2:1 enableEmoji must be true or false.',
    ],
    ['a list for a text', { 'hugo.yaml': 'a: 1\ntitle: [a]\n' }, 'hugo.yaml:2:1 title must be a string.'],
    [
      'a text for a number, further in',
      { 'hugo.toml': 'a = 1\n[markup.highlight]\ntabWidth = "x"\n' },
      'hugo.toml:2:2 markup.highlight.tabWidth must be a whole number.',
    ],
    [
      'a text for a table, in a file of its own',
      { 'hugo.toml': '', 'config/_default/markup.toml': 'goldmark = "x"\n' },
      'config/_default/markup.toml:1:1 markup.goldmark must be a table of keys and values.',
    ],
    [
      'invalid languages',
      { 'hugo.toml': 'languages = 3\n' },
      'hugo.toml:1:1 languages must be a table of keys and values.',
    ],
    [
      'a default language that is not there',
      { 'hugo.toml': 'defaultContentLanguage = "fr"\n[languages.en]\nweight = 1\n' },
      'hugo.toml:1:1 There is no language fr in "languages".',
    ],
    [
      'invalid permalinks',
      { 'hugo.toml': 'permalinks = "x"\n' },
      'hugo.toml:1:1 permalinks must be a table of keys and values.',
    ],
    [
      'a theme that is not there',
      { 'hugo.toml': 'theme = "gone"\n' },
      ' There is no theme in _vendor/gone, themes/gone, so the preview ignores it.',
    ],
    [
      'a folder from the root of the disk',
      { 'hugo.toml': 'staticDir = "/srv/pictures"\n' },
      'hugo.toml The folder /srv/pictures is outside the site, so the preview ignores it.',
    ],
    [
      'no keys at all',
      { 'hugo.yaml': '- a\n' },
      'hugo.yaml:1:1 A configuration consists of keys and values, such as "title: My site".',
    ],
  ];
  for (const [what, files, ...problems] of cases)
    it(what, () => {
      assert.deepEqual(problemsOf(files), problems);
      assert.equal(siteOf(files).contentDir, defaultSite.contentDir);
    });

  it('are reported for a file with a syntax error; the rest of it, and the other files, are read', () => {
    const files = {
      'hugo.toml': 'title = "Notes"\nbroken =\nenableEmoji = true\n',
      'config/_default/params.toml': 'a = 1\n',
      'config/_default/markup.yaml': 'goldmark: {renderer: {unsafe: true}',
    };
    const { title, enableEmoji, params } = siteOf(files);
    assert.deepEqual({ title, enableEmoji, params }, { title: 'Notes', enableEmoji: true, params: { a: 1 } });
    const [first, second, ...others] = [...problemsOf(files)].sort();
    assert.match(first ?? '', /^config\/_default\/markup\.yaml:1:\d+ The closing "}" is missing/);
    assert.match(second ?? '', /^hugo\.toml:2:\d+ /);
    assert.deepEqual(others, []);
  });

  it('never cause an exception or an endless value', () => {
    const hostile = [
      'a: &a\n  b: *a\nparams: *a\n',
      `params: ${'['.repeat(5000)}\n`,
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nparams: {c: [*b,*b,*b,*b,*b,*b,*b,*b,*b]}\n`,
      '__proto__: {markup: {goldmark: {renderer: {unsafe: true}}}}\nconstructor: {prototype: {unsafe: true}}\n',
      'params: {n: .inf, m: .nan}\n',
      'markup: null\npermalinks: null\nlanguages: {en: null}\nmodule: {mounts: [null, 1, {}], imports: [null, {path: {}}]}\n',
    ];
    for (const text of hostile) {
      const site = siteOf({ 'hugo.yaml': text });
      assert.ok(JSON.stringify(site).length < 1_000_000, text.slice(0, 40));
      assert.equal(site.markup.goldmark.renderer.unsafe, false);
    }
  });

  it('take no longer for odd input', () => {
    const odd = '/'.repeat(300_000);
    const site = siteOf({ 'hugo.yaml': `baseURL: "https://h${odd}x"\npermalinks: {posts: "${odd}:slug${odd}x"}\n` });
    const values = [{ key: 'slug', value: `${'-'.repeat(300_000)}x-` }];
    assert.ok(permalinkOf('content/posts/a.md', site, values).length < 10_000);
    assert.equal(versionIn('Dockerfile', `FROM ${'from hugo'.repeat(50_000)}`), undefined);
  });

  it('do not include a theme that imports itself', () => {
    const files = {
      'hugo.toml': 'theme = "a"\n',
      'themes/a/hugo.toml': 'theme = ["a", "b"]\n',
      'themes/b/hugo.toml': 'theme = "a"\n',
    };
    assert.deepEqual(problemsOf(files), []);
  });
});
