import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { nextDayOf } from '../../core/edits/insert/day/insertDay.js';
import { daysOf, talksOf, type Day, type Recap } from '../../core/recap/model/recap.js';
import { dayReferenceOf } from '../../core/recap/queries/dayReference.js';
import { contains } from '../../core/text.js';
import { countTalks } from '../documents/counts.js';
import { pickItem, type InputStep } from '../editor/askInSteps.js';
import type { DayAnswer, TalkChoices, TalkDraft } from './talkDraft.js';

interface DayItem extends vscode.QuickPickItem {
  readonly day: DayAnswer;
}

/** Asks for the day. The one at the cursor comes first, or else the last one: people take notes as the days go by. */
export function askForDay(choices: Pick<TalkChoices, 'recap' | 'options' | 'cursor'>): InputStep<TalkDraft> {
  const items = dayItems(choices);
  return async (_, position) => {
    const question = {
      title: vscode.l10n.t('Insert Talk'),
      placeholder: vscode.l10n.t('Day of the talk'),
      items: () => items,
    };
    const item = await pickItem(question, position);
    return item === undefined || item === 'back' ? item : { day: item.day };
  };
}

/** The day that leaves no choice: the only one, or none if the recap has no days; `undefined` if there are several. */
export function onlyDay(recap: Recap): DayAnswer | undefined {
  const [day, ...others] = daysOf(recap);
  if (others.length > 0) return undefined;
  return day ? dayReferenceOf(day, recap) : 'none';
}

/** The first day of this title; none for an empty title, and `undefined` if there is no such day. */
export function dayNamed(title: string, recap: Recap): DayAnswer | undefined {
  if (title === '') return 'none';
  const day = daysOf(recap).find((each) => each.title === title);
  return day && dayReferenceOf(day, recap);
}

function dayItems({ recap, options, cursor }: Pick<TalkChoices, 'recap' | 'options' | 'cursor'>): readonly DayItem[] {
  const days = daysOf(recap);
  const here = days.find(({ range }) => contains(range, cursor)) ?? days.at(-1);
  const existing = (here ? [here, ...days.filter((day) => day !== here)] : []).map((day) => dayItem(day, recap));
  const added: DayItem = {
    label: vscode.l10n.t('New day: {0}', isolated(nextDayOf(recap, options))),
    iconPath: new vscode.ThemeIcon('add'),
    day: 'new',
  };
  const none: DayItem = { label: vscode.l10n.t('Not on any day'), day: 'none' };
  return days.length > 0 ? [...existing, added, none] : [none, added];
}

function dayItem(day: Day, recap: Recap): DayItem {
  return { label: isolated(day.title), description: countTalks(talksOf(day).length), day: dayReferenceOf(day, recap) };
}
