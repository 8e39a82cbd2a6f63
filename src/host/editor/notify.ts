import * as vscode from 'vscode';
import { withoutLinks } from '../../core/plainMarkdown.js';

/**
 * Shows a notification and returns the button that was chosen. Titles, tags and paths in it are text, whatever they
 * contain, so that nothing in a workspace can run a command. These are the only functions that show notifications.
 */
export function showInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(withoutLinks(message), ...buttons);
}

/** The same for what could not be done. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(withoutLinks(message), ...buttons);
}

/** The same for what failed. */
export function showError(message: string): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(withoutLinks(message));
}
