import * as vscode from 'vscode';
import { readPeopleInput } from '../../core/edits/insert/readTalkInput.js';
import type { KnownNames } from '../../core/recap/queries/knownNames.js';
import { pickItem, type Step } from '../editor/askInSteps.js';
import type { State, Surroundings } from './askForTalk.js';

interface PeopleItem extends vscode.QuickPickItem {
  /** What it adds, or takes away where it is there; nothing for the item that ends the question. */
  readonly speakers: readonly string[];
  readonly tags: readonly string[];
  readonly ends: boolean;
}

/** Known names are taken one by one; what is typed ends the question. */
export function askForPeople({ names, searching }: Pick<Surroundings, 'names' | 'searching'>): Step<State> {
  return async (state, place) => {
    let { speakers, tags } = state;
    const item = await pickItem<PeopleItem>(
      {
        title: vscode.l10n.t('Insert Talk'),
        placeholder: vscode.l10n.t('Speakers and #tags, parted by commas (may stay empty)'),
        until: searching,
        items: (typed) => {
          const chosen = summaryOf(speakers, tags);
          if (typed.trim() === '')
            return [
              {
                label: `$(check) ${vscode.l10n.t('Insert the talk')}`,
                description: chosen,
                speakers: [],
                tags: [],
                ends: true,
              },
              ...knownItems(names(), speakers, tags),
            ];
          const own = readPeopleInput(typed);
          const label = summaryOf(own.speakers, own.tags);
          return [
            { label, description: chosen, alwaysShow: true, ...own, ends: true },
            ...knownItems(names(), speakers, tags),
          ];
        },
        staysFor: (picked) => {
          speakers = toggled(speakers, picked.speakers);
          tags = toggled(tags, picked.tags);
          return !picked.ends;
        },
      },
      place,
    );
    return item === undefined || item === 'back' ? item : { speakers, tags };
  };
}

function knownItems(known: KnownNames, speakers: readonly string[], tags: readonly string[]): readonly PeopleItem[] {
  const mark = (isChosen: boolean, icon: string): string => (isChosen ? '$(check)' : `$(${icon})`);
  const add = (isChosen: boolean): string => (isChosen ? vscode.l10n.t('chosen') : '');
  return [
    ...known.speakers.map((name) => {
      const isChosen = speakers.includes(name);
      return {
        label: `${mark(isChosen, 'person')} ${name}`,
        description: add(isChosen),
        speakers: [name],
        tags: [],
        ends: false,
      };
    }),
    ...known.tags.map((tag) => {
      const isChosen = tags.includes(tag);
      return {
        label: `${mark(isChosen, 'tag')} #${tag}`,
        description: add(isChosen),
        speakers: [],
        tags: [tag],
        ends: false,
      };
    }),
  ];
}

function summaryOf(speakers: readonly string[], tags: readonly string[]): string {
  return [speakers.join(', '), tags.map((tag) => `#${tag}`).join(', ')].filter(Boolean).join(' · ');
}

function toggled(chosen: readonly string[], names: readonly string[]): readonly string[] {
  const gone = names.filter((name) => chosen.includes(name));
  return [...chosen.filter((name) => !gone.includes(name)), ...names.filter((name) => !gone.includes(name))];
}
