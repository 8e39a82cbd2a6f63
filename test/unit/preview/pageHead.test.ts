import assert from 'node:assert/strict';
import { pageHeadOf, shownDescription, type PageHead } from '../../../src/core/preview/pageHead.js';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';

const today = Date.UTC(2025, 5, 20, 12);

function headOf(frontMatter: string, site: Partial<Site> = {}): PageHead {
  const recap = parseRecap(`---\n${frontMatter}\n---\n\nText.\n`);
  return pageHeadOf(pageSourceOf(recap, { ...defaultSite, ...site }, 'content/posts/a.md'), today);
}

describe('pageHeadOf', () => {
  it('has title, tags and date in the site’s language', () => {
    const { title, tags, date } = headOf('title: A\ndate: 2025-06-16T23:30:00-02:00\ntags: [Sea, 2025, "", null]');
    assert.deepEqual(
      [title, tags, date],
      ['A', ['Sea', '2025'], { day: 'June 17, 2025', moment: '2025-06-17 01:30 UTC', iso: '2025-06-17T01:30:00.000Z' }],
    );
  });

  it('uses the site’s time zone and language for the date', () => {
    const site = { timeZone: 'America/New_York', locale: 'de' };
    assert.equal(headOf('date: 2025-06-17T01:30:00Z', site).date?.day, '16. Juni 2025');
    const own = headOf('date: 2025-06-16 08:00:00', site).date;
    assert.deepEqual([own?.moment, own?.iso], ['2025-06-16 08:00 America/New_York', '2025-06-16T12:00:00.000Z']);
  });

  it('takes the date from the keys that the site configures, and marks what the site does not publish', () => {
    const text = 'date: 2026-01-01\nheld: 2025-06-12\ndraft: true\nexpiryDate: 2025-01-01';
    assert.equal(headOf(text, { dateKeys: [':filename', 'held', 'date'] }).date?.day, 'June 12, 2025');
    const all = { buildDrafts: true, buildFuture: true, buildExpired: true };
    assert.deepEqual(headOf(text, all).unpublished, []);
  });

  it('handles a change to daylight saving time that night', () => {
    const site = { timeZone: 'Europe/Berlin' };
    assert.equal(headOf('date: 2025-03-30 01:59:00', site).date?.iso, '2025-03-30T00:59:00.000Z');
    assert.equal(headOf('date: 2025-03-30 03:00:00', site).date?.iso, '2025-03-30T01:00:00.000Z');
    assert.equal(headOf('date: 2025-10-26 12:00:00', site).date?.iso, '2025-10-26T11:00:00.000Z');
  });

  it('accepts unknown time zones and languages', () => {
    const { date } = headOf('date: 2025-06-16', { timeZone: 'Nowhere/At_All', locale: '!' });
    assert.deepEqual([date?.day, date?.moment], ['June 16, 2025', '2025-06-16 00:00 UTC']);
  });

  it('has no date if Hugo finds none', () => {
    for (const text of ['date: soon', 'date: ""', 'date: [1]', 'title: A', 'date: 99999999999999'])
      assert.equal(headOf(text).date, undefined, text);
  });

  it('reports why Hugo does not publish the post', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['draft: true', ['draft']],
      ['draft: "true"', ['draft']],
      ['draft: false', []],
      ['draft: "no"', []],
      ['lastmod: 2026-01-01', ['future']],
      ['date: 2025-06-20T11:59:59Z', []],
      ['date: 2025-06-21', ['future']],
      ['date: 2025-06-01\npublishDate: 2025-07-01', ['future']],
      ['date: 2025-07-01\npublishDate: 2025-06-01', []],
      ['expiryDate: 2025-06-20T11:59:59Z', ['expired']],
      ['expiryDate: 2025-06-20T12:00:00Z', []],
      ['draft: true\ndate: 2026-01-01\nexpiryDate: 2025-01-01', ['draft', 'expired', 'future']],
    ];
    for (const [text, reasons] of cases) assert.deepEqual(headOf(text).unpublished, reasons, text);
  });

  it('truncates a description as search results do, at the end of a word', () => {
    assert.deepEqual(headOf('description: " Two\\n days. "').description, {
      text: 'Two days.',
      isCut: false,
      length: 9,
    });
    const long = headOf(`description: ${'lantern '.repeat(40)}`).description!;
    assert.ok(long.isCut && long.text.length <= shownDescription + 2 && long.text.endsWith('lantern …'), long.text);
    assert.equal(headOf(`description: ${'x'.repeat(400)}`).description!.text, `${'x'.repeat(shownDescription)} …`);
    assert.equal(headOf('summary: Short').description?.text, 'Short');
    assert.equal(headOf('description: ""').description, undefined);
    assert.equal(headOf('description: [1]').description, undefined);
  });

  it('finds the image of the post under the keys that themes use', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['image: /img/a.jpg', '/img/a.jpg'],
      ['images: [a.jpg, b.jpg]', 'a.jpg'],
      ['images: []', undefined],
      ['cover: { image: a.jpg, alt: A, relative: true }', 'a.jpg'],
      ['cover:\n  src: a.jpg', 'a.jpg'],
      ['thumbnail: img/a.jpg', 'img/a.jpg'],
      ['featuredImage: a.jpg', 'a.jpg'],
      ['featured_image: a.jpg', 'a.jpg'],
      ['featured: true\nbanner: a.jpg', 'a.jpg'],
      ['feature: a.jpg', 'a.jpg'],
      ['image: ""\nthumbnail: a.jpg', 'a.jpg'],
      ['params: { cover: { image: a.jpg } }', 'a.jpg'],
      ['images: &a [*a]', undefined],
      ['title: A', undefined],
    ];
    for (const [text, source] of cases) assert.equal(headOf(text).thumbnail, source, text);
  });
});
