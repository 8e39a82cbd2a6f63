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
  private rows = new Map<string, Row>();
  private groups: readonly RecapGroup[] = [];
  /** The appearance of each row when VS Code last asked for it. */
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

  /** Shows these recaps. If the rows are the same ones, only those that look different are drawn again. */
  show(entries: readonly RecapEntry[], grouping: RecapGrouping): void {
    const before = this.rows;
    this.grouping = grouping;
    this.count = entries.length;
    this.groups = groupRecaps(entries, grouping);
    this.rows = new Map();
    for (const group of this.groups) {
      this.rows.set(group.id, { group });
      for (const entry of group.entries) this.rows.set(rowOf(group, entry), { group, entry });
    }
    if (!haveSameKeys(before, this.rows)) {
      this.drawn.clear();
      this.left.clear();
      this.changed.fire(undefined);
      return;
    }
    const different = [...this.drawn].filter(
      ([id, look]) => JSON.stringify(this.lookOf(id)) !== look || this.left.isOld(id, this.entryOf(id)),
    );
    for (const [id] of different) this.drawn.delete(id);
    if (different.length > 0) this.changed.fire(different.map(([id]) => id));
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
    return group?.entries.map((each) => rowOf(group, each)) ?? [];
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

function haveSameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  const keys = other.keys();
  for (const key of one.keys()) if (keys.next().value !== key) return false;
  return true;
}
