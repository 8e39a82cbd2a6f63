// A post with calls of a site's own shortcode, compared with the same post without them in the same run.
import { pageSourceOf } from '../src/core/preview/pageSource.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { renderPage } from '../src/core/render/renderedPage.js';
import { defaultSite, withUnsafe, type Site } from '../src/core/site/site.js';
import { measureTogether } from './measure.js';

/** A template of ten actions. */
const template = `{{- $name := .Get "name" -}}
<div class="talk talk-{{ .Get "level" | default "all" }}" id="{{ $name | urlize }}">
{{ with .Get "title" }}<h4>{{ . | markdownify }}</h4>{{ end }}
{{ if eq (.Get "level") "expert" }}<b>!</b>{{ end }}
{{ .Inner | safeHTML }}<a href="{{ .Page.RelPermalink }}#{{ $name }}">{{ printf "%s (%d)" $name (len $name) }}</a>
</div>`;
const name = '_shortcodes/talk.html';
const path = `layouts/${name}`;

const site: Site = {
  ...withUnsafe(defaultSite, true),
  shortcodes: ['talk'],
  templates: { layouts: { [name]: { path, text: template } }, data: [], translations: [], assets: {}, resources: {} },
};

/** 100 kB with 100 calls. */
export async function measureTemplates(): Promise<void> {
  const prose = 'A paragraph with *some* text, [a link](https://example.org/) and `code`, as people write. '.repeat(10);
  const post = (block: (index: number) => string): string =>
    Array.from({ length: 100 }, (_, index) => `## Talk ${index}\n\n${prose}\n\n${block(index)}\n\n`).join('');
  const withCalls = post((each) => `{{< talk name="t${each}" title="On *${each}*" level="expert" >}}Text{{< /talk >}}`);
  const without = post((each) => `<div class="talk" id="t${each}"><h4>On <em>${each}</em></h4>Text of the talk</div>`);
  const render = (text: string) => (): unknown => {
    const recap = parseRecap(text);
    return renderPage(pageSourceOf(recap, site, 'content/posts/a.md'), {}, recap.post);
  };
  const [own, plain] = (await measureTogether([render(withCalls), render(without)])) as [number, number];
  console.log(
    '\n100 kB with 100 calls of a template of ten actions, as a share of the post without them; goal: 2 or less',
  );
  console.log(`  ${own.toFixed(1)} ms, without ${plain.toFixed(1)} ms: ${(own / plain).toFixed(2)}`);
}
