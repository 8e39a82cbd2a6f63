import * as vscode from 'vscode';
import {
  isGroup,
  outlineNodesAt,
  rowsBelow,
  type Outline,
  type OutlineNode,
} from '../../core/recap/queries/outline/outline.js';
import type { Left } from '../../core/recap/queries/progress.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { Position } from '../../core/text.js';
import { rowOf } from './outlineRow.js';
import { tooltipOf } from './outlineTooltip.js';
import { rowId } from '../documents/outlines.js';

const manyTalks = 500;

/** Milliseconds after which VS Code has started to draw a change of a tree. It collects changes for slightly less. */
const gathering = 250;

/** What the tree shows of a document. */
export interface ShownRows {
  readonly uri: vscode.Uri;
  readonly recap: Recap;
  /** The rows, if there are any. */
  readonly outline: Outline | undefined;
  readonly left: Left;
}

/**
 * The outline as a tree whose elements are the ids of rows, which consist of document and heading. The ids survive
 * changes of the text, so that VS Code recognises the rows and keeps them folded.
 */
export class OutlineProvider implements vscode.TreeDataProvider<string>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly nodes = new Map<string, OutlineNode>();
  private readonly parents = new Map<string, string>();
  /** The appearance of each row when VS Code last requested it. */
  private readonly drawn = new Map<string, string>();
  /** The tooltips that VS Code has, in Markdown: it requests that of a row when the mouse is there. */
  private readonly tooltips = new Map<string, string>();
  /** When VS Code will have started to draw the last change, in milliseconds since the epoch. */
  private drawnFrom = 0;
  /** Rows that the user has folded (`true`) or unfolded. */
  private readonly folded = new Map<string, boolean>();
  private shown: ShownRows | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows other rows. Those that look the same are not redrawn; only their positions change. */
  show(shown: ShownRows | undefined): void {
    const before = this.shown;
    this.shown = shown;
    this.nodes.clear();
    this.parents.clear();
    if (shown?.outline) this.remember(shown.outline);
    // A row must never appear under two parents. If rows were added, removed or moved, the whole tree is redrawn.
    if (before?.uri.toString() !== shown?.uri.toString() || !haveSameRows(before?.outline, shown?.outline)) {
      this.drawn.clear();
      this.tooltips.clear();
      this.redraw(undefined);
      return;
    }
    const changed = this.changedRows();
    if (changed.length === 0) return;
    // VS Code redraws a row together with all rows below it.
    for (const id of changed) {
      this.forget(id);
      for (const below of rowsBelow(this.nodes.get(id)!)) this.forget(this.idOf(below));
    }
    this.redraw(changed);
  }

  /**
   * The row at a position of the document; inside a folded row, the outermost folded one, so that it stays folded. A talk
   * may be in several groups: of its rows the selected one, or else one in an unfolded group.
   */
  rowAt(position: Position, selected: readonly string[]): string | undefined {
    const outline = this.shown?.outline;
    if (!outline) return undefined;
    const found = outlineNodesAt(outline, position, (node) => !this.isFolded(node));
    const node =
      found.find((each) => selected.includes(this.idOf(each))) ?? found.find((each) => !isGroup(each)) ?? found[0]!;
    return this.idOf(node);
  }

  /** Whether a row can be revealed. While the tree is being redrawn, VS Code reports that as an error. */
  isDrawn(id: string): boolean {
    return this.drawn.has(id) && Date.now() >= this.drawnFrom;
  }

  setFolded(id: string, folded: boolean): void {
    this.folded.set(id, folded);
  }

  getChildren(id?: string): string[] {
    if (id === undefined) return this.shown?.outline ? [this.idOf(this.shown.outline)] : [];
    return this.nodes.get(id)?.children.map((child) => this.idOf(child)) ?? [];
  }

  getParent(id: string): string | undefined {
    return this.parents.get(id);
  }

  getTreeItem(id: string): vscode.TreeItem {
    const node = this.nodes.get(id);
    // VS Code has not processed the last change yet, and will request the rows again.
    if (!node) return new vscode.TreeItem('');
    this.drawn.set(id, this.looksOf(node));
    const { label, description, icon, contextValue, spoken } = rowOf(node, this.left);
    const item = new vscode.TreeItem(label, this.stateOf(node));
    item.id = this.itemIdOf(id, node);
    item.iconPath = icon;
    item.description = description;
    item.contextValue = contextValue;
    item.accessibilityInformation = { label: spoken };
    // A click on a group folds it.
    if (!isGroup(node))
      item.command = { command: 'recap.showOutlineNode', title: vscode.l10n.t('Show Heading'), arguments: [id] };
    return item;
  }

  /** Adds the tooltip. */
  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const tooltip = this.tooltipOf(id);
    if (!tooltip) return item;
    this.tooltips.set(id, tooltip.value);
    item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private redraw(rows: string[] | undefined): void {
    this.drawnFrom = Date.now() + gathering;
    this.changed.fire(rows);
  }

  private get left(): Left {
    return this.shown?.left ?? new Map();
  }

  private tooltipOf(id: string): vscode.MarkdownString | undefined {
    const node = this.nodes.get(id);
    return this.shown && node && tooltipOf(node, this.shown.recap, this.left);
  }

  /** The rows that VS Code shows in another way, or has another tooltip of. */
  private changedRows(): string[] {
    return [...this.drawn]
      .filter(([id, looks]) => {
        const tooltip = this.tooltips.get(id);
        if (tooltip !== undefined && tooltip !== this.tooltipOf(id)?.value) return true;
        return this.looksOf(this.nodes.get(id)!) !== looks;
      })
      .map(([id]) => id);
  }

  private forget(id: string): void {
    this.drawn.delete(id);
    this.tooltips.delete(id);
  }

  /** Everything that affects the appearance of a row. */
  private looksOf(node: OutlineNode): string {
    return JSON.stringify(rowOf(node, this.left));
  }

  private idOf({ id }: OutlineNode): string {
    return this.shown ? rowId(this.shown.uri, id) : id;
  }

  private isFolded(node: OutlineNode): boolean {
    return this.folded.get(this.idOf(node)) ?? this.startsFolded(node);
  }

  /**
   * Days and groups start unfolded, except in a post so long that drawing its rows would take seconds. Headings inside a
   * talk start folded.
   */
  private startsFolded(node: OutlineNode): boolean {
    if (node.kind === 'talk') return true;
    return (node.kind === 'day' || isGroup(node)) && (this.shown?.outline?.talks ?? 0) > manyTalks;
  }

  /**
   * The initial state of a row, never the one that the user has chosen: VS Code keeps that itself, and would apply this
   * one over it.
   */
  private stateOf(node: OutlineNode): vscode.TreeItemCollapsibleState {
    if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    return this.startsFolded(node) ? Collapsed : Expanded;
  }

  /**
   * A row that VS Code has drawn without children stays folded when it gets some, so it becomes another row: the first
   * talk of a day is shown, or of a section that was a talk before. Headings inside a talk start folded anyway.
   */
  private itemIdOf(id: string, node: OutlineNode): string {
    if (node.children.length === 0) return this.startsFolded(node) ? id : `${id}.`;
    return node.kind === 'section' ? `${id}:` : id;
  }

  private remember(node: OutlineNode): void {
    const id = this.idOf(node);
    this.nodes.set(id, node);
    if (node.children.length === 0) this.folded.delete(id);
    for (const child of node.children) {
      this.parents.set(this.idOf(child), id);
      this.remember(child);
    }
  }
}

function haveSameRows(one: OutlineNode | undefined, other: OutlineNode | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.id !== other.id || one.children.length !== other.children.length) return false;
  return one.children.every((child, index) => haveSameRows(child, other.children[index]));
}
