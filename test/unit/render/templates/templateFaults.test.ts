import assert from 'node:assert/strict';
import { parsePost } from '../../../../src/core/post/parsePost.js';
import { formatMessage, type Problem } from '../../../../src/core/problem.js';
import { renderRecap } from '../../../../src/core/render/renderRecap.js';
import type { Site } from '../../../../src/core/site/site.js';
import { pageOf, publish, siteWith } from './templatedSite.js';

const call = '_shortcodes/t.html';

function problemsOf(text: string, site: Site): readonly Problem[] {
  return publish(text, site).problems;
}

function shown(text: string, site: Site): string {
  const { blocks } = renderRecap(parsePost(text), pageOf(text, site));
  return blocks.map(({ html }) => html).join('');
}

describe('a template that cannot be executed', () => {
  it('is an error where Hugo stops the build, with the place in the template', () => {
    const [problem, ...others] = problemsOf('a\n\n{{< t >}}\n', siteWith({ [call]: 'x\n{{ .Nope }}' }));
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'template-error');
    assert.equal(problem.severity, 'error');
    assert.deepEqual(problem.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } });
    assert.match(formatMessage(problem.message), /can't evaluate field Nope in type \*hugolib\.ShortcodeWithPage/);
    const [place] = problem.related ?? [];
    assert.equal(place?.path, `layouts/${call}`);
    assert.equal(place.range.start.line, 1);
  });

  it('names the partial that it is in', () => {
    const site = siteWith({ [call]: '\n{{ partial "p" . }}', '_partials/p.html': '\n\n{{ .Page.Pages }}' });
    const [problem] = problemsOf('{{< t >}}\n', site);
    const [place] = problem?.related ?? [];
    assert.equal(place?.path, 'layouts/_partials/p.html');
    assert.equal(place.range.start.line, 2);
    assert.match(formatMessage(problem!.message), /layouts\/_partials\/p\.html/);
  });

  it('is an error in a template that cannot be parsed', () => {
    const [problem] = problemsOf('{{< t >}}\n', siteWith({ [call]: '{{ if }}{{ end }}' }));
    assert.equal(problem?.code, 'template-error');
    assert.match(formatMessage(problem.message), /missing value for if/);
  });

  it('is information where we do not do what is asked for, and the page shows a box', () => {
    const site = siteWith({ [call]: '{{ with .Page.Pages }}x{{ end }}' });
    const [problem] = problemsOf('{{< t "ä" >}}\n', site);
    assert.equal(problem?.code, 'template-unsupported');
    assert.equal(problem.severity, 'information');
    assert.match(formatMessage(problem.message), /layouts\/_shortcodes\/t\.html.*\.Pages.*all pages of the site/);
    assert.match(shown('{{< t "ä" >}}\n', site), /data-recap-shortcode="t".*\.Pages.*<code>ä<\/code>/s);
  });

  it('says which function it is', () => {
    const [problem] = problemsOf('{{< t >}}\n', siteWith({ [call]: '{{ resources.GetRemote "https://e.org" }}' }));
    assert.match(formatMessage(problem!.message), /resources\.GetRemote/);
  });

  it('takes a request that a template tries for one that has failed, and says nothing of what it says then', () => {
    const template =
      '{{ with try (resources.GetRemote "https://e.org/a.png") }}{{ with .Err }}{{ errorf "gone" }}plain{{ else }}more{{ end }}{{ end }}';
    const { html, problems } = publish('{{< t >}}\n', siteWith({ [call]: template }));
    assert.equal(html.trim(), 'plain');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['template-stand-in'],
    );
  });

  it('says what errorf and warnf say, and shows the rest', () => {
    const { html, problems } = publish(
      '{{< t >}}\n',
      siteWith({ [call]: 'a{{ errorf "no %s" "x" }}b{{ warnf "w" }}' }),
    );
    assert.match(html, /ab/);
    assert.deepEqual(
      problems.map(({ code, severity, message }) => [code, severity, formatMessage(message)]),
      [
        ['template-error', 'error', 'no x'],
        ['template-warning', 'warning', 'w'],
      ],
    );
  });

  it('leaves an element as it is without its hook', () => {
    const site = siteWith({
      '_markup/render-link.html': '{{ .Nope }}',
      '_markup/render-heading.html': '{{ .Page.Pages }}',
    });
    const { html, problems } = publish('## Head\n\n[a](b&amp;c "t &amp; u")\n', site);
    assert.match(html, /<h2 id="head">Head<\/h2>\n<p><a href="b&amp;c" title="t &amp; u">a<\/a><\/p>/);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [
        ['template-unsupported', 0],
        ['template-error', 2],
      ],
    );
  });

  it('notes what is shown in place of what Hugo makes', () => {
    const png = { kind: 'image', size: { width: 400, height: 200 } } as const;
    const site = siteWith(
      {
        [call]:
          '{{ with (resources.Get "a.png").Resize "100x" }}{{ .RelPermalink }} {{ .Width }} {{ .Height }}{{ end }}',
      },
      { assets: { 'a.png': 'assets/a.png' }, resources: { 'image assets/a.png': png } },
    );
    const { html, problems } = publish('{{< t >}}\n', site);
    assert.match(html, /\/a\.png 100 50/);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['template-stand-in', 'information']],
    );
  });
});

describe('the limits of templates', () => {
  const endless: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a long loop': { [call]: '{{ range seq 100000 }}{{ range seq 1000 }}x{{ end }}{{ end }}' },
    'a partial in itself': { [call]: '{{ partial "p" . }}', '_partials/p.html': '{{ partial "p" . }}' },
    'a shortcode in what it renders': { [call]: '{{ .Page.RenderString "{{< t >}}" }}' },
    'Markdown in its own hook': {
      [call]: '[a](b)',
      '_markup/render-link.html': '{{ .Page.RenderString "[a](b) [c](d)" }}',
    },
    'a text that doubles': { [call]: '{{ $s := "x" }}{{ range seq 60 }}{{ $s = print $s $s }}{{ end }}{{ $s }}' },
    'a template in itself': { [call]: '{{ define "x" }}{{ template "x" }}{{ end }}{{ template "x" }}' },
  };
  for (const [what, layouts] of Object.entries(endless))
    it(`end ${what}`, () => {
      const { html } = publish('{{% t %}}\n\nafter\n', siteWith(layouts));
      assert.match(html, /<p>after<\/p>/);
      assert.ok(html.length < 1_000_000);
    });

  it('hold for all calls of a page together', () => {
    const site = siteWith({ [call]: '{{ range seq 100000 }}{{ end }}' });
    const { problems } = publish('{{< t >}}\n\n'.repeat(200), site);
    assert.ok(problems.some(({ code }) => code === 'template-limit'));
  });

  it('leave names of prototypes alone', () => {
    const site = siteWith({
      [call]: '[{{ .Page.Params.constructor }}{{ site.Params.__proto__ }}{{ .Get "toString" }}]',
    });
    assert.match(publish('{{< t a="b" >}}\n', site).html, /\[\]/);
  });
});
