import assert from 'node:assert/strict';
import { formatMessage } from '../../../../src/core/problem.js';
import { renderCallAt } from '../../../../src/core/render/calls/renderCallAt.js';
import { textExcerpt } from '../../../../src/core/render/calls/textExcerpt.js';
import type { Files } from '../../site/templates/templatesOf.js';
import { pageIn } from './templatesIn.js';

/** What the call that begins with a text gives. */
function resultOf(files: Files, text: string, opener: string): string | undefined {
  const { post, page } = pageIn({ 'hugo.toml': '', ...files }, text);
  const { result } = renderCallAt(post, page, text.indexOf(opener));
  return result && ('fault' in result ? `fault: ${formatMessage(result.fault)}` : result.text);
}

const files = {
  'layouts/_shortcodes/who.html': '<p class="a">{{ .Get "name" }}<br>of &lt;{{ .Page.Title }}&gt;</p>',
  'layouts/_shortcodes/tabs.html': '<ul>{{ .Inner }}</ul>',
  'layouts/_shortcodes/tab.html': '<li>{{ .Parent.Name }}/{{ .Get 0 }} {{ .Ordinal }}</li>',
  'layouts/_shortcodes/half.html': '{{ div 1 0 }}',
};

describe('the result of a call', () => {
  it('is the text of what its template gives for its arguments', () => {
    const text = '---\ntitle: Quay\n---\n\n{{< who name="Bo" >}} {{< who name="Ada *Ek*" >}}\n';
    assert.equal(resultOf(files, text, '{{< who name="Ada'), 'Ada *Ek* of <Quay>');
  });

  it('is that of an inner call, which has access to the enclosing one', () => {
    const text = '{{< tabs >}}{{< tab "a" >}}{{< tab "b" >}}{{< /tabs >}}\n';
    assert.equal(resultOf(files, text, '{{< tab "b"'), 'tabs/b 1');
    assert.equal(resultOf(files, text, '{{< tabs'), 'tabs/a 0 tabs/b 1');
  });

  it('is what one of Hugo’s own gives, too', () => {
    assert.equal(resultOf({}, '---\ntitle: Quay\n---\n\n{{< param "title" >}}\n', '{{< param'), 'Quay');
  });

  it('is the fault if there is one, and nothing if nothing renders the call', () => {
    assert.match(
      resultOf(files, '{{< half >}}\n', '{{< half') ?? '',
      /^fault: .*the value 0 can't be divided|^fault: /,
    );
    assert.equal(resultOf(files, '{{< nosuch >}}\n', '{{< nosuch'), undefined);
    assert.equal(resultOf(files, '{{< who >}}\n', 'x'), undefined);
  });
});

describe('the text of some HTML', () => {
  const cases: readonly (readonly [html: string, text: string])[] = [
    ['<p>a <b>b</b>c</p><p>d</p>', 'a bc d'],
    ['a<script>alert(1)</script>b<style>p{}', 'a b'],
    ['a<!-- b -->c<!-- d', 'a c'],
    ['&lt;img src=x&gt; &amp; &eacute;', '<img src=x> & é'],
    ['', ''],
    ['<<<< a', '<<<< a'],
    [`<p>${'x'.repeat(300)}</p>`, `${'x'.repeat(200)}…`],
    [`${'x'.repeat(199)}😀`, `${'x'.repeat(199)}…`],
  ];
  for (const [html, text] of cases) it(`of ${html.slice(0, 30)}`, () => assert.equal(textExcerpt(html), text));
});
