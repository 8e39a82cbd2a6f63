import assert from 'node:assert/strict';
import { callsAny } from '../../../src/core/shortcodes/callsAny.js';
import type { SiteShortcode } from '../../../src/core/shortcodes/siteShortcode.js';
import { readShortcodes } from '../../../src/core/shortcodes/readShortcodes.js';
import { readFiles } from '../site/readFiles.js';

const paths = ['layouts/_shortcodes/media/Audio.html', 'layouts/_shortcodes/speaker.html'];
const layoutDirs = [{ source: 'layouts', target: '' }];

function shortcodesIn(...files: readonly string[]): readonly SiteShortcode[] {
  return readFiles(readShortcodes({ layoutDirs }), Object.fromEntries(files.map((path) => [path, ''])));
}

describe('callsAny', () => {
  const calls = [
    'a {{< speaker >}}',
    '{{%speaker%}}',
    '{{<SPEAKER "x">}}',
    '{{< media/audio />}}',
    '{{<\tspeaker\n"x" >}}',
  ];
  for (const text of calls)
    it(`finds ${JSON.stringify(text)}`, () => assert.ok(callsAny(text, shortcodesIn(...paths))));

  const others = ['', 'speaker', '{{ speaker }}', '{{< speakers >}}', '{{< figure >}}', '{{<'];
  for (const text of others)
    it(`passes over ${JSON.stringify(text)}`, () => assert.ok(!callsAny(text, shortcodesIn(...paths))));

  it('takes time proportional to the text', () => {
    assert.ok(!callsAny('{{< '.repeat(200_000), shortcodesIn(...paths)));
  });
});

describe('readShortcodes', () => {
  it('finds shortcodes where Hugo 0.169 does, by the first of their templates', () => {
    const files = [
      'layouts/_Shortcodes/a.html',
      'layouts/_default/shortcodes/b.html',
      'layouts/posts/_shortcodes/c.html',
      'layouts/posts/shortcodes/no.html',
      'layouts/shortcodes/d.xml',
      'layouts/shortcodes/d.html',
    ];
    assert.deepEqual(
      shortcodesIn(...files)
        .map(({ name, path }) => `${name} ${path}`)
        .sort(),
      [files[0], files[1], files[2], files[5]].map((path) => `${/(\w)\.html$/.exec(path!)![1]} ${path}`),
    );
  });

  it('finds those in a folder that is mounted below', () => {
    const mounted = { layoutDirs: [{ source: 'sc', target: '_shortcodes' }] };
    assert.deepEqual(
      readFiles(readShortcodes(mounted), { 'sc/media/a.html': '' }).map(({ name, path }) => [name, path]),
      [['media/a', 'sc/media/a.html']],
    );
  });
});
