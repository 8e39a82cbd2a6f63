import assert from 'node:assert/strict';
import type { SiteTemplates } from '../../../../src/core/site/siteTemplates.js';
import { changedBy } from '../../../../src/core/site/templates/changedBy.js';
import { mounting, siteOf } from './templatesOf.js';

describe('changedBy', () => {
  const site = siteOf({
    'themes/t/theme.toml': '',
    'hugo.toml': `theme = "t"\n${mounting('layouts -> layouts', 'sc -> layouts/_shortcodes')}`,
  });
  const known: SiteTemplates = {
    layouts: {},
    data: [],
    translations: [],
    assets: {},
    resources: {
      'text static/a b.txt': { kind: 'text', text: '' },
      'image content/x/y.png': { kind: 'image', size: null },
      'folder content/x': { kind: 'folder', entries: null },
    },
  };
  const [text, image, folder] = [
    { kind: 'text', path: 'static/a b.txt' },
    { kind: 'image', path: 'content/x/y.png' },
    { kind: 'folder', path: 'content/x' },
  ];
  const cases: readonly (readonly [path: string, what: 'templates' | 'data' | 'both' | 'none', requests: unknown[]])[] =
    [
      ['layouts/_shortcodes/a.html', 'templates', []],
      ['themes/t/layouts/partials/a.html', 'templates', []],
      ['sc/a.html', 'templates', []],
      ['layouts/posts/_markup', 'templates', []],
      ['layouts/page.html', 'none', []],
      ['themes', 'both', []],
      ['themes/t', 'both', []],
      ['data/a.yaml', 'data', []],
      ['i18n/en.toml', 'data', []],
      ['themes/t/assets/a.png', 'data', []],
      ['static/a b.txt', 'none', [text]],
      ['static', 'none', [text]],
      ['content/x/y.png', 'none', [image, folder]],
      ['content/x', 'none', [image, folder]],
      ['content/x/new.png', 'none', [folder]],
      ['content/x/z/new.png', 'none', []],
      ['content/a.md', 'none', []],
      ['public/index.html', 'none', []],
    ];
  for (const [path, what, requests] of cases)
    it(`${path}: ${what}`, () => {
      const change = changedBy([path], site, known);
      assert.deepEqual(change, {
        hasTemplates: what === 'templates' || what === 'both',
        hasData: what === 'data' || what === 'both',
        requests,
      });
    });
});
