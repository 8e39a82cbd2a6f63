import type { Programme, Session } from '../../programme/programme.js';
import type { IdOptions } from '../../post/queries/headingIds.js';
import { daysOf, talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { placeTalk } from '../insert/placeTalk.js';
import { readTalkStyle } from '../insert/form/readTalkStyle.js';
import type { TalkStyle } from '../insert/form/talkStyle.js';
import { addAddress } from './addAddress.js';
import { addLinks } from './addLinks.js';
import { addPeople } from './addPeople.js';
import { addTags } from './addTags.js';
import { correctNames, correctTitle } from './correctTalk.js';
import { moveLinks, type TitleChange } from './moveLinks.js';
import type { ChangeToTry, ProposedChange } from './proposedChange.js';
import { Trial, type Wanted } from './trial.js';

/** What is known of a recap's programme. */
export interface KnownSessions {
  readonly programme: Programme;
  readonly sessions: ReadonlyMap<Talk, Session>;
  /** How the site makes ids of headings: links to a heading whose title changes go along. */
  readonly ids?: IdOptions | undefined;
}

/**
 * What a programme can add to the talks of a recap, and what it spells differently, in document order. Each change holds by
 * itself, and all of them together: everything else is read as before.
 */
export function completeTalks(recap: Recap, known: KnownSessions): readonly ProposedChange[] {
  const trial = new Trial(recap);
  const formOf = formReader(recap);
  const matched = talksOf(recap).flatMap((talk) => {
    const session = known.sessions.get(talk);
    return session ? [{ talk, session }] : [];
  });
  const titles = new Map(titlesOf(recap, matched, known.ids).map(({ talk, title }) => [talk, title]));
  const wanted = matched.flatMap(({ talk, session }) => {
    const changes = changesOf(recap, talk, session, { ...known, form: formOf(talk) });
    return [...changes, titles.get(talk)].flatMap((change): Wanted[] => (change ? [{ talk, change }] : []));
  });
  return trial.together(trial.tryEach(wanted));
}

/** The titles that differ. */
function titlesOf(
  recap: Recap,
  matched: readonly { readonly talk: Talk; readonly session: Session }[],
  ids: IdOptions | undefined,
): readonly TitleChange[] {
  const titles = matched.flatMap(({ talk, session }): TitleChange[] => {
    const title = correctTitle(recap, talk, session);
    return title ? [{ talk, title }] : [];
  });
  return ids ? moveLinks(recap, titles, ids) : titles;
}

function changesOf(
  recap: Recap,
  talk: Talk,
  session: Session,
  { programme, form }: KnownSessions & { readonly form: TalkStyle },
): readonly (ChangeToTry | undefined)[] {
  return [
    addAddress(recap, talk, session),
    addPeople(recap, talk, session, form),
    addTags(recap, talk, { programme, session, form }),
    addLinks(recap, talk, session, form),
    ...correctNames(recap, talk, session),
  ];
}

/** The first way to make a change after which the talk is as it was asked to be, and all else as before. */
export function tryChange(recap: Recap, talk: Talk, change: ChangeToTry): ProposedChange | undefined {
  return new Trial(recap).tryEach([{ talk, change }])[0];
}

/** Finds how the talks around one are written, that itself included. */
function formReader(recap: Recap): (talk: Talk) => TalkStyle {
  const dayOf = new Map(daysOf(recap).flatMap((day) => talksOf(day).map((talk) => [talk, day])));
  return (talk) => {
    const { neighbours, level } = placeTalk(recap, dayOf.get(talk), talk.headingRange.start);
    const alike = neighbours.filter(({ form }) => form === talk.form);
    return readTalkStyle(recap, { neighbours: alike.length > 0 ? alike : [talk], level, above: talk });
  };
}
