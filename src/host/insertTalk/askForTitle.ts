import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { readTitleInput, type TitleInput } from '../../core/edits/insert/readTalkInput.js';
import type { Session } from '../../core/programme/programme.js';
import { pickItem, type InputStep } from '../editor/askInSteps.js';
import { marginOf, type Margin } from '../programmes/sessionItems.js';
import type { TalkChoices, TalkDraft } from './talkDraft.js';

/** A title, or a session of the programme; a separator has neither. */
interface TitleItem extends vscode.QuickPickItem {
  readonly input?: TitleInput;
  readonly session?: Session;
}

/** Asks for the title of a talk, the address of its page, or both; or for a session of the programme, which is all of that. */
export function askForTitle({ offers, sessions }: Pick<TalkChoices, 'offers' | 'sessions'>): InputStep<TalkDraft> {
  const margin = marginOf(sessions);
  const linked = offers.find(({ url }) => url !== '');
  const itemsFor = (typed: string): readonly TitleItem[] => {
    const own = readTitleInput(typed);
    if (!own) {
      const found = offers.map((input) =>
        titleItem(input, vscode.l10n.t('from the selection or the clipboard'), margin),
      );
      return found.length === 0 || sessions.length === 0
        ? [...sessions, ...found]
        : [...sessions, otherTalks(), ...found];
    }
    const withLink = own.url === '' && linked ? [{ ...own, url: linked.url }] : [];
    return [...[own, ...withLink].map((input) => titleItem(input, '', margin)), ...sessions];
  };
  return async (draft, position) => {
    let { typed } = draft;
    const item = await pickItem<TitleItem>(
      {
        title: vscode.l10n.t('Insert Talk'),
        placeholder:
          sessions.length > 0
            ? vscode.l10n.t('A session of the programme, or the title of the talk, the address of its page, or both')
            : vscode.l10n.t('Title of the talk, the address of its page, or both'),
        value: typed,
        items: (value) => {
          typed = value;
          return itemsFor(value);
        },
      },
      // A session needs no further step.
      sessions.length > 0 ? { number: 1, total: 1 } : position,
    );
    return item === undefined || item === 'back' ? item : { input: item.input, session: item.session, typed };
  };
}

function otherTalks(): TitleItem {
  return { label: vscode.l10n.t('Other talks'), kind: vscode.QuickPickItemKind.Separator };
}

function titleItem(input: TitleInput, detail: string, margin: Margin): TitleItem {
  return { ...margin, label: isolated(input.title), description: input.url, detail, alwaysShow: true, input };
}
