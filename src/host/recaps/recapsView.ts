import * as vscode from 'vscode';
import { recapGroupings, type RecapGrouping } from '../../core/recaps/groupRecaps.js';
import { ContextKeys } from '../editor/contextKeys.js';
import { everyMinute } from '../programmes/clock.js';
import { registerGoToAnyTalk } from './goToAnyTalk.js';
import { registerRecapCommands } from './recapCommands.js';
import type { FindLeft } from './leftRows.js';
import { RecapIndex, type IndexSources } from './recapIndex.js';
import { RecapsProvider } from './recapsProvider.js';
import { RememberedFiles } from './rememberedFiles.js';
import { registerTalkSymbols } from './talkSymbols.js';

const groupingKey = 'recap.recapsGrouping';

/** Milliseconds after which rows are shown although there will be more: they move while others come in. */
const longestWait = 2000;

/** Registers the tree of all recaps of the workspace, the search in their talks, and what can be done with them. */
export function registerRecapsView(
  sources: Omit<IndexSources, 'remembered'> & { readonly findLeft: FindLeft },
  { workspaceState, storageUri, extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const { version } = extension.packageJSON as { readonly version: string };
  const index = new RecapIndex({ ...sources, remembered: new RememberedFiles(storageUri, version) });
  const view = new RecapsView(index, workspaceState, new RecapsProvider(sources.findLeft));
  return vscode.Disposable.from(
    view,
    index,
    registerRecapCommands(index, (row) => ({ entry: view.provider.entryOf(row), tag: view.provider.tagOf(row) })),
    registerGoToAnyTalk(index),
    registerTalkSymbols(index),
    vscode.commands.registerCommand('recap.groupRecapsByYear', () => view.groupBy('year')),
    vscode.commands.registerCommand('recap.groupRecapsByEvent', () => view.groupBy('event')),
    vscode.commands.registerCommand('recap.groupRecapsByTag', () => view.groupBy('tag')),
    vscode.commands.registerCommand('recap.refreshRecaps', () => index.read()),
    vscode.commands.registerCommand('recap.stopReadingRecaps', () => index.cancel()),
  );
}

/** The tree. Nothing is read until it is shown for the first time, and nothing is followed while it is not. */
class RecapsView implements vscode.Disposable {
  private readonly keys = new ContextKeys();
  private readonly view: vscode.TreeView<string>;
  private readonly listeners: vscode.Disposable;
  private grouping: RecapGrouping;
  /** Ends the bar that shows that files are read. */
  private endProgress: (() => void) | undefined;
  private lastShown = 0;

  constructor(
    private readonly index: RecapIndex,
    private readonly memory: vscode.Memento,
    readonly provider: RecapsProvider,
  ) {
    this.grouping = recapGroupings.find((each) => each === memory.get(groupingKey)) ?? 'year';
    this.view = vscode.window.createTreeView('recap.recaps', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    });
    index.wanted = () => (this.view.visible ? this.provider.unread : []);
    this.listeners = vscode.Disposable.from(
      this.view.onDidChangeVisibility(({ visible }) => this.follow(visible)),
      index.onDidChange(() => this.refresh()),
      // A post in the future is published at some time.
      everyMinute(() => this.view.visible && this.refresh()),
    );
    this.keys.set({ 'recap.recapsGrouping': this.grouping });
    if (this.view.visible) this.follow(true);
  }

  groupBy(grouping: RecapGrouping): void {
    this.grouping = grouping;
    void this.memory.update(groupingKey, grouping);
    this.lastShown = 0;
    this.refresh();
  }

  dispose(): void {
    this.endProgress?.();
    vscode.Disposable.from(this.listeners, this.view, this.provider).dispose();
  }

  private follow(visible: boolean): void {
    this.lastShown = Date.now();
    if (visible) this.index.follow();
    else this.index.pause();
  }

  private refresh(): void {
    const { progress } = this.index;
    this.keys.set({ 'recap.recapsGrouping': this.grouping, 'recap.isReadingRecaps': progress !== undefined });
    this.showProgress(progress !== undefined);
    if (!this.view.visible) return;
    this.showRows(progress?.of === 'heads' && !this.index.hasRecalled);
    const message =
      progress && progress.total > 0 ? vscode.l10n.t('Reading: {0} of {1} files', progress.read, progress.total) : '';
    if (this.view.message !== message) this.view.message = message;
  }

  private showRows(willBeMore: boolean): void {
    if (willBeMore && Date.now() - this.lastShown < longestWait) return;
    this.provider.show(this.index.entries, this.grouping);
    this.lastShown = Date.now();
    this.keys.set({ 'recap.hasRecaps': !this.provider.isEmpty });
  }

  private showProgress(isReading: boolean): void {
    if (!isReading) this.endProgress?.();
    if (isReading === (this.endProgress !== undefined)) return;
    void vscode.window.withProgress(
      { location: { viewId: 'recap.recaps' } },
      () =>
        new Promise<void>((resolve) => {
          this.endProgress = () => {
            this.endProgress = undefined;
            resolve();
          };
        }),
    );
  }
}
