import * as vscode from 'vscode';
import { outlineNodeAt, type OutlineNode } from '../core/recap/outline.js';
import type { Position } from '../core/text.js';

const manyTalks = 500;

/** For so many milliseconds VS Code gathers changes of a tree before it draws them, and a little more. */
const gathering = 250;

const icons = { event: 'megaphone', day: 'calendar', talk: 'comment-discussion', section: 'note' };

/**
 * The outline as a tree whose elements are the rows' ids: document and place in the outline. They outlive every change of
 * the text, so what is folded stays folded, and VS Code knows a row again.
 */
export class OutlineProvider implements vscode.TreeDataProvider<string>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly nodes = new Map<string, OutlineNode>();
  private readonly parents = new Map<string, string>();
  /** Rows that VS Code has asked for since the last change. */
  private readonly drawn = new Set<string>();
  /** When VS Code will have begun to draw the last change, in milliseconds. */
  private drawnFrom = 0;
  /** What the user folded or unfolded. */
  private readonly folded = new Map<string, boolean>();
  private uri: vscode.Uri | undefined;
  private outline: OutlineNode | undefined;
  private looks = '';

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows another outline. Rows that look as before stay as they are: only their places in the text are new. */
  show(uri: vscode.Uri | undefined, outline: OutlineNode | undefined): void {
    const before = this.looks;
    this.uri = uri;
    this.outline = outline;
    this.looks = uri && outline ? looksOf(uri, outline) : '';
    this.nodes.clear();
    this.parents.clear();
    if (outline) this.remember(outline);
    if (this.looks === before) return;
    this.drawn.clear();
    this.drawnFrom = Date.now() + gathering;
    this.changed.fire(undefined);
  }

  /** The row that a position of the document lies in; of what is folded the outermost, so that it can stay folded. */
  rowAt(position: Position): string | undefined {
    const isOpen = (node: OutlineNode): boolean => !this.isFolded(node);
    return this.outline && this.idOf(outlineNodeAt(this.outline, position, isOpen));
  }

  /** Whether a row can be revealed: doing it earlier would meet the tree half drawn, which VS Code reports as an error. */
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
    // Asked for by a view that has not yet heard of the last change; it will ask again.
    if (!node) return new vscode.TreeItem('');
    this.drawn.add(id);
    const item = new vscode.TreeItem(labelOf(node), this.stateOf(node));
    item.id = id;
    item.iconPath = new vscode.ThemeIcon(icons[node.kind]);
    item.description = descriptionOf(node);
    item.tooltip = [labelOf(node), item.description].filter((line) => line !== '').join('\n');
    item.contextValue = node.kind;
    item.command = {
      command: 'recap.showOutlineNode',
      title: vscode.l10n.t('Go to Heading'),
      arguments: [this.uri, node.id],
    };
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private idOf({ id }: OutlineNode): string {
    return `${this.uri?.toString() ?? ''}#${id}`;
  }

  private isFolded(node: OutlineNode): boolean {
    return this.folded.get(this.idOf(node)) ?? this.startsFolded(node);
  }

  /** All is unfolded at first, but for the days of a post so long that its rows would take seconds to draw. */
  private startsFolded({ kind }: OutlineNode): boolean {
    return kind === 'day' && (this.outline?.talks ?? 0) > manyTalks;
  }

  /** How a row starts. Never what the user made of it: VS Code keeps that itself, and would take it for an order. */
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

/** All that can be seen of the rows. */
function looksOf(uri: vscode.Uri, outline: OutlineNode): string {
  const rows = (node: OutlineNode): unknown => [node.id, labelOf(node), descriptionOf(node), node.children.map(rows)];
  return JSON.stringify([uri.toString(), rows(outline)]);
}

function labelOf({ title, kind }: OutlineNode): string {
  if (title !== '') return title;
  return kind === 'event' ? vscode.l10n.t('Untitled event') : vscode.l10n.t('Untitled');
}

/** Speakers and tags of a talk, the number of talks of a day. */
function descriptionOf({ kind, speakers, tags, talks }: OutlineNode): string {
  if (kind === 'talk') return [speakers.join(', '), tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join(' · ');
  if (kind !== 'day' && talks === 0) return '';
  return talks === 1 ? vscode.l10n.t('1 talk') : vscode.l10n.t('{0} talks', talks);
}
