import * as vscode from 'vscode';
import { showInformation } from '../editor/notify.js';
import type { RecapDocuments } from './recapDocuments.js';

/**
 * The recap that the user works on: that of the active editor. If no text editor is active, or the active one shows
 * something else, such as a preview or an image, the last one that is still open.
 */
export class ActiveRecap implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly listeners: vscode.Disposable;
  private current: vscode.TextDocument | undefined;

  readonly onDidChange = this.changed.event;

  constructor(private readonly documents: RecapDocuments) {
    this.current = this.find();
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.update()),
      documents.onDidChange(() => this.update()),
      documents.onDidClose(() => this.update()),
    );
  }

  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  /** The document; if there is none, a message asks the user to open one. */
  requireDocument(): vscode.TextDocument | undefined {
    if (!this.current) void showInformation(vscode.l10n.t('Open a Markdown file with a recap first.'));
    return this.current;
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private update(): void {
    const document = this.find();
    if (document === this.current) return;
    this.current = document;
    this.changed.fire(document);
  }

  private find(): vscode.TextDocument | undefined {
    const editing = vscode.window.activeTextEditor?.document;
    const { all } = this.documents;
    if (editing && all.includes(editing)) return editing;
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const inTab = activeTab && this.documents.inTab(activeTab, this.current);
    if (inTab) return inTab;
    if (this.current && all.includes(this.current)) return this.current;
    return vscode.window.visibleTextEditors.find(({ document }) => all.includes(document))?.document;
  }
}
