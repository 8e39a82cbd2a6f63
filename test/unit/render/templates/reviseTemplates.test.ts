import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { formatMessage } from '../../../../src/core/problem.js';
import { readPage } from '../../../../src/core/render/readPage.js';
import { renderPage } from '../../../../src/core/render/renderedPage.js';
import { revisePage } from '../../../../src/core/render/revisePage.js';
import type { Site } from '../../../../src/core/site/site.js';
import { pageOf, siteWith } from './templatedSite.js';

const layouts = {
  '_shortcodes/plain.html': '<b>{{ .Get 0 }}</b>',
  '_shortcodes/ord.html': '<i>{{ .Ordinal }}</i>',
  '_shortcodes/count.html': '{{ .Page.Store.Add "n" 1 }}<i>{{ .Page.Store.Get "n" }}</i>',
  '_shortcodes/pos.html': '<i>{{ .Position.LineNumber }}</i>',
  '_shortcodes/once.html': '{{ partialCached "once" . }}',
  '_partials/once.html': '<i>{{ .Get 0 }}</i>',
  '_shortcodes/box.html': '<div>{{ .Inner | markdownify }}</div>',
  '_markup/render-link.html': '<a class="own" href="{{ .Destination }}">{{ .Text }}</a>',
};
const withHeadings = { ...layouts, '_markup/render-heading.html': '<h2><a href="#{{ .Anchor }}">{{ .Text }}</a></h2>' };
const withOrdinals = {
  ...layouts,
  '_markup/render-image.html': '<img data-o="{{ .Ordinal }}" src="{{ .Destination }}">',
};

const how = { translate: formatMessage, published: false };

const around = Array.from({ length: 12 }, (_, number) => `Text ${number} with [a](b).\n`).join('\n');

function revise(before: string, after: string, site: Site): { readonly kept: number } {
  const page = pageOf(before, site);
  const previous = renderPage(page);
  const next = { ...pageOf(after, site), values: page.values };
  const revised = revisePage(previous, next);
  assert.deepEqual(revised.recap.blocks, renderPage(next).recap.blocks);
  const former = new Set(previous.recap.blocks);
  return { kept: revised.recap.blocks.filter((block) => former.has(block)).length };
}

describe('revisePage with templates', () => {
  it('renders only what is around a change', () => {
    const { kept } = revise(
      `${around}\n{{< plain x >}}\n\n${around}`,
      `${around}\n{{< plain y >}}\n\n${around}`,
      siteWith(layouts),
    );
    assert.ok(kept > 5);
  });

  for (const [what, name] of [
    ['the number of a call', 'ord'],
    ['what calls count', 'count'],
    ['the place of a call', 'pos'],
    ['what is kept of the first call', 'once'],
  ] as const)
    it(`sees ${what}`, () => {
      const site = siteWith(layouts);
      revise(
        `${around}\n{{< ${name} a >}}\n\n${around}`,
        `{{< ${name} b >}}\n\n${around}\n{{< ${name} a >}}\n\n${around}`,
        site,
      );
      revise(`{{< ${name} b >}}\n\n${around}\n{{< ${name} a >}}\n`, `${around}\n{{< ${name} a >}}\n`, site);
      revise(`{{< ${name} b >}}\n\n${around}`, `New.\n\n{{< ${name} b >}}\n\n${around}\n{{< ${name} c >}}\n`, site);
    });

  it('sees the anchors of headings with the same text', () => {
    const site = siteWith(withHeadings);
    revise(`## A\n\n${around}\n## B\n\n${around}`, `## A\n\n${around}\n## A\n\n${around}`, site);
    revise(`## A\n\n${around}\n## A\n\n${around}`, `## C\n\n${around}\n## A\n\n${around}`, site);
  });

  it('sees the numbers of images', () => {
    const site = siteWith(withOrdinals);
    const [one, two] = [`![a](a)\n\n${around}\n![b](b)\n`, `![a](a) ![c](c)\n\n${around}\n![b](b)\n`];
    revise(one, two, site);
    revise(two, one, site);
    revise(one, one.replace('![a](a)', 'a'), site);
    revise(one, `Text.\n\n${one}`, site);
  });

  it('executes no hook again that a change does not affect', () => {
    const hooks = {
      '_markup/render-link.html': '<a href="{{ .Destination }}">{{ .Text }}</a>',
      '_markup/render-image.html': '<img data-o="{{ .Ordinal }}" src="{{ .Destination }}">',
      '_markup/render-heading.html':
        '{{ .Page.Store.Add "n" 1 }}<h2 id="{{ .Anchor }}">{{ .Page.Store.Get "n" }} {{ .Text }}</h2>',
      '_markup/render-codeblock.html': '{{ (transform.HighlightCodeBlock .).Wrapped }}',
      '_markup/render-blockquote.html': '<blockquote data-line="{{ .Position.LineNumber }}">{{ .Text }}</blockquote>',
    };
    const site = siteWith(hooks);
    const part = (each: number): string =>
      [`## Part ${each}`, `[a](${each}) ![b](${each})`, '```go\nx\n```', `> quote ${each}`].join('\n\n');
    const text = `First.\n\n${Array.from({ length: 20 }, (_, each) => part(each)).join('\n\n')}\n`;
    const { values } = pageOf(text, site);
    const executed = (written: string): number => {
      const page = { ...pageOf(written, site), values };
      const { templates, markdown, text: expanded } = readPage(parsePost(written), page, how);
      markdown.render(expanded);
      return templates!.use.executed;
    };
    assert.equal(executed(text), 81);
    // The headings count each other; all else stays.
    assert.equal(executed(text.replace('First.', 'First words.')), 20);
    const changed = text.replace('[a](7)', '[changed](7)');
    assert.equal(executed(changed), 20 + 1);
    const fresh = renderPage(pageOf(changed, siteWith(hooks))).recap;
    assert.deepEqual(renderPage({ ...pageOf(changed, site), values }).recap.blocks, fresh.blocks);
    // Lines and numbers of all that is below, where they are used.
    assert.equal(executed(`![new](new)\n\n${changed}`), 20 + 1 + 20 + 20);
  });

  it('sees the number of code in the addresses of its lines', () => {
    const hook = { '_markup/render-codeblock.html': '{{ (transform.HighlightCodeBlock .).Wrapped }}' };
    const site = siteWith(hook);
    const code = '```go {lineNos=true,anchorLineNos=true}\nx\n```\n';
    revise(`${around}\n${code}`, `${code}\n${around}\n${code}`, site);
    revise(`${code}\n${around}\n${code}`, `${code}\n${around}\n${code.replace('x', 'y')}`, site);
  });

  it('executes no template again that a change does not affect', () => {
    const site = siteWith(layouts);
    const calls = Array.from({ length: 100 }, (_, number) => `{{< ord ${number} >}}\n\n{{< plain ${number} >}}\n`);
    const text = `First.\n\n${calls.join('\n')}`;
    const { values } = pageOf(text, site);
    const read = (written: string): { readonly executed: number; readonly shown: string } => {
      const page = { ...pageOf(written, site), values };
      const { templates, text: expanded, restore } = readPage(parsePost(written), page, how);
      return { executed: templates!.use.executed, shown: restore(expanded).html };
    };
    const fresh = (written: string): string => {
      const recap = renderPage(pageOf(written, siteWith(layouts))).recap;
      return JSON.stringify(recap.blocks);
    };
    const revised = (written: string): string => {
      const recap = renderPage({ ...pageOf(written, site), values }).recap;
      return JSON.stringify(recap.blocks);
    };
    const first = read(text);
    assert.equal(first.executed, 200);
    const next = text.replace('First.', 'First words.');
    assert.equal(read(next).executed, 0);
    assert.equal(revised(next), fresh(next));
    const changed = text.replace('plain 50', 'plain x');
    assert.equal(read(changed).executed, 1);
    assert.equal(revised(changed), fresh(changed));
    const fewer = text.replace('{{< ord 98 >}}', '');
    assert.equal(read(fewer).executed, 1);
    assert.equal(revised(fewer), fresh(fewer));
  });

  for (const [what, template] of [
    ['the time', '{{ now.Unix }}'],
    ['rendered Markdown', '{{ .Inner | markdownify }}'],
    ['the store of the page', '{{ .Page.Store.Add "n" 1 }}'],
    ['the table of contents', '{{ .Page.TableOfContents }}'],
    ['a file that is not known yet', '{{ readFile "a.txt" }}'],
    ['a counter', '{{ math.Counter }}'],
  ] as const)
    it(`executes a template again that uses ${what}`, () => {
      const site = siteWith({ '_shortcodes/again.html': template });
      const text = '{{< again >}}a{{< /again >}}\n';
      const page = pageOf(text, site);
      const executed = (): number => readPage(parsePost(text), page, how).templates!.use.executed;
      assert.deepEqual([executed(), executed()], [1, 1]);
    });

  it('sees the content of a call', () => {
    const site = siteWith(layouts);
    revise(
      `${around}\n{{< box >}}*a* [l](m){{< /box >}}\n\n${around}`,
      `${around}\n{{< box >}}*b* [l](m){{< /box >}}\n\n${around}`,
      site,
    );
  });
});
