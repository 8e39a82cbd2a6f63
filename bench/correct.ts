// How often an author must correct the outline of a post until its talks and days are right.
import { parsePost } from '../src/core/post/parsePost.js';
import { alike } from '../src/core/recap/corrections/alike.js';
import { correctionAt } from '../src/core/recap/corrections/placeCorrections.js';
import { withCorrection } from '../src/core/recap/model/corrections.js';
import { daysOf, talksOf, type Correction, type Recap } from '../src/core/recap/model/recap.js';
import { readRecap } from '../src/core/recap/readRecap.js';
import { talkLabels, type Labels } from './labels.js';

/** What is wrong in an outline; the line is one-based. */
interface Wrong {
  readonly line: number;
  readonly kind: Correction['kind'];
}

/** How often a post was corrected, and how much of it cannot be. */
export interface Corrected {
  /** One each time, and one more where those alike were marked, too. */
  readonly times: number;
  readonly left: number;
}

/**
 * Corrects an outline from the top down. What is like something corrected is marked, too, where the outline is nearer to the
 * labels then, as its author would see.
 */
export function correct(text: string, labels: Labels): Corrected {
  const post = parsePost(text);
  const tried = new Set<string>();
  let corrections: readonly Correction[] = [];
  let times = 0;
  for (;;) {
    const recap = readRecap(post, { corrections });
    const wrong = wrongIn(recap, labels);
    const next = wrong.find((each) => !tried.has(keyOf(each)));
    if (!next) return { times, left: wrong.length };
    tried.add(keyOf(next));
    const own = correctionAt(recap, next.line - 1, next.kind);
    if (!own) continue;
    corrections = withCorrection(corrections, own);
    times++;
    const all = alike(recap, own).reduce(withCorrection, corrections);
    if (all.length === corrections.length) continue;
    const wrongWith = (each: readonly Correction[]): number =>
      wrongIn(readRecap(post, { corrections: each }), labels).length;
    if (wrongWith(all) >= wrongWith(corrections)) continue;
    corrections = all;
    times++;
  }
}

function keyOf({ line, kind }: Wrong): string {
  return `${line} ${kind}`;
}

/** In document order. */
function wrongIn(recap: Recap, labels: Labels): readonly Wrong[] {
  const talks = differences(talksOf(recap), talkLabels(labels), 'talk');
  const days = differences(daysOf(recap), labels.days, 'day');
  return [...talks, ...days].sort((a, b) => a.line - b.line);
}

interface Placed {
  readonly headingRange: { readonly start: { readonly line: number } };
}

function differences(
  found: readonly Placed[],
  labels: readonly { readonly line: number; readonly ambiguous?: boolean }[],
  kind: Correction['kind'],
): readonly Wrong[] {
  const lines = new Set(found.map(({ headingRange }) => headingRange.start.line + 1));
  const labelled = new Set(labels.map(({ line }) => line));
  return [
    ...labels
      .filter(({ line, ambiguous }) => !ambiguous && !lines.has(line))
      .map(({ line }): Wrong => ({ line, kind })),
    ...[...lines].filter((line) => !labelled.has(line)).map((line): Wrong => ({ line, kind: 'section' })),
  ];
}
