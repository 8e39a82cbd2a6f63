import { unsaidOf, type NewTalk } from '../../core/edits/insert/newTalk.js';
import type { Session } from '../../core/programme/programme.js';
import { askInSteps, type InputStep } from '../editor/askInSteps.js';
import { askForDay, dayNamed, onlyDay } from './askForDay.js';
import { askForPeople } from './askForPeople.js';
import { askForTitle } from './askForTitle.js';
import type { TalkAnswers, TalkChoices, TalkDraft } from './talkDraft.js';

/** What a keybinding, a menu or another extension can pass. The user is asked for the rest. */
export type InsertTalkArguments = Partial<NewTalk> & {
  /** The day's title, as in its heading; empty for a talk outside any day. */
  readonly day?: string;
};

/** Asks for everything that is not given, in at most three steps; `undefined` if the user cancels. A session needs no more. */
export async function askForTalk(
  choices: TalkChoices,
  given: InsertTalkArguments,
): Promise<TalkAnswers | Session | undefined> {
  const { title, url = '', speakers, tags } = given;
  const asksPeople = speakers === undefined || tags === undefined;
  const asksAnything = title === undefined || asksPeople;
  const defaultDay = asksAnything ? undefined : onlyDay(choices.recap);
  const day = given.day === undefined ? defaultDay : dayNamed(given.day, choices.recap);
  const steps: InputStep<TalkDraft>[] = [
    ...(title === undefined ? [askForTitle(choices)] : []),
    ...(day === undefined ? [unlessSession(askForDay(choices))] : []),
    ...(asksPeople ? [unlessSession(askForPeople(choices))] : []),
  ];
  const start: TalkDraft = {
    input: title === undefined ? undefined : { title, url, isGuessed: false },
    typed: '',
    day,
    speakers: speakers ?? [],
    tags: tags ?? [],
  };
  const draft = await askInSteps(steps, start);
  return draft?.session ?? (draft && answersOf(draft, given, choices.withPlaceholders));
}

function unlessSession(step: InputStep<TalkDraft>): InputStep<TalkDraft> {
  return (draft, position) => (draft.session ? Promise.resolve({}) : step(draft, position));
}

function answersOf(
  { input, day, speakers, tags }: TalkDraft,
  given: InsertTalkArguments,
  withPlaceholders: boolean,
): TalkAnswers | undefined {
  if (!input || day === undefined) return undefined;
  const talk: NewTalk = { title: input.title, url: input.url, speakers, tags };
  const isGiven = (what: string): boolean => Object.hasOwn(given, what);
  const unsaid = new Set([...unsaidOf(talk, input.isGuessed)].filter((what) => !isGiven(what)));
  return { talk, day, ...(withPlaceholders && { unsaid }) };
}
