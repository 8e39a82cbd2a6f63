import type { PageFacts } from '../preview/pageSource.js';
import type { Message } from '../problem.js';
import type { Recap } from '../recap/model/recap.js';
import type { ResourceRequest } from '../site/siteTemplates.js';

/** Where a recap goes besides its own site. */
export type CopyTarget = PortableTarget | PageTarget | ThreadTarget;

/** Platforms that take Markdown. */
export type PortableTarget = 'dev.to' | 'hashnode' | 'github' | 'discourse';

/** HTML: what an editor takes from the clipboard, and a page for the printer. */
export type PageTarget = 'rich' | 'print';

/** Networks with short posts. */
export type ThreadTarget = 'x' | 'mastodon' | 'bluesky';

export const portableTargets: readonly PortableTarget[] = ['dev.to', 'hashnode', 'github', 'discourse'];
export const pageTargets: readonly PageTarget[] = ['rich', 'print'];
export const threadTargets: readonly ThreadTarget[] = ['x', 'mastodon', 'bluesky'];
export const targets: readonly CopyTarget[] = [...portableTargets, ...pageTargets, ...threadTargets];

/** The bytes that an image in a page to print may have. */
export const largestImage = 10_000_000;

/** A copy of a recap for a target. */
export interface RecapCopy {
  /** Markdown, HTML, or the posts of a thread. */
  readonly text: string;
  /** What is missing in the copy, for its author. */
  readonly remarks: readonly Message[];
  /** What templates requested and did not find: with it, the copy is different. */
  readonly requests: readonly ResourceRequest[];
}

/** Copies a recap for another place than its own site. Never throws; nothing is fetched. */
export type CopyRecap = (recap: Recap, facts: PageFacts, target: CopyTarget) => RecapCopy;
