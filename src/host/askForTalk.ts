import * as vscode from 'vscode';
import type { NewTalk } from '../core/edits/newTalk.js';
import { splitNames } from '../core/recap/readPeople.js';
import { daysOf, type Day, type Recap } from '../core/recap/recap.js';
import { contains, type Position } from '../core/text.js';

/** What a keybinding or another extension may give; what is left out is asked for. */
export type InsertTalkArguments = Partial<NewTalk> & {
  /** Title of the day, as its heading shows it; empty for outside any day. */
  readonly day?: string;
};

/** A day by what stays while its recap changes: its title, and how many of that title stand before it. */
interface DayChoice {
  readonly title: string;
  readonly ordinal: number;
}

export interface Answers {
  readonly talk: NewTalk;
  /** `undefined` for outside any day. */
  readonly day: DayChoice | undefined;
}

/** Asks for what is not given of a talk, a step at a time; `undefined` where the user gives up. */
export async function askForTalk(
  recap: Recap,
  cursor: Position,
  given: InsertTalkArguments,
): Promise<Answers | undefined> {
  const days = daysOf(recap);
  const steps = days.length > 1 ? 5 : 4;
  const ask = (step: number, prompt: string, options: vscode.InputBoxOptions = {}): Thenable<string | undefined> =>
    vscode.window.showInputBox({ title: titleOf(step, steps), prompt, ignoreFocusOut: true, ...options });

  const title = given.title ?? (await ask(1, vscode.l10n.t('Title of the talk'), { validateInput: refuseEmpty }));
  if (title === undefined) return undefined;
  const url = given.url ?? (await ask(2, vscode.l10n.t('Address of its page (may stay empty)'), webAddress));
  if (url === undefined) return undefined;
  const speakers = given.speakers ?? (await ask(3, vscode.l10n.t('Speakers, parted by commas (may stay empty)')));
  if (speakers === undefined) return undefined;
  const tags = given.tags ?? (await ask(4, vscode.l10n.t('Tags, parted by commas (may stay empty)')));
  if (tags === undefined) return undefined;
  const day = await askForDay(days, cursor, given.day, titleOf(5, steps));
  if (day === undefined) return undefined;
  const talk = {
    title: title.trim(),
    url: url.trim(),
    speakers: typeof speakers === 'string' ? splitNames(speakers) : speakers,
    tags: typeof tags === 'string' ? splitTags(tags) : tags,
  };
  if (day === 'none') return { talk, day: undefined };
  const namesakes = days.filter((each) => each.title === day.title);
  return { talk, day: { title: day.title, ordinal: namesakes.indexOf(day) } };
}

function titleOf(step: number, steps: number): string {
  return vscode.l10n.t('Insert Talk ({0} of {1})', step, steps);
}

function refuseEmpty(value: string): string | undefined {
  return value.trim() === '' ? vscode.l10n.t('A talk needs a title.') : undefined;
}

const webAddress: vscode.InputBoxOptions = {
  placeHolder: 'https://',
  validateInput: (value) =>
    value.trim() === '' || /^https?:\/\/\S+$/i.test(value.trim())
      ? undefined
      : vscode.l10n.t('Write a web address that begins with https:// or http://, or leave it empty.'),
};

/** Tags may hold blanks: commas part them, and a `#` that was typed all the same goes. */
function splitTags(tags: string): string[] {
  return tags
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, '').trim())
    .filter((tag) => tag !== '');
}

/** The day at the cursor is offered first, else the last one: notes are written as the days go by. */
async function askForDay(
  days: readonly Day[],
  cursor: Position,
  given: string | undefined,
  title: string,
): Promise<Day | 'none' | undefined> {
  if (days.length === 0 || given === '') return 'none';
  const named = days.find((day) => day.title === given);
  if (named) return named;
  if (given === undefined && days.length === 1) return days[0];
  const first = days.find(({ range }) => contains(range, cursor)) ?? days.at(-1)!;
  const items = [first, ...days.filter((day) => day !== first)].map((day) => ({
    label: day.title,
    description: vscode.l10n.t('line {0}', day.headingRange.start.line + 1),
    day,
  }));
  const placeHolder = vscode.l10n.t('Day on which the talk was given');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return picked?.day;
}
