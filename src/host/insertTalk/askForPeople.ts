import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { readPeopleInput } from '../../core/edits/insert/readTalkInput.js';
import type { KnownNames } from '../../core/recap/queries/knownNames.js';
import { pickItem, type InputStep } from '../editor/askInSteps.js';
import type { TalkChoices, TalkDraft } from './talkDraft.js';

type People = Pick<TalkDraft, 'speakers' | 'tags'>;

interface PeopleItem extends vscode.QuickPickItem, People {
  /** Whether picking the item ends the question; otherwise it adds its names, or removes those that are chosen. */
  readonly isLast: boolean;
}

/** Asks for speakers and tags. Known names are picked one by one; typed ones end the question. */
export function askForPeople({ names, searching }: Pick<TalkChoices, 'names' | 'searching'>): InputStep<TalkDraft> {
  return async (draft, position) => {
    let chosen: People = { speakers: draft.speakers, tags: draft.tags };
    const item = await pickItem<PeopleItem>(
      {
        title: vscode.l10n.t('Insert Talk'),
        placeholder: vscode.l10n.t('Speakers and #tags, separated by commas (optional)'),
        until: searching,
        items: (typed) => [lastItem(typed, chosen), ...knownItems(names(), chosen)],
        staysFor: (picked) => {
          chosen = { speakers: toggled(chosen.speakers, picked.speakers), tags: toggled(chosen.tags, picked.tags) };
          return !picked.isLast;
        },
      },
      position,
    );
    return item === undefined || item === 'back' ? item : chosen;
  };
}

/** The item that inserts the talk, with what is typed and chosen. */
function lastItem(typed: string, chosen: People): PeopleItem {
  const description = summaryOf(chosen);
  if (typed.trim() === '') {
    const label = vscode.l10n.t('Insert the talk');
    return { label, iconPath: new vscode.ThemeIcon('check'), description, speakers: [], tags: [], isLast: true };
  }
  const people = readPeopleInput(typed);
  return { label: summaryOf(people), description, alwaysShow: true, ...people, isLast: true };
}

function knownItems(known: KnownNames, chosen: People): readonly PeopleItem[] {
  const itemFor = (label: string, icon: string, isChosen: boolean, names: Partial<People>): PeopleItem => ({
    label: isolated(label),
    iconPath: new vscode.ThemeIcon(isChosen ? 'check' : icon),
    description: isChosen ? vscode.l10n.t('selected') : '',
    speakers: [],
    tags: [],
    ...names,
    isLast: false,
  });
  return [
    ...known.speakers.map((name) => itemFor(name, 'person', chosen.speakers.includes(name), { speakers: [name] })),
    ...known.tags.map((tag) => itemFor(`#${tag}`, 'tag', chosen.tags.includes(tag), { tags: [tag] })),
  ];
}

function summaryOf({ speakers, tags }: People): string {
  return [speakers.map(isolated).join(', '), tags.map((tag) => isolated(`#${tag}`)).join(', ')]
    .filter(Boolean)
    .join(' · ');
}

function toggled(chosen: readonly string[], names: readonly string[]): readonly string[] {
  const removed = names.filter((name) => chosen.includes(name));
  const added = names.filter((name) => !removed.includes(name));
  return [...chosen.filter((name) => !removed.includes(name)), ...added];
}
