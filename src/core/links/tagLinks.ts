import { decodeEntities } from '../recap/evidence/decodeEntities.js';
import type { WrittenLink } from './writtenLink.js';

/** Longer values are no addresses, and more attributes no work of a person: what is broken is not read over and over. */
const longest = 4000;

const opener = /<[a-z][\w-]*/iy;
const attribute = new RegExp(
  `\\s{1,200}([^\\s"'<>/=]{1,100})(?:\\s{0,20}=\\s{0,20}(?:"([^"]{0,${longest}})"|'([^']{0,${longest}})'|([^\\s"'=<>\`]{1,${longest}})))?`,
  'dy',
);
const closer = /\s{0,200}\/?>/y;

/** An HTML tag at an offset, where there is one: the addresses that it leads to or loads, and the offset behind it. */
export function tagLinksAt(
  text: string,
  at: number,
): { readonly links: readonly WrittenLink[]; readonly end: number } | undefined {
  opener.lastIndex = at;
  if (!opener.test(text)) return undefined;
  const links: WrittenLink[] = [];
  let end = opener.lastIndex;
  while (end - at < longest) {
    attribute.lastIndex = end;
    const match = attribute.exec(text);
    if (!match) break;
    end = attribute.lastIndex;
    const span = match.indices!.slice(2).find((each) => (each as unknown) !== undefined);
    if (!span || !/^(?:href|src|poster)$/i.test(match[1]!)) continue;
    links.push({ url: decodeEntities(text.slice(...span)).trim(), start: span[0], end: span[1] });
  }
  closer.lastIndex = end;
  return closer.test(text) ? { links, end: closer.lastIndex } : undefined;
}
