import {
  endsInRole,
  isEastAsian,
  looksLikeEastAsianName,
  mayBeEastAsianName,
  withoutHonorific,
} from './eastAsianNames.js';
import { handle, looksLikeName } from './names.js';

/**
 * What a name may be: in a title, two words or more; on a line of its own, also a Chinese, Japanese or Korean name without
 * a space; where the text says that it names people, any single name too.
 */
export type NameContext = 'title' | 'line' | 'said';

/** Organisations and roles that look like a name of two words. */
export function looksLikeOrganisation(text: string): boolean {
  return /\b(?:inc|corporation|company|association|project|tu|museum|univ|college|school|library|department|agency|council|post|times|news|journal|labs?|gmbh|ag|ltd|llc|corp|group|bank|university|institute|foundation|press|records|sciences?|technolog(?:y|ies)|solutions|networks?|media|games|research|robotics|consulting|partners|studios?|society|ventures|holdings?|cloud|hat|security|software|systems|enterprises?|inria|manager|ceo|cto|cio|cpo|vp|director|architect|lead|head|founder|officer|evangelist|advocate|consultant|president|chief|senior|staff|principal|computing|engineer(?:ing)?|developer|money)\b/i.test(
    text,
  );
}

const role =
  /^(.{3,50}?)\s+((?:co-?)?(?:founder|ceo|cto|cio|ciso|vp|head|director|manager|engineer|developer|architect|advocate|evangelist|maintainer|professor|senior|staff|principal|lead)\b.*)$/i;

interface NameAndMore {
  readonly name: string;
  readonly organisation: string[];
}

/** "Ada Ek presented a tool. It …" */
export const sentenceEnd = /\p{Ll}{4}[.!?] \p{Lu}/u;

/** What follows an organisation in a sentence: "Acme presented a tool. It …"; names of organisations have hardly any. */
function isSentence(rest: string): boolean {
  return sentenceEnd.test(rest) || (rest.match(/(?<=\s)\p{Ll}{2,}/gu)?.length ?? 0) > mostSmall;
}

/** The maximum number of words in small letters in an organisation: "Museum of the History of the Sea". */
const mostSmall = 5;

/** "Ada Ek (Acme)", "Ada Ek @ada", "Ada Ek of Acme", "Ada Ek CTO": the name, and what else is said of it. */
export function splitOrganisation(text: string, context: NameContext | undefined): NameAndMore {
  const bracketed = /^([^([（]+?)\s*[([（]([^()[\]（）]*)[)\]）]?\s*(?:@[\w-]+|[(（][^()（）]*[)）])?$/.exec(text);
  if (bracketed)
    return {
      name: bracketed[1]!.replace(/\s+@[\w-]+$/, ''),
      organisation: handle.test(bracketed[2]!) ? [] : [bracketed[2]!],
    };
  if (handle.test(withoutHonorific(text))) return { name: text, organisation: [] };
  const eastern = context && isEastAsian(text) ? splitEastern(text, context) : undefined;
  if (eastern) return eastern;
  const spoken =
    /^(.+?)\s+(?:of|from|at|von|de chez|@)\s+((?:\p{Lu}|\p{Ll}{1,8}\p{Lu}).*)$/u.exec(text) ?? role.exec(text);
  const ofThe = /^(.+?)\s+(?:of|from|at)\s+the\s+(\p{Lu}.*)$/u.exec(text);
  if ([spoken?.[2], ofThe?.[2]].some((rest) => rest !== undefined && isSentence(rest)))
    return { name: text, organisation: [] };
  if (ofThe && looksLikeOrganisation(ofThe[2]!) && looksLikeName(ofThe[1]!))
    return { name: ofThe[1]!, organisation: [ofThe[2]!] };
  if (spoken && looksLikeName(spoken[1]!)) return { name: spoken[1]!, organisation: [spoken[2]!] };
  // "Ada Ek@Acme"
  const [, whose = '', where = ''] = /^([^@]{2,40})@([\p{L}\d][^@]{1,40})$/u.exec(text) ?? [];
  if (whose !== '' && !whose.endsWith(' ')) return { name: whose, organisation: [where] };
  // "Ada Ek @ada", "@ada Ada Ek"
  const handled = /^(?:@[\w-]+\s+)?(.+?)(?:\s+@\w[\w.@-]*)?$/.exec(text);
  return { name: handled ? handled[1]! : text, organisation: [] };
}

/** "株式会社Acme 田中 太郎 氏": the organisation is before the name. */
function splitHonoured(words: readonly string[]): NameAndMore | undefined {
  for (const count of [3, 2, 1]) {
    const name = words.slice(-count).join(' ');
    const organisation = words.slice(0, -count).join(' ');
    if (organisation !== '' && looksLikeEastAsianName(name)) return { name, organisation: [organisation] };
  }
  return undefined;
}

/** A name in Latin letters with one of the usual Chinese and Korean surnames at either end. */
const surname =
  'chen|chan|lin|lam|wang|wong|li|lee|zhang|chang|liu|lau|huang|hwang|wu|yang|chou|zhou|zhao|chao|sun|xu|hsu|zhu|chu|hu|guo|kuo|he|ho|gao|kao|luo|lo|' +
  'liang|leung|song|sung|tang|deng|teng|han|feng|cao|tsao|peng|zeng|tseng|xiao|hsiao|tian|pan|cai|tsai|jiang|chiang|yu|ye|yeh|cheng|zheng|xie|hsieh|' +
  'kim|park|pak|choi|jung|jeong|kang|cho|yoon|jang|lim|shin|seo|kwon|ahn|jeon|moon|yoo|baek|nam';
const romanised = new RegExp(
  `^(?:(?:${surname}),? [a-z]+(?:[- ]?[a-z]+)?|[a-z]+(?:[- ][a-z]+)?,? (?:${surname}))$`,
  'i',
);

/** "王小明 Xiaoming Wang": a name, and how it is written in Latin letters. */
export function isWrittenTwice(text: string, context: NameContext): boolean {
  const start = text.indexOf(' ');
  if (start < 2 || start > 5 || !romanised.test(text.slice(start + 1))) return false;
  const name = text.slice(0, start);
  return context === 'title' ? looksLikeEastAsianName(name) : mayBeEastAsianName(name);
}

/** "王小明 某公司 工程师", "Ada Ek Acme创始人": no comma parts a name from what somebody does. */
function splitEastern(text: string, context: NameContext): NameAndMore | undefined {
  if (mayBeEastAsianName(text)) return undefined;
  const words = text.split(' ', 8);
  if (withoutHonorific(text) !== text) return splitHonoured(words);
  const [first = '', ...rest] = words;
  const more = rest.join(' ');
  if (isWrittenTwice(text, context)) return { name: text, organisation: [] };
  const mayName = context === 'title' ? looksLikeEastAsianName(first) : mayBeEastAsianName(first);
  if (mayName && more.length > 1 && (context === 'said' || endsInRole(more)))
    return { name: first, organisation: [more] };
  const latin = endsInRole(text) ? /^(\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+) (\S.*)$/u.exec(text) : null;
  return latin && looksLikeName(latin[1]!) ? { name: latin[1]!, organisation: [latin[2]!] } : undefined;
}
