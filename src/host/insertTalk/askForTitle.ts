import * as vscode from 'vscode';
import { readTitleInput, type TitleInput } from '../../core/edits/insert/readTalkInput.js';
import { pickItem, type Step } from '../editor/askInSteps.js';
import type { TalkChoices, TalkDraft } from './talkDraft.js';

interface TitleItem extends vscode.QuickPickItem {
  readonly input: TitleInput;
}

/** Asks for the title of a talk, the address of its page, or both. */
export function askForTitle({ offers }: Pick<TalkChoices, 'offers'>): Step<TalkDraft> {
  const linked = offers.find(({ url }) => url !== '');
  const itemsFor = (typed: string): readonly TitleItem[] => {
    const own = readTitleInput(typed);
    if (!own) return offers.map((input) => titleItem(input, vscode.l10n.t('from the selection or the clipboard')));
    const withLink = own.url === '' && linked ? [{ ...own, url: linked.url }] : [];
    return [own, ...withLink].map((input) => titleItem(input, ''));
  };
  return async (draft, position) => {
    let { typed } = draft;
    const item = await pickItem<TitleItem>(
      {
        title: vscode.l10n.t('Insert Talk'),
        placeholder: vscode.l10n.t('Title of the talk, the address of its page, or both'),
        value: typed,
        items: (value) => {
          typed = value;
          return itemsFor(value);
        },
      },
      position,
    );
    return item === undefined || item === 'back' ? item : { input: item.input, typed };
  };
}

function titleItem(input: TitleInput, detail: string): TitleItem {
  return { label: input.title, description: input.url, detail, alwaysShow: true, input };
}
