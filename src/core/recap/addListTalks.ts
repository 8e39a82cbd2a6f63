import { lineCount, type SourceText } from '../text.js';
import { readListTalks } from './listTalks.js';
import type { Definitions } from './readLinks.js';
import type { AnyPart } from './parts.js';
import type { Correction, Talk } from './recap.js';
import { isSectionTitle, tagOfContainer } from './sectionTitle.js';

/**
 * Puts the talks of lists into the days and sections that hold the lists, where no heading is a talk; gives the parts as
 * they are where there are none. `bodyLine`: zero-based, behind the front matter.
 */
export function addListTalks(
  source: SourceText,
  parts: readonly AnyPart[],
  bodyLine: number,
  definitions: Definitions | undefined,
  corrections: readonly Correction[],
): readonly AnyPart[] {
  const seen = new Map<string, number>();
  const denied = corrections.filter(({ kind }) => kind === 'section');
  const first = parts[0]?.headingRange.start.line ?? lineCount(source);
  const before = readListTalks(source, { from: bodyLine, end: first, level: 0, tags: [] }, definitions);
  return [...before.filter(isMeant), ...parts.map((part) => withLists(part, []))];

  /** Whether the author has not said that an item is no talk. */
  function isMeant(talk: Talk): boolean {
    const before = seen.get(talk.title) ?? 0;
    seen.set(talk.title, before + 1);
    return !denied.some(({ title, occurrence }) => title === talk.title && occurrence === before);
  }

  function withLists<P extends AnyPart>(part: P, tags: readonly string[]): P {
    if (part.kind === 'talk') return part;
    const tag = part.kind === 'section' ? tagOfList(part.title) : undefined;
    const lent = tag === undefined ? tags : [...tags, tag];
    const from = part.headingRange.end.line + 1;
    const end = part.parts[0]?.headingRange.start.line ?? part.range.end.line + 1;
    const place = { from, end, level: part.level, tags: lent };
    const own = part.kind === 'section' && isSectionTitle(part.title) ? [] : readListTalks(source, place, definitions);
    return { ...part, parts: [...own.filter(isMeant), ...part.parts.map((child) => withLists(child, lent))] };
  }
}

/** Only a heading that says what it is lends its name: "Go Goodness" above a list is a joke on it. */
function tagOfList(title: string): string | undefined {
  return /\b(?:dev ?room|track|stage|stream|keynotes|ignites)\b/i.test(title) ? tagOfContainer(title) : undefined;
}
