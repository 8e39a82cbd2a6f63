import type { AnyPart } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';

/** What the author says of a part, or of what may be one. */
export type Mark = 'talk' | 'notTalk' | 'day' | 'notDay';

const kinds: Readonly<Record<Mark, Correction['kind']>> = {
  talk: 'talk',
  notTalk: 'section',
  day: 'day',
  notDay: 'section',
};

/** What a marked part is from then on. */
export function kindOf(mark: Mark): Correction['kind'] {
  return kinds[mark];
}

/** Whether a mark says anything new of a part: a talk is one, and a section is neither a talk nor a day. */
export function appliesTo(mark: Mark, part: AnyPart): boolean {
  const isUnsure = part.certainty === 'unsure';
  switch (mark) {
    case 'talk':
      return part.kind !== 'talk' || isUnsure;
    case 'notTalk':
      return part.kind === 'talk' || (part.kind === 'section' && isUnsure);
    case 'day':
      return part.kind !== 'day' || isUnsure;
    case 'notDay':
      return part.kind === 'day';
  }
}
