/** Where nothing may be requested. */
const there = 'https://gulls.example';
const run = 'recapCanary()';

/** Templates of a stranger, by the name of the shortcode, each with what comes after `/` in the address that it leads to. */
const shortcodes: Readonly<Record<string, string>> = {
  script: `<script>${run}</script><script src="${there}/script.js"></script><script type="module">${run}</script>`,
  'script-of-data': `<script>var x = {{ .Params }}; ${run}</script><script>{{ .Get 0 | safeJS }}</script>`,
  events: `<b onclick="${run}" onmouseover="${run}">b</b><img src="x" onerror="${run}"><details open ontoggle="${run}">d</details>`,
  'event-of-argument': '<b onclick="{{ .Get 0 | safeJS }}" {{ printf "onmouseover=%q" (.Get 0) | safeHTMLAttr }}>b</b>',
  srcdoc: `<iframe srcdoc="<script>parent.${run}</script><img src='${there}/srcdoc.png'>"></iframe>`,
  'srcdoc-of-argument': '<iframe srcdoc="{{ .Get 0 | safeHTML }}"></iframe>',
  frames: `<iframe src="${there}/frame"></iframe><object data="${there}/object"></object><embed src="${there}/embed">`,
  meta: `<meta http-equiv="refresh" content="0; url=${there}/refresh"><base href="${there}/base/">`,
  styles: `<style>body { background: url(${there}/style.png) } @import "${there}/import.css";</style><link rel="stylesheet" href="${there}/link.css">`,
  'style-attribute': `<p style="background: url(${there}/attribute.png)">a</p><p style="{{ printf "background: url(${there}/safe.png)" | safeCSS }}">b</p>`,
  images: `<img src="${there}/image.png"><img srcset="${there}/set.png 2x"><picture><source srcset="${there}/source.png"><img src=""></picture>`,
  media: `<video src="${there}/v.mp4" poster="${there}/poster.png" autoplay></video><audio src="${there}/a.mp3" autoplay></audio>`,
  vectors: `<svg onload="${run}"><image href="${there}/svg.png"/><use href="${there}/use.svg#a"/></svg><math><maction actiontype="statusline#${there}">x</maction></math>`,
  links: `<a href="{{ "javascript:${run}" | safeURL }}">a</a><a href="command:recap.insertTalk">b</a><a href="${there}/ping" ping="${there}/ping">c</a>`,
  form: `<form action="${there}/form"><input name="a" autofocus onfocus="${run}"><button formaction="${there}/button">b</button></form>`,
  open: '<div><p title="',
  comment: '<!-- <p>',
  remote: `{{ with resources.GetRemote "${there}/remote.json" }}{{ .Content }}{{ end }}`,
  data: `{{ with getJSON "${there}/old.json" }}{{ . }}{{ end }}`,
  outside: '{{ readFile "../../../etc/hostname" }}{{ readFile "/etc/hostname" }}{{ getenv "HOME" }}',
  deep: '{{ partial "deep.html" . }}',
  'deep-define': '{{ define "again" }}{{ template "again" . }}{{ end }}{{ template "again" . }}',
  endless: '{{ range seq 2000 }}{{ range seq 2000 }}{{ range seq 2000 }}x{{ end }}{{ end }}{{ end }}',
  huge: '{{ seq 1000000000 }}{{ range seq -2000000000 2000000000 }}{{ . }}{{ end }}',
  long: '{{ strings.Repeat 1000000000 "x" }}{{ $s := "x" }}{{ range seq 60 }}{{ $s = print $s $s }}{{ end }}{{ $s }}',
  pattern: '{{ replaceRE "(a+)+$" "" (strings.Repeat 5000 "a" | printf "%sb") }}',
  prototype:
    '{{ .Get "__proto__" }}{{ .constructor }}{{ .Page.Params.__proto__ }}{{ index (dict "a" 1) "constructor" }}{{ site.Data.__proto__.polluted }}',
  polluting:
    '{{ $d := dict "__proto__" (dict "polluted" "yes") }}{{ $d = merge $d (dict "constructor" 1) }}{{ .Store.Set "__proto__" $d }}',
  itself: '{{ .Page.RenderString "{{< itself >}}" }}',
  __proto__file: 'x',
};

/** Files of the site besides its posts. */
export const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(shortcodes).map(([name, text]) => [`layouts/_shortcodes/${name}.html`, text])),
  'layouts/_shortcodes/constructor.html': '{{ .Name }}',
  'layouts/_partials/deep.html': '{{ partial "deep.html" . }}{{ partial "deep.html" . }}',
  'layouts/_markup/render-link.html': `<a href="{{ .Destination | safeURL }}" onclick="${run}">{{ .Text }}</a><img src="${there}/hook.png">`,
  'layouts/_markup/render-heading.html': `<h{{ .Level }} id="{{ .Anchor }}" onclick="${run}">{{ .Text }}<script>${run}</script></h{{ .Level }}>`,
  'layouts/_markup/render-blockquote.html': '{{ .Page.RenderString "> again" }}',
  'layouts/_markup/render-codeblock.html': `<pre><code>{{ .Inner | safeHTML }}</code></pre><style>@import "${there}/code.css"</style>`,
  'data/__proto__.yaml': 'polluted: yes\n',
};

const calls = [...Object.keys(shortcodes), 'constructor', '__proto__', 'toString'];

/** A post that calls each of the shortcodes and has an element for each of the hooks; at its end, a paragraph with a text. */
export function postWith(last: string): string {
  const written = calls.map((name) => `{{< ${name} "${run}" >}}`).join('\n\n');
  const elements = `## Day 1\n\n[a](javascript:${run}) <b onclick="${run}">b</b>\n\n> a\n\n\`\`\`html\n<script>${run}</script>\n\`\`\``;
  return `---\ntitle: Gulls\ndate: 2025-06-12\ndescription: D\n---\n\n${elements}\n\n${written}\n\n${last}\n`;
}
