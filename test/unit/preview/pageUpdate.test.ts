import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOutlineOf } from '../../../src/core/preview/pageOutline.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { heldAfter, updateFor, type Held, type PageContent } from '../../../src/core/preview/pageUpdate.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import type { SiteTemplates } from '../../../src/core/site/siteTemplates.js';

const uri = 'file:///a.md';

function contentOf(text: string): PageContent {
  const recap = parseRecap(text);
  return { source: pageSourceOf(recap, defaultSite, 'content/a.md'), outline: pageOutlineOf(recap) };
}

/** Copies a message as VS Code does. */
function travel<T>(message: T): T {
  return JSON.parse(JSON.stringify(message)) as T;
}

const post = '---\ntitle: A\n---\n\n## Day 1\n\n### [B](https://example.org/b)\n\nWords.\n';

describe('updates of the page', () => {
  const begin = heldAfter(undefined, updateFor(undefined, uri, contentOf(post)))!;

  it('start with the whole content, and continue with changes', () => {
    const first = updateFor(undefined, uri, contentOf(post));
    assert.equal(first.type, 'update');
    const next = updateFor(begin, uri, contentOf(post.replace('Words', 'Many words')));
    assert.deepEqual(next, {
      type: 'revise',
      uri,
      version: 2,
      change: { start: post.indexOf('Words'), end: post.indexOf('Words') + 1, newText: 'Many w' },
      facts: {},
    });
  });

  it('include other changes of the source', () => {
    const next = updateFor(
      begin,
      uri,
      contentOf(post.replace('title: A', 'title: C').replace('\n\nWords', '\n\n\nWords')),
    );
    assert.ok(next.type === 'revise');
    assert.deepEqual(Object.keys(next.facts), ['title', 'values']);
    assert.equal(next.outline?.[0]?.talks[0]?.endLine, 11);
  });

  describe('of the site', () => {
    const layout = { path: 'layouts/_shortcodes/a.html', text: 'A' };
    const layouts = { '_shortcodes/a.html': layout, '_shortcodes/b.html': { ...layout, text: 'b'.repeat(1000) } };
    const templates: SiteTemplates = { layouts, data: [], translations: [], assets: {}, resources: {} };
    const shown = contentOf(post);
    const around = (site: Site): PageContent => ({ ...shown, source: { ...shown.source, site } });
    const old = around({ ...defaultSite, title: 'Old', templates });
    const held = heldAfter(undefined, updateFor(undefined, uri, old))!;
    const others: readonly (readonly [what: string, site: Site])[] = [
      ['a title', { ...old.source.site, title: 'New' }],
      [
        'a template',
        {
          ...old.source.site,
          templates: { ...templates, layouts: { ...layouts, '_shortcodes/a.html': { ...layout, text: 'C' } } },
        },
      ],
      [
        'what templates use',
        { ...old.source.site, templates: { ...templates, resources: { 'text a': { kind: 'text', text: null } } } },
      ],
      [
        'fewer templates',
        { ...old.source.site, templates: { ...templates, layouts: { '_shortcodes/a.html': layout } } },
      ],
      ['no templates', { ...defaultSite, title: 'Old' }],
    ];
    for (const [what, site] of others)
      it(`are as short as what has changed: ${what}`, () => {
        const message = updateFor(held, uri, around(site));
        assert.ok(JSON.stringify(message).length < 600);
        assert.deepEqual(heldAfter(held, travel(message))!.source.site, site);
        const back = updateFor(heldAfter(held, message), uri, old);
        assert.deepEqual(heldAfter(heldAfter(held, message), travel(back))!.source.site, old.source.site);
      });

    it('keep the objects that have not changed', () => {
      const message = updateFor(held, uri, around({ ...old.source.site, title: 'New' }));
      assert.equal(heldAfter(held, travel(message))!.source.site.templates, templates);
    });

    it('keep any key', () => {
      const assets = JSON.parse(
        '{"__proto__":"assets/__proto__","constructor":"assets/constructor"}',
      ) as SiteTemplates['assets'];
      const site = { ...old.source.site, templates: { ...templates, assets } };
      const after = heldAfter(held, travel(updateFor(held, uri, around(site))))!;
      assert.deepEqual(Object.keys(after.source.site.templates!.assets), ['__proto__', 'constructor']);
    });
  });

  it('start again for another document', () => {
    assert.equal(updateFor(begin, 'file:///b.md', contentOf(post)).type, 'update');
  });

  it('do not apply to another content', () => {
    const next = updateFor(begin, uri, contentOf(`${post}x`));
    assert.equal(heldAfter(undefined, next), undefined);
    assert.equal(heldAfter({ ...begin, version: 7 }, next), undefined);
    assert.equal(heldAfter({ ...begin, uri: 'file:///b.md' }, next), undefined);
  });

  it('give the page the same content as the host, for any edits', () => {
    const piece = fc.constantFrom(
      '',
      'a',
      '\r',
      '\n',
      '\r\n',
      '---\n',
      'title: x\n',
      '# T\n',
      '## Day 2\n',
      '😀',
      '\ud83d',
    );
    const edit = fc.record({ at: fc.nat(), length: fc.nat(20), text: piece });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let text = post;
        let host: Held = begin;
        let page: Held = begin;
        for (const { at, length, text: inserted } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + inserted + text.slice(start + length);
          const message = updateFor(host, uri, contentOf(text));
          host = heldAfter(host, message)!;
          page = heldAfter(page, travel(message))!;
          assert.deepEqual(page, { uri, version: host.version, ...contentOf(text) });
        }
      }),
    );
  });
});
