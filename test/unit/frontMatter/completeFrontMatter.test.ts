import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeFrontMatter } from '../../../src/core/frontMatter/assist/completeFrontMatter.js';
import type { SuggestionContext } from '../../../src/core/frontMatter/assist/suggestion.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { applyEdits, positionAt, readSource } from '../../../src/core/text.js';

const site = { ...defaultSite, timeZone: 'Europe/Amsterdam' };
const texts = [
  '---\ntitle: A\ntags: [Live Demo, C#]\nvenue: Hall\n---\n',
  '---\ntitle: B\ntags: [Live Demo]\nvenue: Barn\nlayout: wide\n---\n',
];
const posts = indexPosts(texts.map((text, index) => readSitePost(`content/posts/${index}.md`, text, site)));
const context: SuggestionContext = {
  site,
  posts,
  now: Date.UTC(2025, 5, 12, 7),
  images: ['/img/hall.jpg'],
  layouts: ['recap'],
};

/** The labels at the `|` of a text, and the text after accepting the one with a label. */
function complete(marked: string, label?: string) {
  const offset = marked.indexOf('|');
  const source = readSource(marked.replace('|', ''));
  const found = completeFrontMatter(source, positionAt(source, offset), context);
  const taken = found?.all.find((each) => each.label === label);
  return {
    labels: found?.all.map((each) => each.label) ?? [],
    text: taken && found && applyEdits(source, [{ range: found.range, newText: taken.newText }]),
    filter: taken?.filterText,
  };
}

describe('completeFrontMatter', () => {
  it('offers the missing keys, including those of other posts', () => {
    const { labels } = complete('---\ntitle: A\n|\n---\n');
    assert.deepEqual(labels.slice(0, 3), ['date', 'description', 'tags']);
    assert.ok(!labels.includes('title') && labels.includes('venue'));
    assert.ok(complete('---\nda|').labels.includes('date'), 'half typed, without an end');
    assert.deepEqual(complete('---\ntitle: A\n---\n|').labels, []);
    assert.deepEqual(complete('Text|').labels, []);
    assert.deepEqual(complete('---\n# da|\n---\n').labels, []);
    assert.deepEqual(complete('---\ntags: [Go\n  Ru|]\n---\n').labels, [], 'the second half of a value');
  });

  it('writes a key in the syntax of each format', () => {
    assert.equal(complete('---\nta|\n---\n', 'tags').text, '---\ntags: [$0]\n---\n');
    assert.equal(complete('---\nda|\n---\n', 'date').text, '---\ndate: 2025-06-12T09:00:00+02:00\n---\n');
    assert.equal(complete('---\nbui|\n---\n', 'build').text, '---\nbuild:\n  $0\n---\n');
    assert.equal(complete('+++\nti|\n+++\n', 'title').text, '+++\ntitle = "$0"\n+++\n');
    assert.equal(complete('{\n  "ti|"\n}\n', 'title').text, '{\n  "title": "$0"\n}\n');
    assert.equal(complete('{\n  |\n  "a": 1\n}\n', 'draft').text, '{\n  "draft": $0,\n  "a": 1\n}\n');
    assert.equal(complete('---\nti|tle: A\n---\n', 'title').text, '---\ntitle: A\n---\n');
    assert.equal(complete('{ "ti|": 1 }', 'title').text, '{ "title": 1 }');
  });

  it('offers possible values', () => {
    assert.deepEqual(complete('---\ndraft: |\n---\n').labels, ['true', 'false']);
    assert.equal(complete('---\ndraft:|\n---\n', 'true').text, '---\ndraft: true\n---\n');
    assert.equal(complete('---\ndraft: fa| # not yet\n---\n', 'false').text, '---\ndraft: false # not yet\n---\n');
    assert.equal(complete('---\r\ndraft: |yes\r\n---\r\n', 'true').text, '---\r\ndraft: true\r\n---\r\n');
    assert.equal(complete('+++\ndraft = t|\n+++\n', 'true').text, '+++\ndraft = true\n+++\n');
    assert.equal(complete('{ "draft": | }', 'true').text, '{ "draft": true }');
    assert.deepEqual(complete('---\nbuild:\n  list: |\n---\n').labels, ['always', 'never', 'local']);
    assert.deepEqual(complete('---\nbuild:\n  |\n---\n').labels, ['list', 'render', 'publishResources']);
    assert.deepEqual(complete('+++\n[build]\nlist = |\n+++\n').labels, ['always', 'never', 'local']);
    assert.deepEqual(complete('{ "build": { "list": | } }').labels, ['always', 'never', 'local']);
    assert.deepEqual(complete('---\nlayout: |\n---\n').labels, ['recap', 'wide']);
  });

  it('offers dates in the site’s time zone, within existing quotation marks', () => {
    assert.equal(
      complete('---\ndate: |\n---\n', '2025-06-12T09:00:00+02:00').text,
      '---\ndate: 2025-06-12T09:00:00+02:00\n---\n',
    );
    assert.equal(complete('---\ndate: "20|"\n---\n', '2025-06-12').text, '---\ndate: "2025-06-12"\n---\n');
    assert.equal(complete('{ "date": | }', '2025-06-12').text, '{ "date": "2025-06-12" }');
  });

  it('offers terms of other posts, most frequent first', () => {
    assert.deepEqual(complete('---\ntags: [|]\n---\n').labels, ['Live Demo', 'C#']);
    assert.deepEqual(complete('---\ntags: [Live Demo, |]\n---\n').labels, ['C#']);
    assert.equal(complete('---\ntags: [A, Li|]\n---\n', 'Live Demo').text, '---\ntags: [A, Live Demo]\n---\n');
    assert.equal(complete('---\ntags: |\n---\n', 'Live Demo').text, '---\ntags: [Live Demo]\n---\n');
    assert.equal(complete('---\ntags:\n  - A\n  - C|\n---\n', 'C#').text, '---\ntags:\n  - A\n  - "C#"\n---\n');
    assert.equal(complete('---\ntags:\n  -|\n---\n', 'Live Demo').text, '---\ntags:\n  - Live Demo\n---\n');
    assert.equal(
      complete('+++\ntags = [\n  "A",\n  "Li|"\n]\n+++\n', 'Live Demo').text,
      '+++\ntags = [\n  "A",\n  "Live Demo"\n]\n+++\n',
    );
    assert.equal(complete('+++\ntags = [|\n+++\n', 'C#').text, '+++\ntags = ["C#"\n+++\n');
    assert.equal(complete('{ "tags": ["A", "|"] }', 'C#').text, '{ "tags": ["A", "C#"] }');
    assert.equal(complete("---\ntags: ['L|']\n---\n", 'Live Demo').filter, "'Live Demo");
  });

  it('offers images, also within a map', () => {
    assert.deepEqual(complete('---\nthumbnail: |\n---\n').labels, ['/img/hall.jpg']);
    assert.deepEqual(complete('---\ncover:\n  image: |\n---\n').labels, ['/img/hall.jpg']);
    assert.deepEqual(complete('+++\n[cover]\nimage = "|"\n+++\n').labels, ['/img/hall.jpg']);
  });

  it('never throws, and only replaces text around the cursor', () => {
    const piece = fc.constantFrom(
      '---',
      '+++',
      '{',
      '}',
      '\n',
      '\r\n',
      'tags',
      'date',
      ': ',
      ' = ',
      '[',
      ']',
      '"',
      "'",
      ',',
      '- ',
      '#',
      ' ',
      '\t',
      '🦉',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
        const source = readSource(pieces.join(''));
        const position = positionAt(source, at % (source.text.length + 1));
        const found = completeFrontMatter(source, position, context);
        if (!found) return;
        assert.equal(found.range.start.line, position.line);
        assert.equal(found.range.end.line, position.line);
        assert.ok(found.range.start.character <= position.character);
        assert.ok(found.range.end.character >= position.character);
      }),
      { numRuns: 3000 },
    );
  });
});
