import { clockOf } from '../../../programme/now/instant.js';
import { foldText } from '../../../programme/match/foldText.js';
import type { Programme, Session } from '../../../programme/programme.js';
import { knownNamesOf } from '../../../recap/queries/knownNames.js';
import { talksOf, type Recap, type Talk } from '../../../recap/model/recap.js';
import type { NewTalk } from '../newTalk.js';

/** A session as the talk of a recap, with the tag of its track where the recap's talks have tags. */
export function talkOfSession(recap: Recap, programme: Programme, session: Session): NewTalk {
  const { title, url = '', speakers, start, end, room } = session;
  const clock = clockOf(start);
  return {
    title,
    url,
    speakers: speakers.map(({ name }) => name),
    tags: usesTags(recap) ? tagsOfSession(recap, programme, session) : [],
    ...(room !== undefined && { room }),
    ...(clock !== undefined && { time: { start: clock, end: clockOf(end) } }),
  };
}

/** Whether at least half of the talks have tags; those of a recap without talks will. */
function usesTags(recap: Recap): boolean {
  const known = taggedRecaps.get(recap) ?? areTagged(talksOf(recap));
  taggedRecaps.set(recap, known);
  return known;
}

const taggedRecaps = new WeakMap<Recap, boolean>();

function areTagged(talks: readonly Talk[]): boolean {
  const tagged = talks.filter(
    ({ ownLines, form, tags }) => ownLines.tags.length > 0 || (form === 'table' && tags.length > 0),
  );
  return tagged.length * 2 >= talks.length;
}

/** The track, written as a tag of the recap is; nothing where all sessions have the same one. */
export function tagsOfSession(recap: Recap, { days }: Programme, { track }: Session): readonly string[] {
  if (track === undefined || track.trim() === '') return [];
  const isOnly = days.every(({ sessions }) =>
    sessions.every((each) => each.track === undefined || each.track === track),
  );
  if (isOnly) return [];
  const name = foldText(track);
  const known = knownNamesOf([recap]).tags.find((tag) => foldText(tag) === name);
  return [known ?? track.replace(/[#,]+/g, ' ').replace(/\s+/g, ' ').trim()];
}
