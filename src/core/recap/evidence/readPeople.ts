import type { PlainLine } from './plainLine.js';
import { eastAsianName, handle, looksLikeName, looksLikeSingleName } from './names.js';
import { parsePost } from '../../post/parsePost.js';
import { textLines } from '../../post/queries/textLines.js';
import type { Speaker } from '../model/talk.js';

/** Parts a list of people: commas, semicolons, slashes, bars, plus signs, ampersands and "and" in several languages. */
const separators =
  /\s*[,;|/+&＆、・]\s*(?:(?:and|und|et|y|e|en)\s+|&\s*)?|\s+(?:and|und|et|e|y|en|with|mit|avec|con)\s+/gu;

/**
 * What a name may be: in a title, two words or more; on a line of its own, also a Chinese, Japanese or Korean name without
 * a blank; where the text says that it names people, any single name too.
 */
export type NameContext = 'title' | 'line' | 'said';

/**
 * Reads the people of a text such as "Ada Ek (Acme), Bo Li" or "Ada Ek, CTO, Acme & Bo Li"; `undefined` where it is
 * anything else. What follows a name after a comma or in brackets, and is not a name itself, is the organisation.
 */
export function readPeople(line: PlainLine, context: NameContext): readonly Speaker[] | undefined {
  const text = line.text.replace(/[.,;:\s]+$/, '').replace(/^[\s–—-]+/, '');
  if (
    text === '' ||
    text.length > 300 ||
    /[?!"“”«»]|:\s/.test(text.replace(/\([^()]*\)/g, '').replace(/["“][^"”]{1,30}["”]/g, ''))
  )
    return undefined;
  const people: { name: string; organisation: string[]; url: string | undefined }[] = [];
  for (const piece of piecesOf(text)) {
    const { name, organisation } = splitOrganisation(piece.text);
    const url = line.links.find(
      (link) => link.text !== '' && (link.text === name || link.text.includes(name) || name.includes(link.text)),
    )?.url;
    const isName = looksLikeName(name) || handle.test(name) || (!piece.afterComma && isSingle(name, context));
    if (isName && !(piece.afterComma && looksLikeOrganisation(name))) people.push({ name, organisation, url });
    else if (people.length > 0 && name.length <= 80 && (piece.afterComma || people.at(-1)!.organisation.length > 0))
      people.at(-1)!.organisation.push(piece.text);
    else return undefined;
  }
  if (people.length === 0) return undefined;
  return people.map(({ name, organisation, url }) => ({
    name,
    organisation: organisation.join(', ') || undefined,
    url,
  }));
}

function isSingle(name: string, context: NameContext): boolean {
  return (context !== 'title' && eastAsianName.test(name)) || (context === 'said' && looksLikeSingleName(name));
}

/** Reads names where the text says that it holds nothing else: any words between the separators. */
export function readNames(line: PlainLine): readonly Speaker[] {
  return piecesOf(line.text.replace(/\s+/g, ' ').replace(/[.,;:\s]+$/, '')).map((piece) => {
    const { name, organisation } = splitOrganisation(piece.text);
    const url = line.links.find(
      (link) => link.text !== '' && (link.text.includes(name) || name.includes(link.text)),
    )?.url;
    return { name, organisation: organisation.join(', ') || undefined, url };
  });
}

/** Organisations and roles that look like a name of two words. */
function looksLikeOrganisation(text: string): boolean {
  return /\b(?:inc|museum|univ|college|school|library|department|agency|council|post|times|news|journal|labs?|gmbh|ag|ltd|llc|corp|group|bank|university|institute|foundation|press|records|sciences?|technolog(?:y|ies)|solutions|networks?|media|games|research|robotics|consulting|partners|studios?|society|ventures|holdings?|cloud|hat|security|software|systems|enterprises?|inria|manager|director|architect|lead|head|founder|officer|evangelist|advocate|consultant|president|chief|senior|staff|principal|computing|engineer(?:ing)?|developer|money)\b/i.test(
    text,
  );
}

interface Piece {
  readonly text: string;
  /** Whether it follows a comma (or opens with one of a role): then it may be an organisation. */
  readonly afterComma: boolean;
}

/** Parts at the separators outside brackets. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let seen = 0;
  let afterComma = false;
  const push = (end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') pieces.push({ text: piece, afterComma });
  };
  for (const match of text.matchAll(separators)) {
    for (; seen < match.index; seen++) depth += depthOf(text[seen]!);
    if (depth > 0) continue;
    push(match.index);
    start = match.index + match[0].length;
    // "A, B and C": a comma before "and" is not followed by an organisation.
    afterComma = /^\s*,\s*$/.test(match[0]);
  }
  push(text.length);
  return pieces;
}

function depthOf(char: string): number {
  if (char === '(' || char === '[' || char === '（') return 1;
  return char === ')' || char === ']' || char === '）' ? -1 : 0;
}

/** "Ada Ek (Acme)", "Ada Ek @ada", "Ada Ek of Acme", "Ada Ek from Acme": the name, and what else is said of it. */
function splitOrganisation(text: string): { readonly name: string; readonly organisation: string[] } {
  const bracketed = /^([^([（]+?)\s*[([（]([^()[\]（）]*)[)\]）]?\s*(?:@\w+)?$/.exec(text);
  if (bracketed)
    return {
      name: bracketed[1]!.replace(/\s+@\w+$/, ''),
      organisation: handle.test(bracketed[2]!) ? [] : [bracketed[2]!],
    };
  const spoken = /^(.+?)\s+(?:of|from|at|von|de chez|@)\s+(\p{Lu}.*)$/u.exec(text);
  if (spoken && looksLikeName(spoken[1]!)) return { name: spoken[1]!, organisation: [spoken[2]!] };
  const handled = /^(.+?)\s+@\w+$/.exec(text);
  return { name: handled ? handled[1]! : text, organisation: [] };
}

/** Names joined by commas, ampersands or "and", as a person types them into one field. */
export function splitNames(names: string): string[] {
  const [line] = textLines(parsePost(names), 0, 1);
  return (line?.text ?? '')
    .replace(/\s+/g, ' ')
    .split(/ ?[,;] ?(?:and |& ?)?| (?:and|&|und) /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
