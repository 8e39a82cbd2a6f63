import * as vscode from 'vscode';

/** Context keys for `when` clauses. Only those that have changed are sent to VS Code. */
export class ContextKeys {
  private readonly known = new Map<string, boolean | string>();

  set(values: Readonly<Record<string, boolean | string>>): void {
    for (const [key, value] of Object.entries(values)) {
      if (this.known.get(key) === value) continue;
      this.known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
