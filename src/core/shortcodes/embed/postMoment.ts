import type { EmbedProvider } from './embeddable.js';

/** The shortest ids that have a moment in them: X numbered posts one by one until November 2010. */
const firstOnX = 29_700_000_000n;
/** When X began to count, in milliseconds since 1970. */
const epochOfX = 1_288_834_974_657;

/** Later than this, an id was not made by a clock. The year 2100, in milliseconds since 1970. */
const latest = 4_102_444_800_000;

/**
 * When a post was written, in milliseconds since 1970, as its id says: X and Mastodon count milliseconds in the upper bits
 * of their ids. `undefined` for all others.
 */
export function postMoment(provider: EmbedProvider, id: string): number | undefined {
  if (!/^\d{1,20}$/.test(id)) return undefined;
  const number = BigInt(id);
  if (provider === 'x' && number >= firstOnX) return plausible(Number(number >> 22n) + epochOfX);
  return provider === 'mastodon' ? plausible(Number(number >> 16n)) : undefined;
}

function plausible(moment: number): number | undefined {
  return moment > epochOfX && moment < latest ? moment : undefined;
}
