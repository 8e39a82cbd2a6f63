import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { countLeft } from '../documents/counts.js';
import { countsOf } from './outlineRow.js';
import type { OutlineState, ShownOutline } from './outlineState.js';
import { toText } from '../editor/convert.js';

/** Updates the view's title, the message above the rows, and the badge on its icon. */
export function showHeader(view: vscode.TreeView<string>, state: OutlineState): void {
  const { shown } = state;
  // VS Code shows no description for the only view of a container, so the number of talks is part of the title.
  view.title = shown ? vscode.l10n.t('Talks ({0})', shown.outline.talks) : vscode.l10n.t('Talks');
  view.description = shown ? countsOf(shown.outline, shown.progress.left) : '';
  const message = messageOf(state);
  if (view.message !== message) view.message = message;
  const badge = shown && badgeOf(shown);
  if (view.badge?.tooltip !== badge?.tooltip) view.badge = badge;
}

function messageOf({ pinned, shown, unfinishedOnly }: OutlineState): string {
  const parts = pinned ? [vscode.l10n.t('Pinned: {0}', vscode.workspace.asRelativePath(pinned.uri))] : [];
  if (shown) parts.push(filterMessageOf(shown, unfinishedOnly));
  return parts.filter(Boolean).join(' · ');
}

/** Empty if there are no rows, because then a welcome view is shown. */
function filterMessageOf({ progress }: ShownOutline, unfinishedOnly: boolean): string {
  const { left, emptyDays, talks, unwritten } = progress;
  if (!unfinishedOnly) return talks === 0 ? vscode.l10n.t('No talks yet. Talks are the headings below a day.') : '';
  return left.size + emptyDays.length + unwritten.length === 0
    ? ''
    : vscode.l10n.t('Unfinished only: {0}', countLeft(progress));
}

/**
 * The number of talks without notes; `undefined` if there are none, if the badge is disabled, or if the document may
 * not be a recap.
 */
function badgeOf({ document, isRecap, progress: { talks, written } }: ShownOutline): vscode.ViewBadge | undefined {
  const value = talks - written;
  if (value === 0 || !isRecap) return undefined;
  if (!vscode.workspace.getConfiguration('recap.outline', document.uri).get<boolean>('badge', true)) return undefined;
  const tooltip = toText(sayCount('{0} talk without notes|{0} talks without notes', value));
  return { value, tooltip };
}
