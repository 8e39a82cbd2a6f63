import type { TextLine } from '../../../post/queries/textLines.js';
import { readSpeakersLine } from '../../evidence/people/speakersLine.js';
import type { Speaker } from '../../model/talk.js';

/** The people on a line beside a title: "Ada Ek | Acme", or as on any line of speakers. */
export function speakersOn(line: TextLine): readonly Speaker[] | undefined {
  const { text, links } = withoutPages(line);
  const bar = text.indexOf(' | ');
  const flat = bar < 0 ? text : `${text.slice(0, bar)}, ${text.slice(bar + 2)}`;
  return readSpeakersLine({ ...line, links, text: flat }, false)?.people;
}

/** The line without brackets at its end in which there are only links, to several pages of a person. */
function withoutPages(line: TextLine): Pick<TextLine, 'text' | 'links'> {
  const { text, links } = line;
  const start = /[)）]$/.test(text) ? Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) : -1;
  const inside = links.filter((link) => link.start > start);
  if (start <= 0 || inside.length < 2) return line;
  const between = inside.reduceRight((rest, link) => rest.slice(0, link.start) + rest.slice(link.end), text);
  if (/[\p{L}\p{N}]/u.test(between.slice(start))) return line;
  return { text: text.slice(0, start).trimEnd(), links: links.filter((link) => link.end <= start) };
}
