import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { completeShortcode, type ShortcodeCompletion } from '../../../src/core/shortcodes/assist/completeShortcode.js';
import { readTemplate } from '../../../src/core/shortcodes/readTemplate.js';
import { offsetAt, readSource } from '../../../src/core/text.js';

const own = [
  { name: 'box', path: 'layouts/_shortcodes/box.html', ...readTemplate('{{ .Get "kind" }}{{ .Inner }}') },
  { name: 'media/audio', path: 'layouts/_shortcodes/media/audio.html', ...readTemplate('{{ .Get "src" }}') },
];
const around = {
  own,
  hugoVersion: '0.169.0',
  images: ['stage.png', '/img/hall 1.jpg'],
  pages: ['/posts/a', '/posts/b'],
};

/** The completions at the `|`. */
function complete(marked: string): readonly ShortcodeCompletion[] {
  const offset = marked.indexOf('|');
  return completeShortcode(parsePost(marked.slice(0, offset) + marked.slice(offset + 1)), offset, around);
}

function labels(marked: string): readonly string[] {
  return complete(marked).map(({ label }) => label);
}

/** The text after accepting one of the completions, as a snippet. */
function take(marked: string, label: string): string {
  const found = complete(marked).find((each) => each.label === label);
  assert.ok(found, `${label} is not offered`);
  const source = readSource(marked.replace('|', ''));
  const { start, end } = found.range;
  return source.text.slice(0, offsetAt(source, start)) + found.snippet + source.text.slice(offsetAt(source, end));
}

describe('completeShortcode', () => {
  it("offers Hugo's and the site's shortcodes after both delimiters, without removed ones", () => {
    for (const marked of ['{{<|', '{{< |', 'a {{% |', '{{< fi|gu >}}']) {
      const found = labels(marked);
      for (const name of ['figure', 'x', 'box', 'media/audio']) assert.ok(found.includes(name), `${marked}: ${name}`);
      for (const name of ['tweet', 'gist', 'comment', 'x_simple']) assert.ok(!found.includes(name), name);
    }
  });

  it('offers nothing outside calls, in commented-out ones, and in closed strings', () => {
    for (const marked of [
      '|',
      '{{ |',
      '{{< a >}}|',
      '{{</* |',
      '{{</* figure | */>}}',
      '{{< figure src="a"|',
      '{{< /box | >}}',
      '{{< =|',
      '{{< /=|',
      '{{< box kind="a"b c |',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('inserts a whole call if none of it is written yet', () => {
    assert.equal(take('{{< |', 'figure'), '{{< figure src="${1}" alt="${2}" >}}$0');
    assert.equal(take('{{% |', 'box'), '{{% box kind="${1}" %}}$0{{% /box %}}');
    assert.equal(take('{{< |', 'youtube'), '{{< youtube "${1}" >}}$0');
    assert.equal(take('{{< yo|u >}}', 'youtube'), '{{< youtube >}}');
  });

  it('offers closers of open calls, innermost first', () => {
    assert.deepEqual(labels('{{< box >}}a{{< details >}}b{{< /|'), ['/details', '/box']);
    assert.equal(take('{{< box >}}a{{< /|', '/box'), '{{< box >}}a{{< /box >}}');
    assert.equal(take('{{< box >}}a{{< |', '/box'), '{{< box >}}a{{< /box >}}');
    assert.deepEqual(labels('{{< box >}}a{{< /box >}}{{< /|'), []);
    assert.deepEqual(labels('{{< box >}}a{{< details >}}b{{< /| >}}\n\n{{< /box >}}'), ['/details', '/box']);
    assert.deepEqual(labels('{{< box >}}a {{< /|\n\nb {{< details >}}c{{< /details >}}'), ['/box']);
  });

  it('offers missing arguments', () => {
    const found = labels('{{< figure src="a" | >}}');
    assert.ok(found.includes('alt') && !found.includes('src'));
    assert.equal(take('{{< figure l|', 'loading'), '{{< figure loading="${1|eager,lazy|}"');
    assert.deepEqual(labels('{{< box | >}}'), ['kind']);
    assert.deepEqual(labels('{{< nosuch | >}}'), []);
    assert.deepEqual(labels('{{< youtube abc | >}}'), []);
    assert.equal(take('{{< figure\n  src="a"\n  cap|\n>}}', 'caption'), '{{< figure\n  src="a"\n  caption="$1"\n>}}');
  });

  it('offers values: choices, images, pages', () => {
    assert.deepEqual(labels('{{< figure loading="|" >}}'), ['eager', 'lazy']);
    assert.deepEqual(labels('{{< youtube id=a loop=| >}}'), ['true', 'false']);
    assert.deepEqual(labels('{{< figure src="|" >}}'), around.images);
    assert.equal(take('{{< figure src=| >}}', '/img/hall 1.jpg'), '{{< figure src="/img/hall 1.jpg" >}}');
    assert.equal(
      take('{{< figure src="/im|g/x" alt="a" >}}', '/img/hall 1.jpg'),
      '{{< figure src="/img/hall 1.jpg" alt="a" >}}',
    );
    assert.deepEqual(labels('[a]({{< relref "|" >}})'), around.pages);
    assert.deepEqual(labels('[a]({{< relref path="|" >}})'), around.pages);
    assert.equal(take('[a]({{< relref | >}})', '/posts/a'), '[a]({{< relref "/posts/a" >}})');
  });

  it('stays within the body', () => {
    assert.deepEqual(completeShortcode(parsePost('---\ntitle: "{{< "\n---\n'), 16, around), []);
  });
});
