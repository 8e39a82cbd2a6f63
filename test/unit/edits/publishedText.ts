import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import type { Recap } from '../../../src/core/recap/model/recap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { defaultMarkup } from '../../../src/core/site/markup.js';
import { defaultSite } from '../../../src/core/site/site.js';

const { goldmark } = defaultMarkup;

/** How headings get their ids. */
export const ids = { ...goldmark.parser, fromRendered: true };
const site = {
  ...defaultSite,
  markup: { ...defaultMarkup, goldmark: { ...goldmark, renderer: { ...goldmark.renderer, unsafe: true } } },
};

/** What a reader gets of a recap, in an order of its own: its words, and where its links lead, footnotes by their texts. */
export function publishedText(recap: Recap): { readonly words: readonly string[]; readonly links: readonly string[] } {
  const { html } = publishRecap(recap.post, pageSourceOf(recap, site, 'content/a.md'));
  // A footnote's number is that of its first reference.
  const notes = new Map(
    [...html.matchAll(/<li id="fn:([^"]+)">([^]*?)<\/li>/g)].map(([, id, note]) => [id!, wordsOf(note!).join(' ')]),
  );
  const links = [...html.matchAll(/ href="([^"]*)"/g)].flatMap(([, href]) => {
    if (href!.startsWith('#fnref')) return [];
    return href!.startsWith('#fn:') ? [`note ${notes.get(href!.slice(4))}`] : [href!];
  });
  return { words: wordsOf(html).sort(), links: links.sort() };
}

/**
 * Whatever is moved, the page has the same words and links. Hugo publishes none where a shortcode is broken; and a comment
 * that is never closed hides whatever comes after it. To render a page takes longer than the edits: one post in four is.
 */
export function assertSamePage(recap: Recap, after: Recap): void {
  const { text } = recap.source;
  if (text.length % 4 !== 0 || recap.post.shortcodes().problems.length > 0 || /<!--(?![^]*-->)/.test(text)) return;
  assert.deepEqual(after.post.shortcodes().problems, []);
  assert.deepEqual(publishedText(after), publishedText(recap));
}

/** The letters and digits of each word: quotation marks pair over the whole page, and `##Title` is published as text. */
function wordsOf(html: string): string[] {
  const text = html.replace(/<sup id="fnref[^]*?<\/sup>|<[^>]*>/g, ' ').replace(/&#?\w+;/g, '');
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}
