import { looksLikeNames, splitNames } from '../../draft/splitNames.js';

export interface TitleAndSpeakers {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly organisation?: string | undefined;
}

const by = /^(.{3,}?)\s+(?:by|von|par|por|presented by|with|mit|avec|con)\s+(\p{Lu}.*)$/u;
const dashed = /^(.{2,})\s+[-–—]+\s+(.+)$/u;
const bracketed = /^(.{2,}?)\s*\(([^()]+)\)$/u;
const named = /^([^:]{3,60}):\s+(.{3,})$/u;

/** A title with its speakers, as in "Title - Ada Lovelace", "Title by Ada Lovelace" or "Title (Ada Lovelace, ACME)". */
export function titleAndSpeakers(text: string): TitleAndSpeakers {
  const [first = '', ...others] = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (others.length > 0 && looksLikeNames(withoutOrganisation(others[0]!).names))
    return { title: quoted(first), ...whoIs(others[0]!) };
  const line = first;
  for (const pattern of [dashed, by, bracketed]) {
    const [, title, who] = pattern.exec(line) ?? [];
    if (title !== undefined && looksLikeNames(withoutOrganisation(who!).names))
      return { title: quoted(title), ...whoIs(who!) };
  }
  const [, who, title] = named.exec(line) ?? [];
  if (
    who !== undefined &&
    splitNames(who).length <= 4 &&
    looksLikeNames(who) &&
    !/^(?:keynote|workshop|panel)\b/i.test(who)
  )
    return { title: quoted(title!), ...whoIs(who) };
  return { title: quoted(line), speakers: [] };
}

/** Names, and the organisation after them in "Ada Lovelace, ACME" or "Ada Lovelace (ACME)". */
export function whoIs(text: string): {
  readonly speakers: readonly string[];
  readonly organisation?: string | undefined;
} {
  const { names, organisation } = withoutOrganisation(text);
  return { speakers: splitNames(names), organisation };
}

export function withoutOrganisation(text: string): {
  readonly names: string;
  readonly organisation?: string | undefined;
} {
  const plain = text.trim().replace(/^(?:by|von|par|speakers?|referent(?:in|en)?|presenters?|with|mit)\s*:?\s+/i, '');
  const [, before, within] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(plain) ?? [];
  if (before !== undefined) return { names: before, organisation: within };
  const [, name, organisation] = /^([^,;@]+?)\s*(?:,|@)\s+(.+)$/.exec(plain) ?? [];
  const isOne = name !== undefined && looksLikeNames(name) && !looksLikeNames(organisation!);
  return isOne ? { names: name, organisation } : { names: plain };
}

/** Without the quotation marks around it. */
function quoted(title: string): string {
  const inner = /^["“„«'‘](.+)["”“»'’]$/u.exec(title.trim())?.[1];
  return inner && !/["“”„]/.test(inner) ? inner : title.trim();
}
