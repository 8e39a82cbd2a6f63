import { foldAddress } from '../../programme/match/foldText.js';
import type { Session } from '../../programme/programme.js';
import { say } from '../../problem.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { formatTarget } from '../escapeText.js';
import { titleRange } from '../rename/titleSpan.js';
import type { ChangeToTry } from './proposedChange.js';

/** The title becomes a link to the session's page, where the talk has none. */
export function addAddress(recap: Recap, talk: Talk, { url }: Session): ChangeToTry | undefined {
  const range = talk.url === undefined && url !== undefined ? titleRange(recap, talk) : undefined;
  if (!range || url === undefined) return undefined;
  const edits = [
    { range: { start: range.start, end: range.start }, newText: '[' },
    { range: { start: range.end, end: range.end }, newText: `](${formatTarget(url)})` },
  ];
  return {
    kind: 'address',
    isAddition: true,
    label: say('Link the title to the page of the session'),
    ways: [edits],
    isDone: (after) => after.url !== undefined && foldAddress(after.url) === foldAddress(url),
  };
}
