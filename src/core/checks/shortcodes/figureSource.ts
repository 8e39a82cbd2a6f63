import { rangeOf } from '../../text.js';
import { missingPicture } from '../missingPicture.js';
import type { ShortcodeCheck } from './shortcodePage.js';

/** Images of figures that do not exist, or not where the published page looks for them. */
export const figureSource: ShortcodeCheck = {
  codes: ['image-not-found', 'image-outside-base'],
  check: ({ recap, context, calls, isEmbedded }) =>
    calls
      .filter(({ name }) => name.toLowerCase() === 'figure' && isEmbedded(name))
      .flatMap((call) => call.arguments.filter(({ name }) => name?.value === 'src').slice(-1))
      .filter(({ value }) => String(value) !== '')
      .flatMap(({ value, start, end }) =>
        missingPicture(String(value), rangeOf(recap.source, start, end), context, true),
      ),
};
