import type { Run } from '../../run/run.js';
import { castCount, castText, textOf } from '../../values/cast.js';
import { SafeText, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { isSpaceCharacter } from './trimText.js';
import { escapeHtml } from './escapeHtml.js';

const withoutEnd = new Set(['br', 'col', 'link', 'base', 'img', 'param', 'area', 'hr', 'input']);
const wordless = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Tag {
  readonly name: string;
  readonly at: number;
  readonly opens: boolean;
}

/** `truncate LENGTH [ELLIPSIS] TEXT`: at the end of a word; tags in safe HTML do not count and are closed. */
export function truncate([limit, ...options]: readonly Value[], run: Run): SafeText {
  const length = castCount(limit);
  if (options.length === 0) fail('truncate requires a length and a string');
  if (options.length > 2) fail('too many arguments passed to truncate');
  const ellipsis = options.length === 1 ? ' …' : ellipsisOf(options[0]);
  const input = options.at(-1);
  const text = textOf(input) ?? fail('text must be a string');
  const isHtml = isSafeHtml(input);
  const place = Array.from(text).length <= length ? undefined : placeToCut(text, length, isHtml, run);
  if (!place) return new SafeText('html', isHtml ? text : escapeHtml(text));
  const start = text.slice(0, place.end);
  return new SafeText('html', isHtml ? start + ellipsis + closing(place) : escapeHtml(start) + ellipsis);
}

function ellipsisOf(value: Value | undefined): string {
  const ellipsis = textOf(value) ?? fail('ellipsis must be a string');
  return isSafeHtml(value) ? ellipsis : escapeHtml(castText(ellipsis));
}

function isSafeHtml(value: Value | undefined): boolean {
  return value instanceof SafeText && value.kind === 'html';
}

interface Cut {
  readonly end: number;
  readonly tags: readonly Tag[];
}

/** Where a text becomes too long; `undefined` if only tags make it so. */
function placeToCut(text: string, length: number, isHtml: boolean, run: Run): Cut | undefined {
  const tags: Tag[] = [];
  const words = { last: 0, nonSpace: 0, count: 0 };
  for (let at = 0; at < text.length;) {
    const tag = isHtml ? tagAt(text, at, run) : undefined;
    if (tag) {
      words.last = words.nonSpace;
      if (tag.counts) tags.push(tag);
      at = tag.end;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    count(words, character, at, length);
    if (words.count > length) return { end: words.last === 0 ? at : words.last, tags };
    at += character.length;
  }
  return undefined;
}

/** Counts a character, and moves the end of the last whole word. */
function count(
  words: { last: number; nonSpace: number; count: number },
  character: string,
  at: number,
  most: number,
): void {
  words.count++;
  if (isSpaceCharacter(character)) {
    words.last = words.nonSpace;
    return;
  }
  const isWordless = wordless.test(character);
  if (isWordless) words.last = words.nonSpace;
  words.nonSpace = at + character.length;
  if (isWordless && words.count <= most) words.last = words.nonSpace;
}

/** Each `<` may look for its end up to the end of the text, which counts. */
function tagAt(
  text: string,
  at: number,
  run: Run,
): (Tag & { readonly end: number; readonly counts: boolean }) | undefined {
  if (text[at] !== '<') return undefined;
  const opens = text[at + 1] !== '/' || ' >'.includes(text[at + 2] ?? ' ');
  const start = opens ? at + 1 : at + 2;
  const nameEnd = endOfName(text, start);
  run.spend(((nameEnd ?? text.length) - at) / 64);
  if (nameEnd === undefined) return undefined;
  const closes = /^\s*\/>/.exec(text.slice(nameEnd, nameEnd + 80));
  const end = closes ? nameEnd + closes[0].length : text.indexOf('>', nameEnd) + 1;
  run.spend(((end === 0 ? text.length : end) - nameEnd) / 64);
  const isCut = text[nameEnd] === ' ' && text.slice(nameEnd, end).includes('\n') && !closes;
  if (end === 0 || isCut) return undefined;
  const [name = ''] = text.slice(start, nameEnd).trim().split(/\s+/);
  return { name, at, opens, end, counts: !withoutEnd.has(name) && !closes };
}

/** A name has at least one character, and ends at a space, before `>` or before `/>`. */
function endOfName(text: string, start: number): number | undefined {
  if (start >= text.length || text[start] === ' ') return undefined;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === ' ' || text[at] === '>' || (text[at] === '/' && text[at + 1] === '>')) return at;
  }
  return undefined;
}

/** The end tags of what is open where the text is cut. */
function closing({ end, tags }: Cut): string {
  let closed: Tag | undefined;
  let html = '';
  for (const tag of [...tags].reverse()) {
    if (tag.at >= end || closed) {
      if (closed?.name === tag.name) closed = undefined;
    } else if (tag.opens) html += `</${tag.name}>`;
    else closed = tag;
  }
  return html;
}
