import { slicePlain, type PlainText } from '../../../post/queries/plainText.js';
import { relatedKindOf, relatedKindOfAddress } from '../../evidence/relatedLinks.js';
import { noAddress, titleAddress, type TitleAddress } from './titleReading.js';

/** A text without the bare address that it ends with: "Title https://…", "Title - Slides: https://…". */
export interface WithoutAddress {
  readonly line: PlainText;
  readonly address: TitleAddress;
}

/** "Slides" before an address, with what is between it and the title. */
const label = /(?:^|[\s(,;|/·–—-]+(?:[-–—|(]|(?<=[,;(|/·–—-])))\s*([\p{L} ]{3,24})$/u;

const longestLabel = 40;

/** One word before an address is rather its label: "Source: https://…". */
const severalWords = /\p{L}.*? .*\p{L}|[\u3040-\uffff]{2}/u;

/** Takes the address off that a text ends with, with the word for slides or a video before it. */
export function cutTrailingAddress(line: PlainText): WithoutAddress | undefined {
  const { text, addresses } = line;
  const last = addresses.at(-1);
  if (!last || last.start < 3 || !/^[\s)\]>.,;]*$/.test(text.slice(last.end))) return undefined;
  const before = withoutEnd(text.slice(0, last.start));
  const from = Math.max(0, before.length - longestLabel);
  const found = label.exec(before.slice(from));
  const kind = found ? relatedKindOf(found[1]!) : undefined;
  const rest = found && kind !== undefined ? withoutEnd(before.slice(0, from + found.index)) : before;
  if (!severalWords.test(rest)) return undefined;
  const of = kind === undefined || kind === 'other' ? relatedKindOfAddress(last.url) : kind;
  const address = kind === 'other' && of === undefined ? noAddress : titleAddress(last.url);
  return {
    line: slicePlain(line, 0, rest.length),
    address: of && !address.link ? { ...address, link: { kind: of, url: last.url } } : address,
  };
}

function withoutEnd(text: string): string {
  return text.replace(/[\s[(<|,;:：/·–—→-]+$/, '');
}

/** Whether a line of several words ends in a bare address. */
export function endsInAddress({ text, addresses }: PlainText): boolean {
  const last = addresses.at(-1);
  return last !== undefined && last.end === text.length && severalWords.test(text.slice(0, last.start));
}
