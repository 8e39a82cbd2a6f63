import * as vscode from 'vscode';
import { ContextKeys } from '../../editor/contextKeys.js';
import { showInformation } from '../../editor/notify.js';

const key = 'recap.remoteImages';

/** Whether previews in this workspace can load images from the web. Off until the user allows it. */
export class RemoteImages implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly commands: vscode.Disposable;
  private readonly contexts = new ContextKeys();

  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.commands = vscode.Disposable.from(
      vscode.commands.registerCommand('recap.allowRemoteImages', () => this.allow()),
      vscode.commands.registerCommand('recap.blockRemoteImages', () => this.set(false)),
    );
    this.updateContext();
  }

  get areAllowed(): boolean {
    return this.memory.get(key) === true;
  }

  /** Allows them, and offers to undo it. */
  async allow(): Promise<void> {
    if (this.areAllowed) return;
    await this.set(true);
    const undo = vscode.l10n.t('Undo');
    const message = vscode.l10n.t('Previews in this workspace now load images from the web.');
    if ((await showInformation(message, undo)) === undo) await this.set(false);
  }

  dispose(): void {
    vscode.Disposable.from(this.commands, this.changed).dispose();
  }

  private async set(allowed: boolean): Promise<void> {
    await this.memory.update(key, allowed || undefined);
    this.updateContext();
    this.changed.fire();
  }

  private updateContext(): void {
    this.contexts.set({ 'recap.remoteImagesAllowed': this.areAllowed });
  }
}
