import type { Speaker } from '../../../model/talk.js';
import { kindOfTalk } from '../../talkKinds.js';
import { isEastAsian, mayBeEastAsianName } from '../eastAsianNames.js';
import { hasGivenName } from '../givenNames.js';
import { handle, looksLikeName, looksLikeSingleName } from '../names.js';

/** In a title that has Japanese, Chinese or Korean letters, any word after "by" is what somebody is called. */
const calledBy = /^[@\p{L}\d_ー-]{1,16}$/u;
/** In other titles only a word with the name in brackets is: "by Cici (Ada Ek)". */
const namedBy = /^([@\p{L}\d_ー-]{1,16})\s*[(（]([^()（）]{2,30})[)）]$/u;

/** What somebody is called after "by": "by Apu", "by au（王小明）", "by Cici (Ada Ek)". */
export function calledAfter(mark: string, rest: string, line: string): string | undefined {
  if (!/by\s+$/i.test(mark)) return undefined;
  const named = namedBy.exec(rest);
  if (named && (looksLikeName(named[2]!) || handle.test(named[2]!))) return named[1];
  const isShort = isEastAsian(rest) && mayBeEastAsianName(rest);
  return isShort || (calledBy.test(rest) && isEastAsian(line)) ? rest : undefined;
}

const single = /^(\p{Lu}[\p{L}’'-]+)(?:\s*\(([^()]{2,60})\))?[!.]?$/u;

/**
 * A single name after "by": a usual given name, "Boats by Ada (Acme)", or any after a kind of talk, "Keynote by Apu!". "Lost by
 * Robin" is more of a title.
 */
export function givenAfter(title: string, rest: string): readonly Speaker[] | undefined {
  const [, name, organisation] = single.exec(rest) ?? [];
  if (name === undefined || !looksLikeSingleName(name)) return undefined;
  const isSure = kindOfTalk.test(title.trim()) || (hasGivenName(name) && !participle.test(title));
  return isSure ? [{ ...person(name), organisation }] : undefined;
}

const participle = /(?:ed|built|made|written|driven|run|lost|won|told|seen|lit|fed|led)\s*$/i;

export function person(name: string): Speaker {
  return { name, organisation: undefined, url: undefined };
}
