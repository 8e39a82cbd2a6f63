import { keynote } from '../../recap/evidence/talkKinds.js';
import { talkLabelBefore } from '../../recap/evidence/talkLabels.js';

const kind = new RegExp(`^(?:(?:opening|closing|invited) )?(?:${keynote}|panel|workshop)\\s*[:–—-]\\s+`, 'iu');

/** How long the label before a title is that says what kind of talk this is: "Keynote: ", "Talk 3: "; 0 for none. */
export function labelLength(title: string): number {
  return talkLabelBefore(title) || (kind.exec(title)?.[0].length ?? 0);
}
