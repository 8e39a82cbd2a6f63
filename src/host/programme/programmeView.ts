import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import {
  fittingFilter,
  isFiltering,
  noFilter,
  readFilter,
  type SessionFilter,
} from '../../core/programme/timetable/sessionFilter.js';
import { sessionRowId } from '../../core/programme/timetable/timetable.js';
import { ContextKeys } from '../editor/contextKeys.js';
import { pickItem } from '../editor/askInSteps.js';
import { everyMinute } from '../programmes/clock.js';
import { describeProgramme, eventOf } from '../programmes/describeProgramme.js';
import type { Programmes } from '../programmes/programmes.js';
import { askForFilter, describeFilter } from './askForFilter.js';
import { onNow } from './onNow.js';
import { programmeDrag } from './programmeDrag.js';
import { ProgrammeProvider } from './programmeProvider.js';
import { registerSessionCommands } from './sessionCommands.js';

const shownKey = 'recap.shownProgramme';
const filterKey = 'recap.programmeFilter';

/** Registers the tree of days, slots and sessions with its commands. `memory` keeps what is shown of which programme. */
export function registerProgrammeView(
  programmes: Programmes,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const view = new ProgrammeView(programmes, memory, log);
  return vscode.Disposable.from(
    view,
    // Without a programme, a view that starts folded says how to get one.
    vscode.window.registerTreeDataProvider('recap.noProgramme', noRows),
    registerSessionCommands({
      programmes,
      sessionsAt: (rows) => view.sessionsAt(rows),
      shown: () => view.shown,
    }),
    vscode.commands.registerCommand('recap.switchProgramme', () => view.switchProgramme()),
    vscode.commands.registerCommand('recap.filterProgramme', () => view.askForFilter()),
    vscode.commands.registerCommand('recap.showAttended', () => view.filterBy({ ...view.filter, mine: true })),
    vscode.commands.registerCommand('recap.showAllSessions', () => view.filterBy(noFilter)),
    vscode.commands.registerCommand('recap.revealCurrentSession', () => view.revealCurrent()),
  );
}

const noRows: vscode.TreeDataProvider<never> = {
  getChildren: () => [],
  getTreeItem: (row) => row,
};

/** The tree. It shows one programme: the one that was chosen last, or the latest. */
class ProgrammeView implements vscode.Disposable {
  private readonly provider = new ProgrammeProvider();
  private readonly keys = new ContextKeys();
  private readonly view: vscode.TreeView<string>;
  private readonly listeners: vscode.Disposable;
  private chosen: string | undefined;
  private wanted: SessionFilter;
  private current: KeptProgramme | undefined;

  constructor(
    private readonly programmes: Programmes,
    private readonly memory: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const shown: unknown = memory.get(shownKey);
    programmes.shown = typeof shown === 'string' ? shown : undefined;
    this.chosen = programmes.shown;
    this.wanted = readFilter(memory.get(filterKey));
    this.view = createView(this.provider, () => this.current?.id);
    this.listeners = vscode.Disposable.from(
      programmes.onDidChange(() => this.refresh()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.refresh()),
      this.view.onDidChangeCheckboxState(({ items }) => this.attend(items)),
      everyMinute(() => {
        if (this.view.visible) this.refresh();
      }),
    );
    // Until they are read, the view does not say that there are none.
    void programmes.load().then(() => this.refresh());
  }

  /** The programme that the tree shows. */
  get shown(): KeptProgramme | undefined {
    return this.current;
  }

  /** What is filtered of the programme that is shown. */
  get filter(): SessionFilter {
    return this.current ? fittingFilter(this.wanted, this.current.programme) : noFilter;
  }

  /** The sessions that a command of the view applies to: those of the given rows, or of those that are selected. */
  sessionsAt(rows: readonly string[]): ReturnType<ProgrammeProvider['sessionsOf']> {
    return this.provider.sessionsOf(rows.length > 0 ? rows : this.view.selection);
  }

  async switchProgramme(): Promise<void> {
    const all = await this.programmes.load();
    const items = all.map((kept) => ({
      label: eventOf(kept.programme),
      description: describeProgramme(kept.programme),
      id: kept.id,
    }));
    const question = { title: vscode.l10n.t('Switch Programme'), placeholder: vscode.l10n.t('Programme to show') };
    const item = await pickItem({ ...question, items: () => items }, { number: 1, total: 1 });
    if (item === undefined || item === 'back') return;
    this.programmes.shown = item.id;
    this.refresh();
    await this.focus();
  }

  async askForFilter(): Promise<void> {
    if (!this.current) return;
    const { programme, attended } = this.current;
    const filter = await askForFilter(programme, this.filter, attended.length);
    if (filter) await this.filterBy(filter);
  }

  async filterBy(filter: SessionFilter): Promise<void> {
    this.wanted = filter;
    void this.memory.update(filterKey, isFiltering(filter) ? filter : undefined);
    this.refresh();
    await this.focus();
  }

  /** Selects what is on, or the next session of the day that is on. */
  async revealCurrent(): Promise<void> {
    await this.focus();
    const session = this.current && onNow(this.current).first;
    if (!session) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is on now.'), 5000);
      return;
    }
    const id = sessionRowId(session);
    if (!this.provider.sessionOf(id)) await this.filterBy(noFilter);
    await this.view.reveal(id, { select: true, focus: true });
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.view, this.provider).dispose();
  }

  /** From the Command Palette, the view may be hidden. */
  private async focus(): Promise<void> {
    if (!this.view.visible) await vscode.commands.executeCommand('recap.programme.focus');
  }

  private attend(items: readonly (readonly [string, vscode.TreeItemCheckboxState])[]): void {
    if (!this.current) return;
    const { id, programme } = this.current;
    const sessions = programme.days.flatMap((day) => day.sessions);
    for (const state of [vscode.TreeItemCheckboxState.Checked, vscode.TreeItemCheckboxState.Unchecked]) {
      // A row may have been filtered out since it was ticked.
      const rows = new Set(items.filter((item) => item[1] === state).map(([row]) => row));
      const ticked = sessions.filter((session) => rows.has(sessionRowId(session))).map((session) => session.id);
      const isAttended = state === vscode.TreeItemCheckboxState.Checked;
      if (ticked.length > 0) void this.programmes.attend(id, ticked, isAttended);
    }
  }

  private refresh(): void {
    const { all } = this.programmes;
    this.remember(this.programmes.shown);
    this.current = all.find(({ id }) => id === this.chosen) ?? all[0];
    const { current, filter } = this;
    this.provider.show(current && { kept: current, filter, ...onNow(current) });
    this.keys.set({
      'recap.programmes': all.length === 0 ? 'none' : all.length === 1 ? 'one' : 'several',
      'recap.programmeIsFiltered': isFiltering(filter),
      'recap.programmeIsEmpty': this.provider.isEmpty,
    });
    const event = current ? eventOf(current.programme) : '';
    this.view.description = [event, describeFilter(filter)].filter(Boolean).join(' · ');
    const message = this.messageOf();
    if (this.view.message !== message) this.view.message = message;
    this.log.trace(`Programme view: ${event}`);
  }

  private messageOf(): string {
    const { clashing } = this.provider;
    if (clashing === 0 || this.provider.isEmpty) return '';
    return vscode.l10n.t('{0} of your sessions clash with another.', clashing);
  }

  private remember(id: string | undefined): void {
    if (id === this.chosen) return;
    this.chosen = id;
    void this.memory.update(shownKey, id);
  }
}

function createView(provider: ProgrammeProvider, programme: () => string | undefined): vscode.TreeView<string> {
  return vscode.window.createTreeView('recap.programme', {
    treeDataProvider: provider,
    dragAndDropController: programmeDrag({ programme, sessionsOf: (rows) => provider.sessionsOf(rows) }),
    canSelectMany: true,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
}
