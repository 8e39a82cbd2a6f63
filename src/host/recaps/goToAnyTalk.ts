import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { allTalks, findTalks, type FoundTalk } from '../../core/recaps/findTalks.js';
import { titleOf } from '../../core/recaps/groupRecaps.js';
import { showDocument } from '../editor/showDocument.js';
import type { RecapIndex } from './recapIndex.js';

/** How many talks the list shows; more are found by typing. */
const mostShown = 200;

interface TalkItem extends vscode.QuickPickItem {
  readonly found: FoundTalk;
}

/** Registers *Go to Talk in Any Recap…*: searches the titles and speakers of all talks of the workspace. */
export function registerGoToAnyTalk(index: RecapIndex): vscode.Disposable {
  return vscode.commands.registerCommand('recap.goToAnyTalk', async () => {
    const found = await askForTalk(index);
    const uri = found && index.uriOf(found.entry.id);
    if (!uri) return;
    const place = { line: found.talk.line, character: 0 };
    await showDocument(uri, { start: place, end: place }, { reveal: vscode.TextEditorRevealType.AtTop });
  });
}

/** The list fills while recaps are read. */
function askForTalk(index: RecapIndex): Promise<FoundTalk | undefined> {
  const pick = vscode.window.createQuickPick<TalkItem>();
  pick.title = vscode.l10n.t('Go to Talk in Any Recap');
  pick.placeholder = vscode.l10n.t('Title of a talk, or name of a speaker');
  pick.busy = true;
  let talks = allTalks(index.entries);
  const show = (): void => {
    pick.items = findTalks(talks, pick.value, mostShown).map(toItem);
  };
  const listener = index.onDidChange(() => {
    const more = allTalks(index.entries);
    if (more.length === talks.length && pick.items.length > 0) return;
    talks = more;
    show();
  });
  const reading = index.readFor();
  return new Promise((resolve) => {
    const end = (found: FoundTalk | undefined): void => {
      resolve(found);
      vscode.Disposable.from(listener, pick, reading).dispose();
    };
    pick.onDidChangeValue(show);
    pick.onDidHide(() => end(undefined));
    pick.onDidAccept(() => end((pick.selectedItems[0] ?? pick.items[0])?.found));
    show();
    pick.show();
    void reading.done.then(() => {
      talks = allTalks(index.entries);
      show();
      pick.busy = false;
    });
  });
}

function toItem(found: FoundTalk): TalkItem {
  const { entry, talk } = found;
  return {
    label: talk.title === '' ? vscode.l10n.t('Untitled') : isolated(talk.title),
    description: isolated(talk.speakers.join(', ')),
    detail: [isolated(titleOf(entry)), entry.head.day].filter(Boolean).join(' · '),
    // The list holds what matches already.
    alwaysShow: true,
    found,
  };
}
