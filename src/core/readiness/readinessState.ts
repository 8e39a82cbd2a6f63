import type { KeyedValue } from '../frontMatter/frontMatter.js';
import { say, type Message } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import { publishingFacts, publishingState, type PublishingState } from '../site/content/publishingState.js';
import type { PlaceInSite } from './lookUp.js';
import { isReady } from './readiness.js';
import type { ReadinessEntry } from './readinessEntry.js';

/**
 * Whether a recap is published at a moment, `now`, as the *Recaps* view shows it. Notes without front matter that no site
 * publishes are a draft.
 */
export function stateOfRecap(
  { frontMatter }: Recap,
  { pagePath, site }: PlaceInSite,
  context: { readonly inherited: readonly KeyedValue[]; readonly inSite: boolean; readonly now: number },
): PublishingState {
  if (!frontMatter && !context.inSite) return 'draft';
  const entries = [...context.inherited, ...(frontMatter?.entries ?? [])];
  return publishingState(publishingFacts(pagePath, entries, site), context.now);
}

/** Whether publishing is a step that is left: what has expired has been published. */
export function isLeftToPublish(state: PublishingState): boolean {
  return state === 'draft' || state === 'future';
}

/** What a list of what is left says first. */
export function titleOfReadiness(state: PublishingState, entries: readonly ReadinessEntry[]): Message {
  const isDone = isReady(entries);
  if (isLeftToPublish(state)) return isDone ? say('Ready to publish') : say('Not ready to publish yet');
  if (state === 'expired')
    return isDone ? say('Expired: nothing left to do') : say('Expired, and not everything is done');
  return isDone ? say('Published: nothing left to do') : say('Published, but not everything is done');
}
