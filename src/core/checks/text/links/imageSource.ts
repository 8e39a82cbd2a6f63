import { missingPicture } from '../../missingPicture.js';
import { rangeOf } from '../../../text.js';
import type { CheckContext } from '../../check.js';
import { hookedFiles } from './hookedFiles.js';
import { hasRenderHook } from './hasRenderHook.js';
import { imageTags } from './imageTags.js';
import type { TextCheck } from '../textPage.js';

/** Pictures in Markdown and in raw HTML that are not there, or not where the published page looks for them. */
export const imageSource: TextCheck = {
  // Those of `figure`, which has its own check, are reported under the same names.
  codes: [],
  check: (page) => {
    const { recap, context, links } = page;
    const written = hasRenderHook('image', recap, context) ? [] : links.filter(({ kind }) => kind === 'image');
    const sources = imageTags(page).flatMap(({ attributes }) => attributes.get('src') ?? []);
    const local = written.filter(({ address: { url } }) => !isHooked(url, context));
    return [...local.map(({ address: { url, ...span } }) => ({ text: url, ...span })), ...sources]
      .filter(({ text }) => text !== '' && !text.includes('{'))
      .flatMap(({ text, start, end }) => missingPicture(text, rangeOf(recap.source, start, end), context));
  },
};

/** Whether Hugo's own render hook finds the image. */
function isHooked(address: string, { site, pagePath, exists }: CheckContext): boolean {
  if (!site.embeddedHooks?.image || pagePath === undefined) return false;
  return hookedFiles(address, pagePath, site).some((each) => exists(each) !== false);
}
