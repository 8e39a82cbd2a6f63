import assert from 'node:assert/strict';
import { readSiteFiles } from '../../../src/core/site/configuration/readSiteFiles.js';
import { readHugoSettings, withSettings } from '../../../src/core/site/version/hugoSettings.js';
import { isAtLeast, toHugoVersion } from '../../../src/core/site/version/hugoVersion.js';
import { defaultSite, newestHugo, withUnsafe } from '../../../src/core/site/site.js';
import { versionIn } from '../../../src/core/site/version/versionIn.js';
import { readFiles } from './readFiles.js';

describe('versions of Hugo', () => {
  it('are compared by number', () => {
    for (const [version, other, expected] of [
      ['0.144.0', '0.144', true],
      ['v0.144.1-DEV', '0.144.0', true],
      ['0.99.1', '0.144', false],
      ['1.0', '0.169', true],
      ['', '0.1', false],
    ] as const)
      assert.equal(isAtLeast(version, other), expected, `${version} ${other}`);
  });

  it('are read in common formats', () => {
    for (const text of ['0.123.4', 'v0.123.4', '^0.123.4', '~0.123.4', '>=0.123.4', 'extended_0.123.4', ' 0.123.4-ext'])
      assert.equal(toHugoVersion(text), '0.123.4', text);
    assert.equal(toHugoVersion('0.123'), '0.123.0');
    for (const text of ['', 'latest', '20', '2.0.1', '0.1.2.3', '${{ env.V }}', 'x0.1'])
      assert.equal(toHugoVersion(text), undefined, text);
  });

  const named: readonly (readonly [path: string, text: string, version: string | undefined])[] = [
    [
      'netlify.toml',
      '[build.environment]\nHUGO_VERSION = "0.120.0"\n[context.production.environment]\nHUGO_VERSION = "0.121.2"\n',
      '0.121.2',
    ],
    ['netlify.toml', '[context.deploy-preview.environment]\nHUGO_VERSION = "0.119.0"\n', '0.119.0'],
    ['netlify.toml', '[build]\npublish = "public"\n', undefined],
    ['vercel.json', '{"build": {"env": {"HUGO_VERSION": "0.111.3"}}}', '0.111.3'],
    [
      '.github/workflows/site.yml',
      "      - uses: peaceiris/actions-hugo@v3\n        with:\n          hugo-version: '0.128.0'\n",
      '0.128.0',
    ],
    [
      '.github/workflows/site.yml',
      'env:\n  HUGO_VERSION: 0.147.6\njobs:\n  a:\n    with: {hugo-version: "${{ env.HUGO_VERSION }}"}\n',
      '0.147.6',
    ],
    ['.github/workflows/site.yml', '          hugo-version: latest\n', undefined],
    ['.github/workflows/site.yml', '    container: hugomods/hugo:exts-0.145.0\n', '0.145.0'],
    ['.github/workflows/site.yml', '  node-version: 20\n', undefined],
    ['.gitlab-ci.yml', 'image: registry.example.com/pages/hugo/hugo_extended:0.110.0\n', '0.110.0'],
    ['.gitlab-ci.yml', 'variables:\n  HUGO_VERSION: "0.123.8"\n', '0.123.8'],
    ['Dockerfile', 'ARG HUGO_VERSION=0.131.0\nFROM alpine\n', '0.131.0'],
    ['Dockerfile', 'FROM ghcr.io/gohugoio/hugo:v0.142.0 AS build\n', '0.142.0'],
    ['.hvm', 'v0.152.2\n', '0.152.2'],
    ['.tool-versions', 'nodejs 20.1.0\nhugo extended_0.139.4\n', '0.139.4'],
    ['mise.toml', '[tools]\nnode = "20"\nhugo = "0.140.0"\n', '0.140.0'],
    ['mise.toml', '[tools]\n"aqua:gohugoio/hugo-extended" = { version = "0.141.0" }\n', '0.141.0'],
    ['package.json', '{"devDependencies": {"hugo-extended": "^0.125.4"}}', '0.125.4'],
    ['package.json', '{"devDependencies": {"hugo-bin": "^0.145.2"}, "hugo-bin": {"version": "0.124.1"}}', '0.124.1'],
    ['package.json', '{"dependencies": {"hugo": "1"}}', undefined],
    ['go.mod', 'module x\nrequire (\n\tgithub.com/gohugoio/hugo v0.126.1\n)\n', '0.126.1'],
    ['go.mod', 'module x\nrequire github.com/someone/hugo-theme v0.3.0\n', undefined],
  ];
  for (const [path, text, version] of named)
    it(`${version ?? 'none'} in ${path}: ${text.split('\n')[0]}`, () => assert.equal(versionIn(path, text), version));

  it('come from the site before its parent folders, and from what publishes it first', () => {
    const files = {
      'hugo.toml': '',
      'package.json': '{"devDependencies": {"hugo-extended": "0.125.4"}}',
      '.github/workflows/site.yaml': 'HUGO_VERSION: 0.128.0\n',
      '../netlify.toml': '[build.environment]\nHUGO_VERSION = "0.120.0"\n',
    };
    const versionOf = (levels: number, chosen: string | undefined, some: Readonly<Record<string, string>>): string =>
      readFiles(readSiteFiles(levels, chosen), some).sites[0]!.hugoVersion;
    assert.equal(versionOf(1, undefined, files), '0.125.4');
    assert.equal(versionOf(1, '0.111.3', files), '0.111.3');
    const around = { 'hugo.toml': '', '../netlify.toml': files['../netlify.toml'] };
    assert.equal(versionOf(1, undefined, around), '0.120.0');
    assert.equal(versionOf(0, undefined, around), newestHugo);
  });
});

describe('the settings for Hugo', () => {
  const isUnsafe = (unsafe: unknown, isFound: boolean, configured: boolean): boolean =>
    withSettings(withUnsafe(defaultSite, configured), readHugoSettings('', unsafe), isFound).markup.goldmark.renderer
      .unsafe;

  it('leave raw HTML to the site, and show it if there is none', () => {
    assert.deepEqual([isUnsafe('automatic', true, false), isUnsafe('automatic', true, true)], [false, true]);
    assert.equal(isUnsafe('automatic', false, false), true);
  });

  it('can override the site', () => {
    assert.deepEqual(
      [isUnsafe(true, true, false), isUnsafe(false, true, true), isUnsafe(false, false, false)],
      [true, false, false],
    );
    assert.equal(isUnsafe('nonsense', true, false), false);
  });

  it('set a version even without a site', () => {
    assert.equal(withSettings(defaultSite, readHugoSettings('v0.123', 'automatic'), false).hugoVersion, '0.123.0');
    assert.equal(withSettings(defaultSite, readHugoSettings(3, 'automatic'), false).hugoVersion, newestHugo);
  });
});
