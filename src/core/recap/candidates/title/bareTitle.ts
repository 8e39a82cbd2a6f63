import { slicePlain, type PlainLink, type PlainText } from '../../../post/queries/plainText.js';
import { introducesTitle } from '../../evidence/people/speaking.js';
import { isProfile } from '../../evidence/people/profiles.js';
import { isAnchor, kindOfLabel } from './addresses.js';
import { peopleAfterBy, peopleBefore } from './peopleAfter.js';
import { titleOf } from './splitTitleText.js';
import { noAddress, titleAddress, type FoundTitle } from './titleReading.js';
import { quotedSpans } from './titleSpan.js';

/** A title that nothing sets off has at most so many characters and words. */
const longest = 110;
const mostWords = 16;
const shortLine = 60;

/** Reads one short line without the punctuation of a sentence as a title: where talks are listed it may be one. */
export function readBareTitle({ text }: PlainText): FoundTitle | undefined {
  const [first] = text.split('\n', 1);
  // A line that ends this early is meant as one.
  if (first !== text && first!.length > shortLine) return undefined;
  const title = first!.replace(/(?:\s|(?<=[\u3040-\uffff]))[;；]\s*$/, '').trim();
  if (title.length < 3 || title.length > longest || title.includes('://')) return undefined;
  if (!/^(?:\p{Ll}{1,2}(?=\p{Lu})|[\p{Lu}\p{Lo}\p{N}"“„«「『《`'@#(])/u.test(title) && !/[\u3040-\uffff]/.test(title))
    return undefined;
  if (/[.;:,，。、：；]$|[.。]\s+\p{Lu}/u.test(title) || title.split(/\s+/).length > mostWords) return undefined;
  if (!/\p{L}{2}/u.test(title)) return undefined;
  return {
    title,
    speakers: [],
    setOff: 'plain',
    isWhole: true,
    evidence: [],
    address: noAddress,
    isGuess: false,
    code: undefined,
  };
}

/** The maximum distance of a title from the start of its sentence, unless the words before it say that it is one. */
const mostBefore = 300;
const mostIntroduced = 600;

/** The first link that follows "a talk on" or the like. */
function introducedLink({ text, links }: PlainText): PlainLink | undefined {
  return links.find(
    ({ start }) =>
      start < mostIntroduced && introducesTitle(text.slice(Math.max(0, start - 60), start).replaceAll('\n', ' ')),
  );
}

/** Reads the only title that a sentence links to, or quotes: "Bo Li will show [A Title](…) on Friday". */
export function readTitleInProse(line: PlainText): FoundTitle | undefined {
  const before = line.text.length > mostBefore ? slicePlain(line, 0, mostBefore) : line;
  const introduced = introducedLink(line);
  const links = (introduced ? [introduced] : before.links).filter(
    ({ url, text }) => !isProfile(url) && !isAnchor(url) && text.includes(' '),
  );
  const fewest = introduced ? 2 : 4;
  const titled = links.filter((link) => kindOfLabel(link) === undefined && link.text.split(/\s+/).length >= fewest);
  const quoted = quotedSpans(before).filter(({ start, end }) =>
    / |[\u3040-\uffff]{3}/.test(before.text.slice(start, end)),
  );
  const [link] = titled;
  const span = link ?? quoted[0];
  if (!span || (link ? links : quoted).length !== 1) return undefined;
  const people = peopleBefore(line, span.start) ?? peopleAfterBy(line, span.end)?.people;
  return {
    title: titleOf(slicePlain(line, span.start, span.end)),
    speakers: people ?? [],
    setOff: link ? 'link' : 'quoted',
    isWhole: false,
    address: titleAddress(link?.url),
    isGuess: false,
    code: undefined,
    evidence: [link ? 'title-link' : 'quoted-title', people && 'title-names'],
  };
}
