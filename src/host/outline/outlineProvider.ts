import * as vscode from 'vscode';
import { outlineNodeAt, rowsBelow, type Outline, type OutlineNode } from '../../core/recap/queries/outline.js';
import type { Left } from '../../core/recap/queries/progress.js';
import type { Position } from '../../core/text.js';
import { rowOf } from './outlineRow.js';
import { rowId } from '../documents/outlines.js';

const manyTalks = 500;

/** Milliseconds after which VS Code has started to draw a change of a tree. It collects changes for slightly less. */
const gathering = 250;

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
  /** When VS Code will have started to draw the last change, in milliseconds since the epoch. */
  private drawnFrom = 0;
  /** Rows that the user has folded (`true`) or unfolded. */
  private readonly folded = new Map<string, boolean>();
  private uri: vscode.Uri | undefined;
  private outline: Outline | undefined;
  private left: Left = new Map();

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows another outline. Rows that look the same are not redrawn; only their positions change. */
  show(uri: vscode.Uri | undefined, outline: Outline | undefined, left: Left): void {
    const before = this.outline;
    const isSameDocument = this.uri?.toString() === uri?.toString();
    this.uri = uri;
    this.outline = uri && outline;
    this.left = left;
    this.nodes.clear();
    this.parents.clear();
    if (this.outline) this.remember(this.outline);
    // A row must never appear under two parents. If rows were added, removed or moved, the whole tree is redrawn.
    if (!isSameDocument || !haveSameRows(before, this.outline)) {
      this.drawn.clear();
      this.redraw(undefined);
      return;
    }
    const changed = [...this.drawn]
      .filter(([id, looks]) => this.looksOf(this.nodes.get(id)!) !== looks)
      .map(([id]) => id);
    if (changed.length === 0) return;
    // VS Code redraws a row together with all rows below it.
    for (const id of changed) {
      this.drawn.delete(id);
      for (const below of rowsBelow(this.nodes.get(id)!)) this.drawn.delete(this.idOf(below));
    }
    this.redraw(changed);
  }

  /** The row at a position of the document; inside a folded row, the outermost folded one, so that it stays folded. */
  rowAt(position: Position): string | undefined {
    const isOpen = (node: OutlineNode): boolean => !this.isFolded(node);
    return this.outline && this.idOf(outlineNodeAt(this.outline, position, isOpen));
  }

  /** Whether a row can be revealed. While the tree is being redrawn, VS Code reports that as an error. */
  isDrawn(id: string): boolean {
    return this.drawn.has(id) && Date.now() >= this.drawnFrom;
  }

  setFolded(id: string, folded: boolean): void {
    this.folded.set(id, folded);
  }

  getChildren(id?: string): string[] {
    if (id === undefined) return this.outline ? [this.idOf(this.outline)] : [];
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
    const { label, description, tooltip, icon, contextValue, spoken } = rowOf(node, this.left);
    const item = new vscode.TreeItem(label, this.stateOf(node));
    item.id = id;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.description = description;
    item.tooltip = new vscode.MarkdownString(tooltip, true);
    item.contextValue = contextValue;
    item.accessibilityInformation = { label: spoken };
    item.command = { command: 'recap.showOutlineNode', title: vscode.l10n.t('Go to Heading'), arguments: [id] };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private redraw(rows: string[] | undefined): void {
    this.drawnFrom = Date.now() + gathering;
    this.changed.fire(rows);
  }

  /** Everything that affects the appearance of a row. */
  private looksOf(node: OutlineNode): string {
    return JSON.stringify(rowOf(node, this.left));
  }

  private idOf({ id }: OutlineNode): string {
    return this.uri ? rowId(this.uri, id) : id;
  }

  private isFolded(node: OutlineNode): boolean {
    return this.folded.get(this.idOf(node)) ?? this.startsFolded(node);
  }

  /**
   * Days start unfolded, except in a post so long that drawing its rows would take seconds. Headings inside a talk
   * start folded.
   */
  private startsFolded({ kind }: OutlineNode): boolean {
    return kind === 'talk' || (kind === 'day' && (this.outline?.talks ?? 0) > manyTalks);
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

  private remember(node: OutlineNode): void {
    const id = this.idOf(node);
    this.nodes.set(id, node);
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
