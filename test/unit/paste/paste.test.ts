import assert from 'node:assert/strict';
import { readPeopleInput, readTitleInput } from '../../../src/core/edits/insert/readTalkInput.js';
import { pastedAddress } from '../../../src/core/paste/pasteTalk.js';
import { imageAddress } from '../../../src/core/paste/imageAddress.js';
import { imageSnippet, placeImage } from '../../../src/core/paste/placeImage.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { applyEdits, positionAt } from '../../../src/core/text.js';

describe('what is typed or pasted', () => {
  it('is a title, an address, or both', () => {
    const both = { title: 'Counting Gulls', url: 'https://e.org/talks/1', isGuessed: false };
    for (const text of [
      'Counting Gulls https://e.org/talks/1',
      '[Counting Gulls](https://e.org/talks/1)',
      '### [Counting Gulls](https://e.org/talks/1)',
      'https://e.org/talks/1 – Counting Gulls',
      'Counting Gulls | <https://e.org/talks/1>',
    ])
      assert.deepEqual(readTitleInput(text), both, text);
    assert.deepEqual(readTitleInput(' A '), { title: 'A', url: '', isGuessed: false });
    assert.equal(readTitleInput('https://e.org/talks/staying-alive_now.html?a=1')?.title, 'Staying alive now');
    assert.equal(readTitleInput('https://e.org/%E0%A4%A')?.title, 'e.org');
    for (const text of ['', '  ', 'a\nb', 'x'.repeat(301)]) assert.equal(readTitleInput(text), undefined);
  });

  it('is names and tags in one field', () => {
    assert.deepEqual(readPeopleInput('Ada Ek, Bo Li, #Sea, #Live Demo'), {
      speakers: ['Ada Ek', 'Bo Li'],
      tags: ['Sea', 'Live Demo'],
    });
    assert.deepEqual(readPeopleInput('#C#, Ops'), { speakers: [], tags: ['C#', 'Ops'] });
    assert.deepEqual(readPeopleInput('Ada Ek and Bo Li #Sea #Ops'), {
      speakers: ['Ada Ek', 'Bo Li'],
      tags: ['Sea', 'Ops'],
    });
    assert.deepEqual(readPeopleInput(' '), { speakers: [], tags: [] });
  });

  it('links the heading of a talk, and is a talk on an empty line below a day', () => {
    const recap = parseRecap('Intro\n\n## Day 1\n\n### A \\*b\\* by Ada Ek\n\n### [C](/c)\n\n');
    const at = (line: number): ReturnType<typeof pastedAddress> =>
      pastedAddress(recap, 'https://e.org/a_(b)', { line, character: 0 });
    const link = at(4);
    assert.ok(link?.kind === 'link');
    assert.match(
      applyEdits(recap.source, [link.edit]),
      /\n### \[A \\\*b\\\*\]\(<https:\/\/e\.org\/a_\(b\)>\) by Ada Ek\n/,
    );
    assert.equal(at(5)?.kind, 'talk');
    for (const line of [0, 1, 2, 6]) assert.equal(at(line), undefined, String(line));
    assert.equal(pastedAddress(recap, 'no address', { line: 5, character: 0 }), undefined);
  });
});

describe('a picture', () => {
  const place = (text: string, path: string, line = 0): ReturnType<typeof placeImage> =>
    placeImage(parseRecap(text), { line, character: 0 }, path, defaultSite);

  it('is stored next to the post’s other images, named after its talk, and written as they are', () => {
    const rooted = '![a](/pics/2025/a.png)\n\n## Day 1\n\n### Über Gulls & Boats by Ada Ek\n\nx\n';
    assert.deepEqual(place(rooted, 'content/posts/harbour.md', 6), {
      folder: 'static/pics/2025',
      name: 'harbour-uber-gulls-boats',
      src: '/pics/2025/',
      form: 'markdown',
      gap: { before: '', after: '' },
    });
    assert.deepEqual(place('{{< figure src="a.png" >}}\n', 'content/posts/harbour/index.md'), {
      folder: 'content/posts/harbour',
      name: 'harbour',
      src: '',
      form: 'figure',
      gap: { before: '', after: '' },
    });
  });

  it('is apart from what is next to it, unless it is within text', () => {
    /** The text with the picture at the `|`, and where the cursor is then, as `|`. */
    const shown = (marked: string): string => {
      const at = marked.indexOf('|');
      const recap = parseRecap(marked.replace('|', ''));
      const found = placeImage(recap, positionAt(recap.source, at), 'content/posts/p.md', defaultSite);
      const snippet = imageSnippet({ ...found, form: 'markdown', src: '' }, 'a.png')
        .replace('$1', '')
        .replace('$0', '|');
      return marked.slice(0, at) + snippet + marked.slice(at + 1);
    };
    assert.equal(shown('Wet.\n|\n## Day 2\n'), 'Wet.\n\n![](a.png)|\n\n## Day 2\n');
    assert.equal(shown('Wet.\n\n|\n## Day 2\n'), 'Wet.\n\n![](a.png)|\n\n## Day 2\n');
    assert.equal(shown('Wet.\n\n|## Day 2\n'), 'Wet.\n\n![](a.png)|\n\n## Day 2\n');
    assert.equal(shown('Wet.\n|## Day 2\n'), 'Wet.\n\n![](a.png)|\n\n## Day 2\n');
    assert.equal(shown('Wet.\n\n|\n\n## Day 2\n'), 'Wet.\n\n![](a.png)|\n\n## Day 2\n');
    assert.equal(shown('### Waves|\n\nWet.\n'), '### Waves\n\n![](a.png)|\n\nWet.\n');
    assert.equal(shown('### Waves|\nWet.\n'), '### Waves\n\n![](a.png)|\n\nWet.\n');
    assert.equal(shown('### Waves\n|'), '### Waves\n![](a.png)|');
    assert.equal(shown('- a\n|'), '- a\n\n![](a.png)|');
    assert.equal(shown('---\ntitle: A\n---\n|'), '---\ntitle: A\n---\n![](a.png)|');
    assert.equal(shown('So |wet.\n## Day 2\n'), 'So ![](a.png)|wet.\n## Day 2\n');
    assert.equal(shown('- |\n- b\n'), '- ![](a.png)|\n- b\n');
  });

  it('is stored in the bundle, otherwise in static/img, if there is no image yet', () => {
    assert.equal(place('x\n', 'content/posts/harbour/index.md').folder, 'content/posts/harbour');
    assert.equal(place('x\n', 'content/posts/harbour.md').folder, 'static/img');
  });

  it('is stored in the site, wherever the addresses of the other images lead', () => {
    const next = (src: string): readonly string[] => {
      const { folder, src: address } = place(`![a](${src})\n`, 'content/posts/harbour.md');
      return [folder, address];
    };
    for (const src of [
      '/../a.png',
      '/../../../home/a.png',
      '/pics/../../../a.png',
      '/..%2f..%2f/a.png',
      '/%2e%2e/a.png',
    ])
      assert.deepEqual(next(src), ['static/img', '/img/'], src);
    for (const src of [
      '//gulls.example/a.png',
      '/\\\\gulls.example/a.png',
      '/a%5cb/a.png',
      '/a%00b/a.png',
      '/a%23b/a.png',
    ])
      assert.deepEqual(next(src), ['static/img', '/img/'], src);
    assert.deepEqual(next('/pics/../more/a.png'), ['static/more', '/more/']);
    assert.deepEqual(next('/my%20pics/a.png?v=1'), ['static/my pics', '/my pics/']);
    assert.deepEqual(next('/a.png'), ['static', '/']);
  });

  it('of the site is shown from where it is, if it is published there', () => {
    const site = { ...defaultSite, staticDirs: [...defaultSite.staticDirs, { source: 'pictures', target: 'pics' }] };
    const page = 'content/posts/quay/index.md';
    assert.equal(imageAddress('static/img/a b.png', page, site), '/img/a b.png');
    assert.equal(imageAddress('pictures/sea/gull.JPG', page, site), '/pics/sea/gull.JPG');
    assert.equal(imageAddress('content/posts/quay/img/gull.webp', page, site), 'img/gull.webp');
    assert.equal(imageAddress('content/posts/quay/gull.webp', 'content/posts/quay.md', site), undefined);
    assert.equal(imageAddress('static/notes.pdf', page, site), undefined);
    assert.equal(imageAddress('themes/old/gull.png', page, site), undefined);
  });

  it('has a placeholder for its description', () => {
    const figure = place('x\n', 'content/posts/harbour.md');
    assert.equal(imageSnippet(figure, 'a b.png'), '{{< figure src="/img/a%20b.png" alt="$1" >}}$0');
    assert.equal(imageSnippet({ ...figure, form: 'markdown' }, 'a.png'), '![$1](/img/a.png)$0');
  });
});
