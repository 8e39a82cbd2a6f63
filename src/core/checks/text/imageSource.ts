import { missingPicture } from '../missingPicture.js';
import { rangeOf } from '../../text.js';
import { hasRenderHook } from './hasRenderHook.js';
import { imageTags } from './imageTags.js';
import type { TextCheck } from './textPage.js';

/** Pictures in Markdown and in raw HTML that are not there, or not where the published page looks for them. */
export const imageSource: TextCheck = {
  // Those of `figure`, which has its own check, are reported under the same names.
  codes: [],
  check: (page) => {
    const { recap, context, links } = page;
    const written = hasRenderHook('image', context) ? [] : links.filter(({ kind }) => kind === 'image');
    const sources = imageTags(page).flatMap(({ attributes }) => attributes.get('src') ?? []);
    return [...written.map(({ address: { url, ...span } }) => ({ text: url, ...span })), ...sources]
      .filter(({ text }) => text !== '' && !text.includes('{'))
      .flatMap(({ text, start, end }) => missingPicture(text, rangeOf(recap.source, start, end), context));
  },
};
