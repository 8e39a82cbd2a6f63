import type { TextLine } from '../../../post/queries/textLines.js';
import type { RelatedLink } from '../../model/talk.js';
import { isEmphasised } from '../people/speakersLine.js';
import { relatedKindOf } from '../relatedLinks.js';

/** `_#Security, #Live Demo_`, `Tags: Security, Live Demo`: tags may hold spaces, so commas separate them. */
export function readTags(line: TextLine): string[] | undefined {
  const { text } = line;
  const labelled = /^tags?\s*:\s*(\S.*)$/i.exec(text)?.[1];
  const isTagLine = text.startsWith('#') && isEmphasised(line) && line.marked[0]!.kind === 'emphasis';
  if (!isTagLine && labelled === undefined) return undefined;
  return (labelled?.split(/,\s*/) ?? text.split(/,\s*(?=#)/))
    .map((tag) => tag.replace(/^#+/, '').replace(/,\s*$/, '').trim())
    .filter((tag) => tag !== '');
}

/** `[Slides](…) · [Video](…)`: nothing but such links and what separates them; also `Slides: <address>`. */
export function readRelatedLine({ text, links, addresses }: TextLine): RelatedLink[] | undefined {
  const label = /^([\p{L} ]{3,20}?)\s*:\s*(?=\S)/u.exec(text);
  if (label) {
    const rest = [...links, ...addresses].find((link) => link.start === label[0].length && link.end === text.length);
    const url = rest?.url ?? /^https?:\/\/[^\s>]+$/.exec(text.slice(label[0].length))?.[0];
    if (url !== undefined) {
      const kind = relatedKindOf(label[1]!);
      return kind && kind !== 'other' ? [{ kind, url }] : undefined;
    }
  }
  const between = links.map(({ start }, index) => text.slice(links[index - 1]?.end ?? 0, start));
  const rest = [...between, text.slice(links.at(-1)?.end ?? 0)].join('');
  if (links.length === 0 || !/^[\s·|,/&()[\]–-]*$/.test(rest)) return undefined;
  const related = links.flatMap((link) => {
    const kind = relatedKindOf(link.text);
    return kind && kind !== 'other' ? [{ kind, url: link.url }] : [];
  });
  return links.every((link) => relatedKindOf(link.text)) && related.length > 0 ? related : undefined;
}
