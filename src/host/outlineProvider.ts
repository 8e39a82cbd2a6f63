import * as vscode from 'vscode';
import { outlineNodeAt, type OutlineNode } from '../core/recap/outline.js';
import type { Position } from '../core/text.js';

const manyTalks = 500;

const icons = { event: 'megaphone', day: 'calendar', talk: 'comment-discussion', section: 'note' };

/** The outline as a tree. An item's id is its place, so that what is folded stays folded while one types. */
export class OutlineProvider implements vscode.TreeDataProvider<OutlineNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly parents = new Map<OutlineNode, OutlineNode>();
  private uri: vscode.Uri | undefined;
  private outline: OutlineNode | undefined;
  private looks = '';
  /** By item id, what the user folded or unfolded. */
  private readonly folded = new Map<string, boolean>();

  readonly onDidChangeTreeData = this.changed.event;

  /** Shows another outline. Rows that look as before stay as they are: only their places in the text are new. */
  show(uri: vscode.Uri | undefined, outline: OutlineNode | undefined): void {
    const before = this.looks;
    this.uri = uri;
    this.outline = outline;
    this.looks = uri && outline ? looksOf(uri, outline) : '';
    this.parents.clear();
    if (outline) this.remember(outline);
    if (this.looks !== before) this.changed.fire(undefined);
  }

  /** The row that a position of the document lies in; of what is folded the outermost, so that it can stay folded. */
  nodeAt(position: Position): OutlineNode | undefined {
    return this.outline && outlineNodeAt(this.outline, position, (node) => !this.isFolded(node));
  }

  setFolded(node: OutlineNode, folded: boolean): void {
    this.folded.set(this.idOf(node), folded);
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    if (node) return [...node.children];
    return this.outline ? [this.outline] : [];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.parents.get(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const item = new vscode.TreeItem(labelOf(node), this.stateOf(node));
    item.id = this.idOf(node);
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

  /** All is unfolded at first, but for the days of a post so long that its rows would take seconds to draw. */
  private isFolded(node: OutlineNode): boolean {
    return this.folded.get(this.idOf(node)) ?? (node.kind === 'day' && (this.outline?.talks ?? 0) > manyTalks);
  }

  private stateOf(node: OutlineNode): vscode.TreeItemCollapsibleState {
    if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    return this.isFolded(node) ? Collapsed : Expanded;
  }

  private remember(node: OutlineNode): void {
    for (const child of node.children) {
      this.parents.set(child, node);
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
