import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { addTalks, allTalks, findTalks, type FoundTalk } from '../../core/recaps/findTalks.js';
import { titleOf } from '../../core/recaps/groupRecaps.js';
import { showDocument } from '../editor/showDocument.js';
import type { ReadingProgress, RecapIndex } from './recapIndex.js';

/** How many talks the list shows; more are found by typing. */
const mostShown = 200;

interface TalkItem extends vscode.QuickPickItem {
  /** Missing where there is nothing to go to yet. */
  readonly found?: FoundTalk;
}

/** Registers *Go to Talk in Any Recap…*: searches the titles and speakers of all talks of the workspace. */
export function registerGoToAnyTalk(index: RecapIndex): vscode.Disposable {
  return vscode.commands.registerCommand('recap.goToAnyTalk', async () => {
    const found = await new TalkSearch(index).ask();
    const uri = found && index.uriOf(found.entry.id);
    if (!uri) return;
    const place = { line: found.talk.line, character: 0 };
    await showDocument(uri, { start: place, end: place }, { reveal: vscode.TextEditorRevealType.AtTop });
  });
}

/** A list that fills while recaps are read. */
class TalkSearch {
  private readonly pick = vscode.window.createQuickPick<TalkItem>();
  private talks: readonly FoundTalk[] = [];
  /** The row that the user has moved to. */
  private chosen: TalkItem | undefined;

  constructor(private readonly index: RecapIndex) {
    this.pick.title = vscode.l10n.t('Go to Talk in Any Recap');
    this.pick.placeholder = vscode.l10n.t('Title of a talk, or name of a speaker');
    this.pick.busy = true;
  }

  ask(): Promise<FoundTalk | undefined> {
    const { index, pick } = this;
    this.showMore();
    const listener = index.onDidChange(() => {
      if (allTalks(index.entries).length !== this.talks.length || !this.hasTalks()) this.showMore();
    });
    const reading = index.readFor();
    void reading.done.then(() => {
      this.showMore();
      pick.busy = false;
    });
    pick.onDidChangeValue(() => this.show());
    pick.onDidChangeActive(([active]) => {
      this.chosen = active && active !== pick.items[0] && pick.items.includes(active) ? active : undefined;
    });
    return new Promise((resolve) => {
      const end = (found: FoundTalk | undefined): void => {
        resolve(found);
        vscode.Disposable.from(listener, pick, reading).dispose();
      };
      pick.onDidHide(() => end(undefined));
      pick.onDidAccept(() => {
        const { found } = pick.selectedItems[0] ?? pick.items[0] ?? {};
        if (found) end(found);
      });
      pick.show();
    });
  }

  private hasTalks(): boolean {
    return this.pick.items[0]?.found !== undefined;
  }

  private show(): void {
    const items = findTalks(this.talks, this.pick.value, mostShown).map(toItem);
    const { progress } = this.index;
    const isEmpty = items.length === 0 && progress !== undefined && progress.total > 0;
    this.chosen = undefined;
    this.pick.keepScrollPosition = false;
    this.pick.items = isEmpty ? [progressItem(progress)] : items;
  }

  /** Who has typed, or has moved to a row, is about to press Enter: what is found meanwhile comes below. */
  private showMore(): void {
    this.talks = allTalks(this.index.entries);
    const isUntouched = this.pick.value === '' && !this.chosen;
    if (isUntouched || !this.hasTalks()) this.show();
    else this.addRows(findTalks(this.talks, this.pick.value, mostShown));
  }

  private addRows(found: readonly FoundTalk[]): void {
    const { items } = this.pick;
    const listed = items.flatMap((item) => item.found ?? []);
    const added = addTalks(listed, found, mostShown).slice(listed.length);
    if (added.length === 0) return;
    this.pick.keepScrollPosition = true;
    this.pick.items = [...items, ...added.map(toItem)];
    if (this.chosen) this.pick.activeItems = [this.chosen];
  }
}

/** What is in the list before the first talk: of thousands of files, the heads are read first. */
function progressItem({ read, total }: ReadingProgress): TalkItem {
  const label = vscode.l10n.t('Reading: {0} of {1} files', read, total);
  return { label, iconPath: new vscode.ThemeIcon('sync'), alwaysShow: true };
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
