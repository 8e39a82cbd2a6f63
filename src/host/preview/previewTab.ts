import * as vscode from 'vscode';
import type { PreviewView } from '../../core/preview/previewMessages.js';
import { fileNameOf } from '../editor/fileNameOf.js';

/** The title of a preview's tab. */
export function tabTitle(uri: vscode.Uri, { isPinned, showsReadiness }: PreviewView, isGone: boolean): string {
  const name = fileNameOf(uri);
  if (isGone) return vscode.l10n.t('Recap: {0} (closed)', name);
  if (showsReadiness) return vscode.l10n.t('Readiness: {0}', name);
  return isPinned ? vscode.l10n.t('Recap: {0} (pinned)', name) : vscode.l10n.t('Recap: {0}', name);
}

/** Unlike the icon in the Activity Bar, that of a tab is not a mask: it needs colours. */
export function tabIcon(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
