import type { NewTalk } from '../../core/edits/insert/newTalk.js';
import { askInSteps, type Step } from '../editor/askInSteps.js';
import { askForDay, dayNamed, onlyDay } from './askForDay.js';
import { askForPeople } from './askForPeople.js';
import { askForTitle } from './askForTitle.js';
import type { TalkAnswers, TalkChoices, TalkDraft } from './talkDraft.js';

/** What a keybinding, a menu or another extension can pass. The user is asked for the rest. */
export type InsertTalkArguments = Partial<NewTalk> & {
  /** The day's title, as in its heading; empty for a talk outside any day. */
  readonly day?: string;
};

/** Asks for everything that is not given, in at most three steps; `undefined` if the user cancels. */
export async function askForTalk(choices: TalkChoices, given: InsertTalkArguments): Promise<TalkAnswers | undefined> {
  const { title, url = '', speakers, tags } = given;
  const asksPeople = speakers === undefined || tags === undefined;
  const asksAnything = title === undefined || asksPeople;
  const defaultDay = asksAnything ? undefined : onlyDay(choices.recap);
  const day = given.day === undefined ? defaultDay : dayNamed(given.day, choices.recap);
  const steps: Step<TalkDraft>[] = [
    ...(title === undefined ? [askForTitle(choices)] : []),
    ...(day === undefined ? [askForDay(choices)] : []),
    ...(asksPeople ? [askForPeople(choices)] : []),
  ];
  const start: TalkDraft = {
    input: title === undefined ? undefined : { title, url, isGuessed: false },
    typed: '',
    day,
    speakers: speakers ?? [],
    tags: tags ?? [],
  };
  const draft = await askInSteps(steps, start);
  return draft && answersOf(draft, given);
}

function answersOf({ input, day, speakers, tags }: TalkDraft, given: InsertTalkArguments): TalkAnswers | undefined {
  if (!input || day === undefined) return undefined;
  const unsaid = new Set<'title' | 'url' | 'speakers' | 'tags'>();
  if (input.isGuessed) unsaid.add('title');
  if (input.url === '' && given.url === undefined) unsaid.add('url');
  if (speakers.length === 0 && given.speakers === undefined) unsaid.add('speakers');
  if (tags.length === 0 && given.tags === undefined) unsaid.add('tags');
  return { talk: { title: input.title, url: input.url, speakers, tags }, unsaid, day };
}
