import type { Programme, Session } from '../../programme/programme.js';
import type { IdOptions } from '../../post/queries/headingIds.js';
import { daysOf, talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { placeTalk } from '../insert/placeTalk.js';
import { readTalkForm } from '../insert/form/readTalkForm.js';
import type { TalkForm } from '../insert/form/talkForm.js';
import { hasFragments } from '../rename/anchors.js';
import { addAddress } from './addAddress.js';
import { addLinks } from './addLinks.js';
import { addPeople } from './addPeople.js';
import { addTags } from './addTags.js';
import { correctNames, correctTitle } from './correctTalk.js';
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
  // Without links to its own headings, a post needs no care for them.
  const ids = hasFragments(recap.post) ? known.ids : undefined;
  const wanted = talksOf(recap).flatMap((talk) => {
    const session = known.sessions.get(talk);
    return session ? changesOf(recap, talk, session, { ...known, ids, form: formOf(talk) }) : [];
  });
  return trial.together(trial.tryEach(wanted));
}

function changesOf(
  recap: Recap,
  talk: Talk,
  session: Session,
  { programme, ids, form }: KnownSessions & { readonly form: TalkForm },
): readonly Wanted[] {
  const wanted: readonly (ChangeToTry | undefined)[] = [
    addAddress(recap, talk, session),
    addPeople(recap, talk, session, form),
    addTags(recap, talk, { programme, session, form }),
    addLinks(recap, talk, session, form),
    ...correctNames(recap, talk, session),
    correctTitle(recap, talk, session, ids),
  ];
  return wanted.flatMap((change) => (change ? [{ talk, change }] : []));
}

/** The first way to make a change after which the talk is as it was asked to be, and all else as before. */
export function tryChange(recap: Recap, talk: Talk, change: ChangeToTry): ProposedChange | undefined {
  return new Trial(recap).tryEach([{ talk, change }])[0];
}

/** Finds how the talks around one are written, that itself included. */
function formReader(recap: Recap): (talk: Talk) => TalkForm {
  const dayOf = new Map(daysOf(recap).flatMap((day) => talksOf(day).map((talk) => [talk, day])));
  return (talk) => {
    const { neighbours, level } = placeTalk(recap, dayOf.get(talk), talk.headingRange.start);
    const alike = neighbours.filter(({ form }) => form === talk.form);
    return readTalkForm(recap, { neighbours: alike.length > 0 ? alike : [talk], level, above: talk });
  };
}
