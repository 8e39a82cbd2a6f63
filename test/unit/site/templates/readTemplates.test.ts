import assert from 'node:assert/strict';
import { mounting, templatesOf, type Files } from './templatesOf.js';

/** Files with their own path as their text. */
function named(...paths: readonly string[]): Files {
  return Object.fromEntries(paths.map((path) => [path, path]));
}

const theme = { 'hugo.toml': 'theme = "t"\n' };

describe('readTemplates', () => {
  describe('layouts, of which Hugo 0.169 uses the first', () => {
    const first = (files: Files): string | undefined => Object.values(templatesOf(files)?.layouts ?? {})[0]?.text;
    const cases: readonly (readonly [what: string, configuration: string, winner: string, loser: string])[] = [
      ['the site before its theme', 'theme = "t"', 'layouts/_shortcodes/a.html', 'themes/t/layouts/_shortcodes/a.html'],
      ['in the old folder, too', 'theme = "t"', 'layouts/shortcodes/a.html', 'themes/t/layouts/_shortcodes/a.html'],
      ['the new folder before the old', '', 'layouts/_shortcodes/a.html', 'layouts/shortcodes/a.html'],
      [
        'the first of two themes',
        'theme = ["t", "u"]',
        'themes/t/layouts/_shortcodes/a.html',
        'themes/u/layouts/_shortcodes/a.html',
      ],
      [
        'the first of two mounts',
        mounting('one -> layouts', 'two -> layouts'),
        'one/_shortcodes/a.html',
        'two/_shortcodes/a.html',
      ],
      [
        'a mount further down before the folder',
        mounting('sc -> layouts/_shortcodes', 'layouts -> layouts'),
        'sc/a.html',
        'layouts/_shortcodes/a.html',
      ],
      [
        'the folder before a later mount further down',
        mounting('layouts -> layouts', 'sc -> layouts/_shortcodes'),
        'layouts/_shortcodes/a.html',
        'sc/a.html',
      ],
      [
        'a file that is mounted',
        mounting('sc/b.html -> layouts/_shortcodes/a.html', 'layouts -> layouts'),
        'sc/b.html',
        'layouts/_shortcodes/a.html',
      ],
      ['layoutDir', 'layoutDir = "l"', 'l/_shortcodes/a.html', 'layouts/_shortcodes/a.html'],
      [
        'partials of the site before those of its theme',
        'theme = "t"',
        'layouts/partials/p.html',
        'themes/t/layouts/_partials/p.html',
      ],
    ];
    for (const [what, configuration, winner, loser] of cases)
      it(what, () => assert.equal(first({ 'hugo.toml': configuration, ...named(winner, loser) }), winner));

    it('modules in _vendor', () => {
      const path = '_vendor/example.org/m/layouts/_shortcodes/a.html';
      assert.equal(first({ 'hugo.toml': '[[module.imports]]\npath = "example.org/m"\n', ...named(path) }), path);
    });

    it('no others than a theme mounts', () => {
      const files = { ...theme, 'themes/t/hugo.toml': mounting('data -> data') };
      assert.equal(templatesOf({ ...files, ...named('themes/t/layouts/_shortcodes/a.html') }), undefined);
    });
  });

  it('reads what the content of pages uses, by paths in lower case', () => {
    const used = [
      '_default/_markup/render-image.html',
      '_default/shortcodes/b.html',
      '_markup/render-codeblock-goat.html',
      '_partials/Card.html',
      '_shortcodes/media/audio.html',
      'partials/card.html',
      'posts/_markup/render-link.rss.xml',
      'posts/_shortcodes/a.de.html',
      'shortcodes/A.html',
    ];
    const unused = ['baseof.html', 'page.html', 'posts/shortcodes/a.html', 'posts/_partials/p.html', '_markup/x.html'];
    const files = named(...[...used, ...unused].map((path) => `layouts/${path}`));
    const { layouts } = templatesOf(files)!;
    assert.deepEqual(Object.keys(layouts).sort(), used.map((path) => path.toLowerCase()).sort());
    assert.deepEqual(layouts['shortcodes/a.html'], {
      path: 'layouts/shortcodes/A.html',
      text: 'layouts/shortcodes/A.html',
    });
  });

  it('gives nothing for a site without templates of content', () => {
    assert.equal(templatesOf(named('layouts/page.html', 'data/a.yaml', 'assets/a.txt')), undefined);
  });

  it('looks for data, translations and assets only where a template mentions them', () => {
    const others = named('data/a.yaml', 'i18n/en.toml', 'assets/a.txt');
    const plain = templatesOf({ 'layouts/_shortcodes/a.html': '{{ .Inner }}', ...others })!;
    assert.deepEqual([plain.data, plain.translations, plain.assets], [[], [], {}]);
    const text = '{{ site.Data.a }}{{ T "hi" }}{{ resources.Get "a.txt" }}';
    const { data, translations, assets } = templatesOf({ 'layouts/_partials/p.html': text, ...others })!;
    assert.deepEqual(data, [{ path: 'a.yaml', text: 'data/a.yaml' }]);
    assert.deepEqual(translations, [{ name: 'en.toml', text: 'i18n/en.toml' }]);
    assert.deepEqual(assets, { 'a.txt': 'assets/a.txt' });
  });

  describe('data, of which the first applies in Hugo 0.169', () => {
    const uses = { 'layouts/_shortcodes/a.html': '{{ hugo.Data }}' };
    const order = (configuration: string, ...paths: readonly string[]): readonly string[] =>
      templatesOf({ 'hugo.toml': configuration, ...uses, ...named(...paths) })!.data.map(({ text }) => text);
    const cases: readonly (readonly [what: string, configuration: string, inOrder: readonly string[]])[] = [
      ['the site before its theme', 'theme = "t"', ['data/x.json', 'themes/t/data/x.json']],
      ['endings', '', ['data/x.yml', 'data/x.yaml', 'data/x.toml', 'data/x.json']],
      ['a folder before a file', 'theme = "t"', ['themes/t/data/x/d.yaml', 'data/x.yaml']],
      ['the first of two mounts', mounting('a -> data', 'b -> data'), ['a/x.yaml', 'b/x.yaml']],
      ['dataDir', 'dataDir = "d"', ['d/x.yaml']],
    ];
    for (const [what, configuration, inOrder] of cases)
      it(what, () => assert.deepEqual(order(configuration, ...[...inOrder].reverse()), inOrder));

    it('with the paths of mounts, without hidden files and what is not data', () => {
      const files = named('d/z.yaml', 'f/q.yaml', 'data/X/Ab.yaml', 'data/.b.yaml', 'data/.c/d.yaml', 'data/README.md');
      const mounts = mounting('d -> data/sub', 'f/q.yaml -> data/q2.yaml', 'data -> data');
      const found = templatesOf({ 'hugo.toml': mounts, ...uses, ...files })!.data.map(({ path }) => path);
      assert.deepEqual([...found].sort(), ['X/Ab.yaml', 'q2.yaml', 'sub/z.yaml']);
    });
  });

  describe('translations, of which the first applies in Hugo 0.169', () => {
    const uses = { 'layouts/_shortcodes/a.html': '{{ i18n "hi" }}' };
    const order = (configuration: string, ...paths: readonly string[]): readonly string[] =>
      templatesOf({ 'hugo.toml': configuration, ...uses, ...named(...paths) })!.translations.map(({ text }) => text);
    const cases: readonly (readonly [what: string, configuration: string, inOrder: readonly string[]])[] = [
      ['the site before its theme', 'theme = "t"', ['i18n/en.yaml', 'themes/t/i18n/en.toml']],
      ['the first of two themes', 'theme = ["t", "u"]', ['themes/t/i18n/en.yaml', 'themes/u/i18n/en.toml']],
      ['endings', '', ['i18n/en.json', 'i18n/en.toml', 'i18n/en.yaml']],
      ['the last of two mounts', mounting('a -> i18n', 'b -> i18n'), ['b/en.yaml', 'a/en.yaml']],
      ['i18nDir', 'i18nDir = "w"', ['w/en.yaml']],
    ];
    for (const [what, configuration, inOrder] of cases)
      it(what, () => assert.deepEqual(order(configuration, ...[...inOrder].reverse()), inOrder));

    it('only of the languages of the site', () => {
      const languages = 'defaultContentLanguage = "pt-br"\n[languages.pt-br]\n[languages.de]\n';
      const paths = ['de', 'en', 'fr', 'pt-BR', 'pt'].map((name) => `i18n/${name}.toml`);
      assert.deepEqual(order(languages, ...paths), ['i18n/de.toml', 'i18n/pt-BR.toml', 'i18n/pt.toml']);
    });
  });

  describe('assets, of which Hugo 0.169 uses the last', () => {
    const uses = { 'layouts/_shortcodes/a.html': '{{ resources.Get "q.txt" }}' };
    const found = (configuration: string, ...paths: readonly string[]): string | undefined =>
      templatesOf({ 'hugo.toml': configuration, ...uses, ...named(...paths) })!.assets['q.txt'];

    it('of mounts', () => assert.equal(found(mounting('a -> assets', 'b -> assets'), 'a/q.txt', 'b/q.txt'), 'b/q.txt'));
    it('of the site and its theme', () =>
      assert.equal(found('theme = "t"', 'themes/t/assets/q.txt', 'assets/q.txt'), 'assets/q.txt'));
    it('a file that is mounted', () =>
      assert.equal(found(mounting('p/x.txt -> assets/q.txt', 'assets -> assets'), 'p/x.txt'), 'p/x.txt'));
  });

  it('reads no more than a few megabytes', () => {
    const long = 'x'.repeat(900_000);
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`layouts/_partials/${at}.html`, long]));
    assert.equal(Object.keys(templatesOf(files)!.layouts).length, 4);
  });
});
