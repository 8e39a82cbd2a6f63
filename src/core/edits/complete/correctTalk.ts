import { differsByWords } from '../../programme/match/titleDifference.js';
import { labelLength } from '../../programme/match/titleLabel.js';
import { matchSpeakers } from '../../programme/match/matchSpeakers.js';
import type { Session } from '../../programme/programme.js';
import { say } from '../../problem.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import type { TextEdit } from '../../text.js';
import { escapePipes, escapeText } from '../escapeText.js';
import { titleRange } from '../rename/titleSpan.js';
import { nameRange } from './addPeople.js';
import type { ChangeToTry } from './proposedChange.js';

/** Names of speakers as the programme spells them, one change for each. */
export function correctNames(recap: Recap, talk: Talk, session: Session): readonly ChangeToTry[] {
  return [...matchSpeakers(talk, session).differing].flatMap(([name, other]): readonly ChangeToTry[] => {
    const range = nameRange(recap, talk, name);
    if (!range) return [];
    const text = escapeText(other);
    const newText = talk.form === 'table' ? escapePipes(text) : text;
    return [
      {
        kind: 'name',
        isAddition: false,
        label: say('Change "{0}" to "{1}"', name, other),
        ways: [[{ range, newText }]],
        isDone: ({ speakers }) => speakers.some((each) => each.name === other),
      },
    ];
  });
}

/** The title of the session, where the talk's differs by some words. `edits`: if more than the title is to be edited. */
export function correctTitle(
  recap: Recap,
  talk: Talk,
  session: Session,
  edits = titleEdits(recap, talk, session),
): ChangeToTry | undefined {
  if (!edits || !differsByWords(talk.title, session)) return undefined;
  const title = titleFor(talk, session);
  return {
    kind: 'title',
    isAddition: false,
    label: say('Change the title to "{0}"', title),
    ways: [edits],
    isDone: (after) =>
      after.title !== talk.title &&
      title.endsWith(after.title) &&
      after.url === talk.url &&
      JSON.stringify(after.speakers) === JSON.stringify(talk.speakers),
  };
}

function titleEdits(recap: Recap, talk: Talk, session: Session): readonly TextEdit[] | undefined {
  const range = titleRange(recap, talk);
  const title = escapeText(titleFor(talk, session));
  return range && [{ range, newText: talk.form === 'table' ? escapePipes(title) : title }];
}

/** Without a label such as "Keynote:", unless the talk's title has one. */
function titleFor({ title }: Talk, session: Session): string {
  const label = labelLength(session.title);
  return labelLength(title) > 0 ? session.title : session.title.slice(label);
}
