import { findKey, soundEntries } from '../frontMatter/frontMatter.js';
import { shownDescription } from '../preview/pageHead.js';
import { say, type Message } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { thumbnailOf } from '../site/images/thumbnail.js';
import type { Range } from '../text.js';
import type { LookedUp } from './lookUp.js';
import type { ReadinessEntry } from './readinessEntry.js';
import { placeOfShareImage } from './pictures.js';
import { isShown } from './shareCards.js';

/** What networks scale down to their cards, in pixels. */
const sharp = { width: 1200, height: 630 };

/** What search results and share cards do not show well, besides what a problem says already. */
export function cardEntries(
  recap: Recap,
  codes: ReadonlySet<string>,
  looked: LookedUp | undefined,
): readonly ReadinessEntry[] {
  return [...(codes.has('description-long') ? [] : longDescription(recap)), ...cardImage(recap, looked)];
}

/** A description that search results do not show in full. */
function longDescription({ frontMatter }: Recap): readonly ReadinessEntry[] {
  const description = findKey(soundEntries(frontMatter), 'description');
  if (typeof description?.value !== 'string') return [];
  const { length } = Array.from(description.value.trim().replace(/\s+/g, ' '));
  if (length <= shownDescription) return [];
  const message = say(
    'This description has {1} characters; search results show about {0}.',
    String(shownDescription),
    String(length),
  );
  return [entryOf(message, description.valueRange)];
}

/** Share cards show an image: of the post, of its bundle, or of the site. */
function cardImage({ frontMatter }: Recap, looked: LookedUp | undefined): readonly ReadinessEntry[] {
  if (!frontMatter) return [];
  const { share, shareFile } = looked ?? {};
  const range = placeOfShareImage(frontMatter, share);
  if (thumbnailOf(soundEntries(frontMatter)) === undefined && !share)
    return [entryOf(say('No image is named for share cards, such as "images" or "cover".'), range)];
  if (share && !isShown(share.src))
    return [entryOf(say('Networks show no SVG. Name a PNG or JPEG file for share cards.'), range)];
  const { width, height } = shareFile?.size ?? sharp;
  if (width >= sharp.width && height >= sharp.height) return [];
  const sizes = [width, height, sharp.width, sharp.height].map(String);
  return [
    entryOf(
      say('The image for share cards is {0} × {1} pixels. At {2} × {3}, it is sharp everywhere.', ...sizes),
      range,
    ),
  ];
}

function entryOf(message: Message, range: Range): ReadinessEntry {
  return { kind: 'card', message, range, blocks: false, fixes: [] };
}
