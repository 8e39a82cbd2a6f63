import { answerMark, say, type Fix, type Problem } from '../../../problem.js';
import { rangeOf, type SourceText } from '../../../text.js';
import type { Link } from '../../../post/inlines/inline.js';
import { placedSpan, type PlacedInline } from '../../../post/queries/postParts.js';
import type { HtmlTag } from '../../../post/queries/rawHtml.js';
import { imageTags } from './imageTags.js';
import type { TextCheck } from '../textPage.js';

/** Images that say nothing to readers who cannot see them. `alt=""` in HTML says that there is nothing to tell. */
export const imageAlternative: TextCheck = {
  codes: ['image-alt-missing'],
  check: (page) => {
    const { source } = page.recap;
    const images = page.links.filter(({ kind }) => kind === 'image').flatMap(({ uses }) => uses);
    const tags = imageTags(page).filter((tag) => !tag.attributes.has('alt') && !isPixel(tag));
    return [...images.flatMap((image) => ofImage(image, source)), ...tags.map((tag) => ofTag(tag, source))];
  },
};

function ofImage({ base, inline }: PlacedInline<Link>, source: SourceText): readonly Problem[] {
  const { start, end } = placedSpan(base, inline);
  const label = placedSpan(base, inline.label);
  const isEmpty = source.text.slice(label.start, label.end).trim() === '';
  return isEmpty ? [toProblem(source, start, end, label.start, label.end, answerMark)] : [];
}

function ofTag({ start, end }: HtmlTag, source: SourceText): Problem {
  const at = start + '<img'.length;
  return toProblem(source, start, end, at, at, ` alt="${answerMark}"`);
}

function toProblem(source: SourceText, start: number, end: number, from: number, to: number, newText: string): Problem {
  const message = say('This image has no alternative text for readers who cannot see it.');
  const fix: Fix = {
    title: say('Add alternative text…'),
    edits: [{ range: rangeOf(source, from, to), newText }],
    asks: {
      prompt: say('What does the image show?'),
      pattern: /^[^[\]<>{}"`\\\r\n]*[^[\]<>{}"`\\\s][^[\]<>{}"`\\\r\n]*$/,
    },
    safe: false,
  };
  const range = rangeOf(source, start, end);
  return { code: 'image-alt-missing', severity: 'information', message, range, fixes: [fix] };
}

/** What counts visitors shows nothing. */
function isPixel({ attributes }: HtmlTag): boolean {
  return ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attributes.get(name)?.text ?? ''));
}
