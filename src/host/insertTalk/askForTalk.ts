import * as vscode from 'vscode';
import { nextDayOf } from '../../core/edits/insert/insertDay.js';
import type { NewTalk, Unsaid } from '../../core/edits/insert/newTalk.js';
import { readTitleInput, type TitleInput } from '../../core/edits/insert/readTalkInput.js';
import type { KnownNames } from '../../core/recap/queries/knownNames.js';
import { daysOf, talksOf, type Day, type ReadingOptions, type Recap } from '../../core/recap/model/recap.js';
import { contains, type Position } from '../../core/text.js';
import { askInSteps, pickItem, type Step } from '../editor/askInSteps.js';
import { askForPeople } from './askForPeople.js';

/** What a keybinding, a menu or another extension may give; what is left out is asked for. */
export type InsertTalkArguments = Partial<NewTalk> & {
  /** Title of the day, as its heading shows it; empty for outside any day. */
  readonly day?: string;
};

/** A day by what stays while its recap changes: its title, and how many of that title stand before it. */
export interface DayChoice {
  readonly title: string;
  readonly ordinal: number;
}

export interface Answers {
  readonly talk: NewTalk;
  readonly unsaid: Unsaid;
  readonly day: DayChoice | 'new' | 'none';
}

/** What is there to choose from. */
export interface Surroundings {
  readonly recap: Recap;
  readonly options: ReadingOptions;
  readonly cursor: Position;
  /** Of the selection and the clipboard. */
  readonly offers: readonly TitleInput[];
  readonly names: () => KnownNames;
  /** Until more names are known. */
  readonly searching: Promise<unknown>;
}

/** What was answered so far. */
export interface State {
  readonly input: TitleInput | undefined;
  readonly typed: string;
  readonly day: Answers['day'] | undefined;
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
}

/** Asks for what is not given of a talk, in three steps at most; `undefined` where the user gives up. */
export async function askForTalk(around: Surroundings, given: InsertTalkArguments): Promise<Answers | undefined> {
  const { title, url = '', speakers, tags } = given;
  const asksPeople = speakers === undefined || tags === undefined;
  const asksAnything = title === undefined || asksPeople;
  const day =
    given.day === undefined ? (asksAnything ? undefined : onlyDay(around.recap)) : dayNamed(around.recap, given.day);
  const steps: Step<State>[] = [
    ...(title === undefined ? [askForTitle(around)] : []),
    ...(day === undefined ? [askForDay(around)] : []),
    ...(asksPeople ? [askForPeople(around)] : []),
  ];
  const start: State = {
    input: title === undefined ? undefined : { title, url, isGuessed: false },
    typed: '',
    day,
    speakers: speakers ?? [],
    tags: tags ?? [],
  };
  const state = await askInSteps(steps, start);
  if (!state?.input || state.day === undefined) return undefined;
  const { input } = state;
  const unsaid = new Set<'title' | 'url' | 'speakers' | 'tags'>();
  if (input.isGuessed) unsaid.add('title');
  if (input.url === '' && given.url === undefined) unsaid.add('url');
  if (state.speakers.length === 0 && speakers === undefined) unsaid.add('speakers');
  if (state.tags.length === 0 && tags === undefined) unsaid.add('tags');
  const talk = { title: input.title, url: input.url, speakers: state.speakers, tags: state.tags };
  return { talk, unsaid, day: state.day };
}

interface TitleItem extends vscode.QuickPickItem {
  readonly input: TitleInput;
}

function askForTitle({ offers }: Surroundings): Step<State> {
  const linked = offers.find(({ url }) => url !== '');
  const itemsFor = (typed: string): readonly TitleItem[] => {
    const own = readTitleInput(typed);
    if (!own) return offers.map((input) => titleItem(input, vscode.l10n.t('selected or on the clipboard')));
    const withLink = own.url === '' && linked ? [{ ...own, url: linked.url }] : [];
    return [own, ...withLink].map((input) => titleItem(input, ''));
  };
  return async (state, place) => {
    let typed = state.typed;
    const item = await pickItem<TitleItem>(
      {
        title: vscode.l10n.t('Insert Talk'),
        placeholder: vscode.l10n.t('Title of the talk, or the address of its page, or both'),
        value: typed,
        items: (value) => {
          typed = value;
          return itemsFor(value);
        },
      },
      place,
    );
    return item === undefined || item === 'back' ? item : { input: item.input, typed };
  };
}

function titleItem(input: TitleInput, detail: string): TitleItem {
  return { label: input.title, description: input.url, detail, alwaysShow: true, input };
}

interface DayItem extends vscode.QuickPickItem {
  readonly day: Answers['day'];
}

/** The day at the cursor is offered first, else the last one: notes are written as the days go by. */
function askForDay({ recap, options, cursor }: Surroundings): Step<State> {
  const days = daysOf(recap);
  const here = days.find(({ range }) => contains(range, cursor)) ?? days.at(-1);
  const items: readonly DayItem[] = [
    ...(here ? [here, ...days.filter((day) => day !== here)] : []).map((day) => dayItem(days, day)),
    ...(days.length === 0 ? [noDayItem()] : []),
    { label: `$(add) ${vscode.l10n.t('New day: {0}', nextDayOf(recap, options))}`, day: 'new' },
    ...(days.length > 0 ? [noDayItem()] : []),
  ];
  return async (_, place) => {
    const question = {
      title: vscode.l10n.t('Insert Talk'),
      placeholder: vscode.l10n.t('Day on which the talk was given'),
      items: () => items,
    };
    const item = await pickItem(question, place);
    return item === undefined || item === 'back' ? item : { day: item.day };
  };
}

function dayItem(days: readonly Day[], day: Day): DayItem {
  const talks = talksOf(day).length;
  return {
    label: day.title,
    description: talks === 1 ? vscode.l10n.t('1 talk') : vscode.l10n.t('{0} talks', talks),
    day: choiceOf(days, day),
  };
}

function noDayItem(): DayItem {
  return { label: vscode.l10n.t('Outside any day'), day: 'none' };
}

function dayNamed(recap: Recap, title: string): Answers['day'] | undefined {
  if (title === '') return 'none';
  const days = daysOf(recap);
  const day = days.find((each) => each.title === title);
  return day && choiceOf(days, day);
}

/** Where nothing else is asked for, one day or none leaves no choice. */
function onlyDay(recap: Recap): Answers['day'] | undefined {
  const [day, ...others] = daysOf(recap);
  if (others.length > 0) return undefined;
  return day ? choiceOf([day], day) : 'none';
}

export function choiceOf(days: readonly Day[], day: Day): DayChoice {
  return { title: day.title, ordinal: days.filter(({ title }) => title === day.title).indexOf(day) };
}
