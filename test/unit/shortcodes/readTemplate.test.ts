import assert from 'node:assert/strict';
import { readTemplate } from '../../../src/core/shortcodes/readTemplate.js';

function read(template: string): string {
  const { inner, takesMore, parameters } = readTemplate(template);
  const names = parameters.map(({ name, index }) => name ?? String(index));
  return [...names, ...(inner ? ['.Inner'] : []), ...(takesMore ? ['…'] : [])].join(' ');
}

describe('readTemplate', () => {
  const cases: Readonly<Record<string, string>> = {
    '<hr>': '',
    '{{ .Get "a" }}{{ .Get `b` }}{{ .Get 1 }}{{ .Get 0 }}': 'a b 0 1',
    '{{- with .Get "a" -}}{{ $.Get "b" | markdownify }}{{ end }}': 'a b',
    '{{ $s := . }}{{ $s.Get "a" }}': 'a',
    '{{ .Params.a }}{{ index .Params "b" }}{{ isset .Params "c" }}{{ index .Params 0 }}': 'a b c 0',
    '{{ range .Params }}{{ . }}{{ end }}': '…',
    '{{ .Get $name }}': '…',
    '{{ partial "figure.html" . }}': '…',
    '{{ partial "icon.html" (dict "name" (.Get "icon")) }}': 'icon',
    '{{ if .IsNamedParams }}{{ .Get "src" }}{{ else }}{{ .Get 0 }}{{ end }}': 'src 0',
    '{{ .Inner }}': '.Inner',
    '{{ $.InnerDeindent | safeHTML }}': '.Inner',
    '{{ if .Page.Params.a }}{{ .Page.Params.Inner }}{{ .Parent.Get "a" }}{{ .Site.Params.b }}{{ end }}': '',
    '{{/* .Get "a" and .Inner */}}{{ print ".Inner" `.Get "b"` }}': '',
    '{{ .Get "}}" }}{{ .Inner }}': '.Inner',
    '{{ .Get "a b" }}{{ .Get `c\n\n![d](https://gulls.example)` }}{{ .Get "e`f" }}{{ .Get "g-h.ü" }}': 'g-h.ü',
    'x }} {{ .Get "a': 'a',
    '{{ "\\" .Inner }} {{ .Inner': '',
    '{{ "\\" }}\n{{ .Inner': '.Inner',
    '{{': '',
  };
  for (const [template, expected] of Object.entries(cases))
    it(`finds ${expected || 'nothing'} in ${template}`, () => assert.equal(read(template), expected));

  it('uses its first comment as its documentation', () => {
    const template = '{{- /* A remark.\n   Arguments: kind. */ -}}\n{{/* Second. */}}';
    assert.equal(readTemplate(template).documentation, 'A remark. Arguments: kind.');
  });

  it('finds what is before a positional argument where it is used, not where it is only tested', () => {
    const template = '{{ if .Get 0 }}<a href="https://e.org/{{ .Get 0 }}">{{ .Get 1 }}</a>{{ end }}';
    assert.deepEqual(
      readTemplate(template).parameters.map(({ index, before }) => [index, before]),
      [
        [0, 'a href="https://e.org/'],
        [1, undefined],
      ],
    );
  });

  it('takes linear time for any input', () => {
    for (const piece of ['{{', '{{ "\\"', '{{ `', '{{/*', '}}{{ .Get'])
      assert.ok(readTemplate(piece.repeat(100_000)).parameters.length < 3, piece);
  });
});
