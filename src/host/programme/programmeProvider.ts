import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Session } from '../../core/programme/programme.js';
import { clashesAmong, type Clashes } from '../../core/programme/timetable/clashes.js';
import type { SessionFilter } from '../../core/programme/timetable/sessionFilter.js';
import { rowsBelow, timetableOf, type DayRow, type TimetableRow } from '../../core/programme/timetable/timetable.js';
import { checkBoxLabel, lookOf, type SessionState } from './sessionLook.js';
import { sessionTooltip } from './sessionTooltip.js';

/** A programme with more sessions starts with all days folded except the one that is likely looked for. */
const manySessions = 60;

/** What the tree shows. */
export interface ShownProgramme {
  readonly kept: KeptProgramme;
  readonly filter: SessionFilter;
  /** The ids of the sessions that are on. */
  readonly onNow: ReadonlySet<string>;
  /** The date of the day that is on, if one is. */
  readonly today: string | undefined;
}

/** The programme as a tree whose elements are the ids of its rows, which stay the same when it is read again. */
export class ProgrammeProvider implements vscode.TreeDataProvider<string>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly rows = new Map<string, TimetableRow>();
  private readonly parents = new Map<string, string>();
  /** The appearance of each row when VS Code last requested it. */
  private readonly drawn = new Map<string, string>();
  private shown: ShownProgramme | undefined;
  private days: readonly DayRow[] = [];
  private attended: ReadonlySet<string> = new Set();
  private clashes: Clashes = new Map();

  readonly onDidChangeTreeData = this.changed.event;

  /** How many attended sessions clash with another. */
  get clashing(): number {
    return this.clashes.size;
  }

  get isEmpty(): boolean {
    return this.days.length === 0;
  }

  /** Shows other rows. If they are the same ones, only those that look different are drawn again. */
  show(shown: ShownProgramme | undefined): void {
    const before = [this.shown?.kept.id, ...this.rows.keys()].join('\n');
    this.shown = shown;
    this.attended = new Set(shown?.kept.attended);
    this.clashes = shown ? clashesAmong(shown.kept.programme, this.attended) : new Map();
    this.days = shown ? timetableOf(shown.kept.programme, shown.filter, this.attended) : [];
    this.rows.clear();
    this.parents.clear();
    for (const day of this.days) this.remember(day);
    if (before !== [shown?.kept.id, ...this.rows.keys()].join('\n')) {
      this.drawn.clear();
      this.changed.fire(undefined);
      return;
    }
    const changed = [...this.drawn].filter(([id, look]) => this.lookOf(id) !== look).map(([id]) => id);
    for (const id of changed) this.drawn.delete(id);
    if (changed.length > 0) this.changed.fire(changed);
  }

  sessionOf(id: string): Session | undefined {
    const row = this.rows.get(id);
    return row?.kind === 'session' ? row.session : undefined;
  }

  /** The sessions of some rows, each once: those of a day or a slot are all that are in it. */
  sessionsOf(ids: readonly string[]): readonly Session[] {
    const within = (row: TimetableRow): readonly Session[] =>
      row.kind === 'session' ? [row.session] : rowsBelow(row).flatMap(within);
    return [...new Set(ids.flatMap((id) => within(this.rows.get(id) ?? noRow)))];
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.days : rowsBelow(this.rows.get(id) ?? noRow);
    return rows.map((row) => row.id);
  }

  getParent(id: string): string | undefined {
    return this.parents.get(id);
  }

  getTreeItem(id: string): vscode.TreeItem {
    const row = this.rows.get(id);
    const item = new vscode.TreeItem('', this.stateOf(row));
    item.id = `${this.shown?.kept.id ?? ''} ${id}`;
    if (!row) return item;
    const { label, description, icon, isChecked, contextValue, spoken } = lookOf(row, (each) => this.state(each));
    this.drawn.set(id, this.lookOf(id));
    Object.assign(item, { label, description, contextValue, accessibilityInformation: { label: spoken } });
    if (icon) item.iconPath = icon;
    if (isChecked !== undefined && row.kind === 'session') item.checkboxState = checkBox(row.session, isChecked);
    return item;
  }

  /** Adds the tooltip. */
  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const session = this.sessionOf(id);
    if (session) item.tooltip = sessionTooltip(session, this.state(session).clashes);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private state(session: Session): SessionState {
    return {
      isAttended: this.attended.has(session.id),
      clashes: this.clashes.get(session.id) ?? [],
      isOn: this.shown?.onNow.has(session.id) ?? false,
    };
  }

  private lookOf(id: string): string {
    const row = this.rows.get(id);
    // A tooltip shows which sessions clash.
    const clashes = row?.kind === 'session' ? this.state(row.session).clashes.map((session) => session.id) : [];
    return row ? JSON.stringify([lookOf(row, (each) => this.state(each)), clashes]) : '';
  }

  private stateOf(row: TimetableRow | undefined): vscode.TreeItemCollapsibleState {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (!row || row.kind === 'session') return None;
    if (row.kind === 'slot') return Expanded;
    const total = this.days.reduce((sum, { sessions }) => sum + sessions, 0);
    const today = this.shown?.today ?? this.days[0]?.date;
    return total <= manySessions || row.date === today ? Expanded : Collapsed;
  }

  private remember(row: TimetableRow): void {
    this.rows.set(row.id, row);
    for (const below of rowsBelow(row)) {
      this.parents.set(below.id, row.id);
      this.remember(below);
    }
  }
}

/** What a row that is gone has below it. */
const noRow: DayRow = { kind: 'day', id: '', date: undefined, rows: [], sessions: 0 };

function checkBox({ title }: Session, isChecked: boolean): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: isChecked ? Checked : Unchecked,
    tooltip: isChecked ? vscode.l10n.t('You attend this session') : vscode.l10n.t('Attend this session'),
    accessibilityInformation: { label: checkBoxLabel(title, isChecked) },
  };
}
