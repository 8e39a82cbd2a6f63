import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { ContextKeys } from '../editor/contextKeys.js';
import { showInformation } from '../editor/notify.js';
import { toText } from '../editor/convert.js';

const key = 'recap.siteStyles';

/**
 * Whether posts are shown as published with the style sheets that the site's layouts reference. The user is asked once;
 * the answer applies to the workspace, and commands change it.
 */
export class SiteStylesChoice implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly commands: vscode.Disposable;
  private readonly contexts = new ContextKeys();
  private isAsked = false;

  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.commands = vscode.Disposable.from(
      vscode.commands.registerCommand('recap.useSiteStyles', () => this.set(true)),
      vscode.commands.registerCommand('recap.ignoreSiteStyles', () => this.set(false)),
    );
    this.updateContext();
  }

  /** `undefined` until the user has decided. */
  get current(): boolean | undefined {
    const stored: unknown = this.memory.get(key);
    return typeof stored === 'boolean' ? stored : undefined;
  }

  /** Asks whether to use these files, unless that was done before. Closing the question means no. */
  ask(paths: readonly string[]): void {
    if (this.isAsked || this.current !== undefined) return;
    this.isAsked = true;
    const use = vscode.l10n.t('Use Style Sheets');
    const message =
      paths.length === 1
        ? vscode.l10n.t('The layouts of this site use the style sheet {0}. Show posts with it?', paths[0]!)
        : toText(sayCount('The layouts of this site use {0} style sheets. Show posts with them?', paths.length));
    void showInformation(message, use, vscode.l10n.t('Plain Page'))
      // A command may have answered in the meantime.
      .then((answer) => (this.current === undefined ? this.set(answer === use) : undefined));
  }

  dispose(): void {
    vscode.Disposable.from(this.commands, this.changed).dispose();
  }

  private async set(isUsed: boolean): Promise<void> {
    await this.memory.update(key, isUsed);
    this.updateContext();
    this.changed.fire();
  }

  private updateContext(): void {
    this.contexts.set({ 'recap.usesSiteStyles': this.current === true });
  }
}
