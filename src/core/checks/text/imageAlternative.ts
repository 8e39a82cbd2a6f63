import { answerMark, say, type Fix, type Problem } from '../../problem.js';
import { rangeOf, type SourceText } from '../../text.js';
import { readImageTags, type ImageTag } from './imageTags.js';
import type { TextCheck } from './textPage.js';
import type { PageLink } from './pageLinks.js';

/** Pictures that tell nothing to those who cannot see them. `alt=""` in HTML says that there is nothing to tell. */
export const imageAlternative: TextCheck = {
  codes: ['image-alt-missing'],
  check: (page) => {
    const { source } = page.recap;
    const written = page.links.filter(({ kind, label }) => kind === 'image' && label.text.trim() === '');
    const tags = readImageTags(page).filter((tag) => !tag.values.has('alt') && !isPixel(tag));
    return [...written.map((link) => ofLink(link, source)), ...tags.map((tag) => ofTag(tag, source))];
  },
};

function ofLink(link: PageLink, source: SourceText): Problem {
  return toProblem(source, link.start, link.end, link.label.start, link.label.end, answerMark);
}

function ofTag({ start, end }: ImageTag, source: SourceText): Problem {
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
function isPixel({ values }: ImageTag): boolean {
  return ['width', 'height'].some((name) => /^[01](?:px)?$/.test(values.get(name)?.text ?? ''));
}
