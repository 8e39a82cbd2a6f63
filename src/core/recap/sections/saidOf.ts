import type { Correction } from '../model/readingOptions.js';
import type { SectionFacts } from './sectionFacts.js';

/** What the author has said of headings, by their index. */
export function saidOf(
  facts: readonly SectionFacts[],
  corrections: readonly Correction[],
): ReadonlyMap<number, Correction['kind']> {
  const said = new Map<number, Correction['kind']>();
  for (const { title, occurrence, kind, isListed } of corrections) {
    if (isListed) continue;
    let seen = 0;
    const index = facts.findIndex((each) => isTitled(each, title) && seen++ === occurrence);
    if (index >= 0) said.set(index, kind);
  }
  return said;
}

/** Whether a heading goes by a title: all that it says, that without names, or what is labelled as the topic below it. */
export function isTitled({ heading, title: parts, lines }: SectionFacts, title: string): boolean {
  return heading.line.text === title || parts.title === title || lines.topic === title;
}
