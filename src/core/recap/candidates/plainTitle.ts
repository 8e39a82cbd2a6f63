import type { PlainText } from '../../post/queries/plainText.js';
import type { TitleReading } from './titleReading.js';

/** A title that nothing sets off has at most so many characters and words. */
const longest = 110;
const mostWords = 16;

/** Reads one short line without the punctuation of a sentence as a title by itself: where talks are listed it may be one. */
export function plainTitle({ text }: PlainText): TitleReading | undefined {
  const title = text.trim();
  if (title.length < 3 || title.length > longest || title.includes('\n')) return undefined;
  if (!/^[\p{Lu}\p{Lo}\p{N}"“„«「『`'@#(]/u.test(title) || /[.;:,，。、：；]$|[.。]\s+\p{Lu}/u.test(title))
    return undefined;
  if (title.split(/\s+/).length > mostWords || !/\p{L}{2}/u.test(title) || title.includes('://')) return undefined;
  const url = undefined;
  return { title, url, speakers: [], tags: [], links: [], evidence: [], setOff: 'plain', isWhole: true };
}
