import * as vscode from 'vscode';
import { groupRecaps, type RecapEntry, type RecapGroup, type RecapGrouping } from '../../core/recaps/groupRecaps.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import { LeftRows, type FindLeft } from './leftRows.js';
import { lookOfGroup, lookOfRecap, stateOf, tooltipOfRecap, type RecapLook } from './recapRow.js';

/** With at most so many recaps all groups are unfolded at first, else only the first. */
const fewRecaps = 30;

/** A row: a group, or a recap in it. A recap with several tags has several rows. */
interface Row {
  readonly group: RecapGroup;
  readonly entry?: RecapEntry;
}

/** The recaps as a tree whose elements are the ids of its rows, which stay the same when files are read again. */
export class RecapsProvider implements vscode.TreeDataProvider<string>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  /** The groups, and the recaps of those that VS Code has requested. */
  private rows = new Map<string, Row>();
  private readonly open = new Set<string>();
  private groups: readonly RecapGroup[] = [];
  /** The appearance of each row when VS Code last requested it. */
  private readonly drawn = new Map<string, string>();
  private grouping: RecapGrouping = 'year';
  private count = 0;

  private readonly left: LeftRows;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(findLeft: FindLeft) {
    this.left = new LeftRows(findLeft);
  }

  get isEmpty(): boolean {
    return this.groups.length === 0;
  }

  /** The recaps of the rows that VS Code has drawn whose talks are not known. */
  get unread(): readonly string[] {
    return [...this.drawn.keys()].flatMap((row) => {
      const entry = this.rows.get(row)?.entry;
      return entry && !entry.body ? [entry.id] : [];
    });
  }

  /** Shows these recaps. Only groups with other recaps are requested again, and only rows that look different are drawn again. */
  show(entries: readonly RecapEntry[], grouping: RecapGrouping): void {
    const before = this.groups;
    this.grouping = grouping;
    this.count = entries.length;
    this.groups = groupRecaps(entries, grouping);
    this.rows = new Map(this.groups.map((group) => [group.id, { group }]));
    const isSame = haveSameIds(before, this.groups);
    if (!isSame) {
      for (const group of this.open) if (!this.rows.has(group)) this.open.delete(group);
      this.drawn.clear();
      this.left.clear();
    }
    for (const group of this.groups) if (this.open.has(group.id)) this.addRowsOf(group);
    const different = isSame ? this.differentFrom(before) : undefined;
    if (different?.length !== 0) this.changed.fire(different);
  }

  entryOf(row: string): RecapEntry | undefined {
    return this.rows.get(row)?.entry;
  }

  /** The tag of a row; `undefined` if the recaps are not grouped by tag, or for those without one. */
  tagOf(row: string): string | undefined {
    const { group, entry } = this.rows.get(row) ?? {};
    return this.grouping !== 'tag' || entry || group?.label === '' ? undefined : group?.label;
  }

  /** What is below a recap is found now: most are never unfolded. */
  getChildren(row?: string): string[] | Promise<string[]> {
    if (row === undefined) return this.groups.map(({ id }) => id);
    const { group, entry } = this.rows.get(row) ?? {};
    if (entry) return this.left.find(row, entry);
    if (!group) return [];
    this.open.add(row);
    return this.addRowsOf(group);
  }

  getParent(row: string): string | undefined {
    const { group, entry } = this.rows.get(row) ?? {};
    return entry ? group?.id : this.left.parentOf(row);
  }

  getTreeItem(row: string): vscode.TreeItem {
    const left = this.left.itemOf(row);
    if (left) return left;
    const look = this.lookOf(row);
    const entry = this.entryOf(row);
    const item = new vscode.TreeItem(look?.label ?? '', this.foldingOf(row));
    item.id = row;
    if (!look) return item;
    this.drawn.set(row, JSON.stringify(look));
    item.description = look.description;
    item.iconPath = new vscode.ThemeIcon(look.icon);
    item.accessibilityInformation = { label: look.spoken };
    item.contextValue = entry ? `recap ${stateOf(entry)}` : this.tagOf(row) === undefined ? 'group' : 'tag';
    if (entry) item.command = { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(entry.id)] };
    return item;
  }

  /** Adds the tooltip. */
  resolveTreeItem(item: vscode.TreeItem, row: string): vscode.TreeItem {
    const entry = this.entryOf(row);
    if (entry) item.tooltip = tooltipOfRecap(entry, vscode.workspace.asRelativePath(vscode.Uri.parse(entry.id)));
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private addRowsOf(group: RecapGroup): string[] {
    return group.entries.map((entry) => {
      const row = rowOf(group, entry);
      this.rows.set(row, { group, entry });
      return row;
    });
  }

  /** The rows to draw again, as there are the same groups. */
  private differentFrom(before: readonly RecapGroup[]): string[] {
    const groups = this.groups.filter(
      ({ id, entries }, index) => this.open.has(id) && !haveSameIds(entries, before[index]!.entries),
    );
    const rows = [...this.drawn].filter(
      ([row, look]) => JSON.stringify(this.lookOf(row)) !== look || this.left.isOld(row, this.entryOf(row)),
    );
    for (const [row] of rows) this.drawn.delete(row);
    // A row that is gone goes with its group.
    return [
      ...new Set([...groups.map(({ id }) => id), ...rows.map(([row]) => row).filter((row) => this.rows.has(row))]),
    ];
  }

  private lookOf(row: string): RecapLook | undefined {
    const { group, entry } = this.rows.get(row) ?? {};
    if (!group) return undefined;
    return entry ? lookOfRecap(entry, fileNameOf(vscode.Uri.parse(entry.id))) : lookOfGroup(group, this.grouping);
  }

  private foldingOf(row: string): vscode.TreeItemCollapsibleState {
    if (this.entryOf(row)) return vscode.TreeItemCollapsibleState.Collapsed;
    const isOpen = this.count <= fewRecaps || row === this.groups[0]?.id;
    return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }
}

function rowOf({ id }: RecapGroup, entry: RecapEntry): string {
  return `${id}\n${entry.id}`;
}

function haveSameIds(one: readonly { readonly id: string }[], other: readonly { readonly id: string }[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]!.id);
}
