// Finds the weights of signs from labelled posts: a logistic regression for headings, one for all else.
import { parsePost } from '../src/core/post/parsePost.js';
import { undecidedIn } from '../src/core/recap/decideSections.js';
import { signsOfProse } from '../src/core/recap/signs/headingSigns.js';
import { casesOf } from '../src/core/recap/talks/talkCases.js';
import type { Signs, Sign, Weights, WeightTable } from '../src/core/recap/signs/signs.js';
import { talkLabels, type LabelledPost } from './labels.js';

/** What is seen of a candidate, whether it is a talk, and how much it counts. */
interface Case {
  readonly signs: Signs;
  readonly isTalk: boolean;
  readonly weight: number;
}

/** The cases of one post. */
export interface PostCases {
  readonly site: string;
  readonly heading: readonly Case[];
  readonly listed: readonly Case[];
}

/** The weight of a post that is cut off after some talks, as it is while it is written; that of a whole post is 1. */
const unfinished = 0.4;

/** Reads what there is to decide in a post, whole and as it was when only its first talks were written. */
export function readCases(post: LabelledPost): PostCases {
  const lines = talkLabels(post.labels)
    .map(({ line }) => line)
    .sort((one, other) => one - other);
  const cuts = [1, 2, 4].flatMap((talks) => (lines.length > talks ? [lines[talks]! - 1] : []));
  const all = [
    casesIn(post, 1),
    ...cuts.map((cut) => casesIn({ ...post, text: linesBefore(post.text, cut) }, unfinished)),
  ];
  return {
    site: post.site,
    heading: all.flatMap(({ heading }) => heading),
    listed: all.flatMap(({ listed }) => listed),
  };
}

/** The first lines of a text. */
export function linesBefore(text: string, lines: number): string {
  return text.split('\n').slice(0, lines).join('\n');
}

/** The cases of a text. A long post counts more than a short one, but not in proportion. */
function casesIn({ text, labels }: LabelledPost, share: number): Omit<PostCases, 'site'> {
  const undecided = undecidedIn(parsePost(text));
  if (!undecided) return { heading: [], listed: [] };
  const { headings, listed } = casesOf(undecided, () => false);
  const talks = talkLabels(labels);
  const labelled = new Set(talks.map(({ line }) => line));
  const skipped = new Set(talks.filter(({ ambiguous }) => ambiguous).map(({ line }) => line));
  const toCases = (found: readonly { readonly line: number; readonly signs: Signs }[]): readonly Case[] =>
    found
      .filter(({ line }) => !skipped.has(line))
      .map(({ line, signs }) => ({ signs, isTalk: labelled.has(line), weight: share / Math.sqrt(found.length) }));
  return {
    heading: toCases(
      [...headings.values()].map((heading) => ({
        line: heading.node.heading.line + 1,
        signs: { ...heading.signs, ...signsOfProse(heading) },
      })),
    ),
    listed: toCases(
      [...listed].flatMap(([heading, found]) => {
        const from = heading ? heading.endLine + 2 : undecided.bodyLine + 1;
        return found.map(({ candidate, signs }) => ({ line: candidate.line + from, signs }));
      }),
    ),
  };
}

/**
 * What is expected of the signs, in steps of a half: as most signs are rare, it decides where the posts show little; all
 * else is expected to weigh nothing. What is expected above 0 never weighs less than 0, and the reverse.
 *
 * Found from 247 posts: the 111 of `../shared/corpus` and 136 others. So it has seen the posts that `npm run accuracy`
 * leaves out of the weights, and the figures for sites left out are optimistic.
 */
const expected: Weights = {
  heading: {
    'speakers-line': 3.5,
    'title-by': 3,
    'title-names': 3,
    'listed-above': 3,
    'others-shown': 1,
    'name-alone': 2.2,
    'below-container': 2.5,
    'just-begun': 3.5,
    'same-parts': 2.5,
    'session-code': 2.5,
    'title-label': 2,
    'tags-line': 2,
    time: 3,
    'related-links': 2,
    'below-day': 2,
    'prose-speaker': 1,
    'opens-with-speaker': 1.5,
    'others-speakers': 1,
    'prose-name': 0.5,
    'others-several': -0.5,
    'prose-of-topic': -1,
    'prose-of-several': -1.5,
    'prose-of-place': -1.5,
    'unlike-others': -1,
    'long-title': 1.5,
    'others-any': 1.5,
    'quoted-title': 1,
    'talk-address': 1,
    'talk-prose': 1,
    many: 1,
    'talk-title': 1,
    subtitle: 1,
    'others-people': 0.5,
    'others-prose': 0.5,
    'listed-as-talks': 0.5,
    'title-link': 0.5,
    'others-mark': 0.5,
    'post-of-talks': 0.5,
    'below-heading': -0.5,
    'outside-days': -0.5,
    'repeated-title': -1,
    'holds-headings': -1,
    'below-section': -1,
    'short-title': -1,
    sentence: -1,
    'only-social': -1,
    'container-title': -1,
    'event-title': -1.5,
    'holds-signs': -1.5,
    'social-title': -1.5,
    'author-title': -1.5,
    'like-section-title': -2,
    'post-title': -2,
    'below-signs': -2,
    'holds-people': -2.5,
    none: -3,
    'between-talks': -3,
    'section-title': -3.5,
  },
  listed: {
    introduced: 4.5,
    'listed-as-missed': -3,
    'recurring-title': -4,
    'container-title': -3,
    'bold-habit': 4,
    'speakers-line': 3,
    time: 2.5,
    'title-by': 2.5,
    'session-code': 2.5,
    'title-label': 2.5,
    'just-begun': 3.5,
    'others-shown': 2,
    counted: 2.5,
    'same-host': 2,
    'below-day': 2,
    'title-names': 2,
    'no-heading-above': 1.5,
    'below-container': 1.5,
    'tags-line': 1.5,
    'others-people': 1,
    'form-table': 1,
    'talk-address': 1,
    'title-case': 1,
    'others-any': 0.5,
    'post-of-talks': 0.5,
    'set-off': 0.5,
    'talk-prose': 0.5,
    'listed-as-talks': 0.5,
    'quoted-title': 0.5,
    'long-title': 0.5,
    'talk-title': 0.5,
    'title-link': 0.5,
    empty: -0.5,
    'event-title': -1,
    sentence: -1,
    'author-title': -1,
    nested: -1,
    'unlike-others': -0.5,
    'short-title': -1,
    'social-title': -1.5,
    'below-section': -2,
    'repeated-title': -2,
    'outside-days': -2,
    'below-signs': -2,
    'beside-headings': -3,
    none: -3,
  },
};

/** How strongly weights are drawn to what is expected. */
const pull = 10;
const rounds = 600;
const rate = 0.5;
const momentum = 0.95;

/** The weights that fit the cases of some posts. */
export function fitWeights(posts: readonly PostCases[], drawnTo: Weights = expected): Weights {
  return {
    heading: fit(
      posts.flatMap(({ heading }) => heading),
      { ...expected.heading, ...drawnTo.heading },
    ),
    listed: fit(
      posts.flatMap(({ listed }) => listed),
      { ...expected.listed, ...drawnTo.listed },
    ),
  };
}

/** Gradient descent; weights in steps of a twentieth. */
function fit(cases: readonly Case[], expected: WeightTable): WeightTable {
  const names = [...new Set(cases.flatMap(({ signs }) => Object.keys(signs)))].sort() as Sign[];
  const columns = new Map(names.map((name, index) => [name, index + 1]));
  const rows = cases.map(({ signs }) => {
    const entries = Object.entries(signs) as [Sign, number][];
    return {
      at: [0, ...entries.map(([sign]) => columns.get(sign)!)],
      amount: [1, ...entries.map(([, amount]) => amount)],
    };
  });
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const hoped = Float64Array.from(['none' as const, ...names], (name) => expected[name] ?? 0);
  const weights = Float64Array.from(hoped);
  const speed = new Float64Array(weights.length);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, index) => (index === 0 ? 0 : (pull * (weight - hoped[index]!)) / total));
    rows.forEach(({ at, amount }, index) => {
      let score = 0;
      for (let each = 0; each < at.length; each++) score += weights[at[each]!]! * amount[each]!;
      const { isTalk, weight } = cases[index]!;
      const error = (weight * (1 / (1 + Math.exp(-score)) - (isTalk ? 1 : 0))) / total;
      for (let each = 0; each < at.length; each++) slope[at[each]!]! += error * amount[each]!;
    });
    for (let index = 0; index < weights.length; index++) {
      speed[index] = momentum * speed[index]! - rate * slope[index]!;
      weights[index]! += speed[index]!;
      if (weights[index]! * hoped[index]! >= 0) continue;
      weights[index] = 0;
      speed[index] = 0;
    }
  }
  const rounded = [...weights].map((weight) => Math.round(weight * 20) / 20);
  return Object.fromEntries(['none', ...names].map((name, index) => [name, rounded[index]!]));
}
