import assert from 'node:assert/strict';
import type { SiteTemplates } from '../../../../src/core/site/siteTemplates.js';
import { publish, siteWith } from './templatedSite.js';

/** The codes of what is wrong with a page that calls a shortcode with this template. */
function problemsOf(template: string, rest: Partial<SiteTemplates> = {}): readonly string[] {
  const site = siteWith({ '_shortcodes/long.html': template }, rest);
  return publish('{{< long >}}\n', site).problems.map(({ code }) => code);
}

const entries = Array.from({ length: 2000 }, (_, index) => ({ name: `page${index}.md`, isFolder: false, size: 1 }));
const assets = Object.fromEntries(entries.map(({ name }) => [name, `assets/${name}`]));

describe('what a template uses of its site counts as its work', () => {
  it('if a translation is a template that takes long', () => {
    const translations = [
      { name: 'en.yaml', text: 'long: "{{ range 9000000 }}{{ end }}x"\nshort: "{{ .Count }} gulls"\n' },
    ];
    assert.deepEqual(problemsOf('{{ i18n "short" 2 }}', { translations }), []);
    assert.deepEqual(problemsOf('{{ range 200 }}{{ i18n "long" }}{{ end }}', { translations }), ['template-limit']);
  });

  it('if it looks for pages in a large folder', () => {
    const resources = { 'folder content': { kind: 'folder', entries } } as const;
    const template = (count: number): string => `{{ range ${count} }}{{ $x := site.GetPage "/gulls" }}{{ end }}`;
    assert.deepEqual(problemsOf(template(3), { resources }), []);
    assert.deepEqual(problemsOf(template(2000), { resources }), ['template-limit']);
  });

  it('if it compares many resources with a pattern', () => {
    const template = (count: number): string =>
      `{{ range ${count} }}{{ $x := resources.Match "**/gull*.md" }}{{ end }}`;
    assert.deepEqual(problemsOf(template(3), { assets }), []);
    assert.deepEqual(problemsOf(template(2000), { assets }), ['template-limit']);
  });

  it('and executes each call once that fails within others that fail', () => {
    const nested = `${'{{< long >}}'.repeat(40)}gull${'{{< /long >}}'.repeat(40)}\n`;
    const site = siteWith({ '_shortcodes/long.html': '{{ .Inner }}{{ .Nope }}' });
    assert.equal(publish(nested, site).problems.length, 40);
  });

  it('and asks for so many files at most', () => {
    const site = siteWith({
      '_shortcodes/long.html': '{{ range seq 9000 }}{{ $x := readFile (print . ".txt") }}{{ end }}',
    });
    assert.equal(publish('{{< long >}}\n', site).requests.length, 2000);
  });
});
