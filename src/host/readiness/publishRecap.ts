import * as vscode from 'vscode';
import { valueOf } from '../../core/frontMatter/frontMatter.js';
import { dateNow, publish } from '../../core/readiness/publish.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toText } from '../editor/convert.js';
import { pickItem } from '../editor/askInSteps.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { showWarning } from '../editor/notify.js';
import { now } from '../programmes/clock.js';
import type { Sites } from '../site/sites.js';

/** What publishing is called, and what it does. */
export function publishWords(): { readonly label: string; readonly description: string } {
  return {
    label: vscode.l10n.t('Publish…'),
    description: vscode.l10n.t('clears the draft, sets the date, and shows the file in Source Control'),
  };
}

/** Asks for the date, clears `draft`, saves the file and shows it in Source Control. What is committed is up to the user. */
export async function publishRecap(
  document: vscode.TextDocument,
  { documents, sites }: { readonly documents: RecapDocuments; readonly sites: Sites },
): Promise<void> {
  const { site } = await sites.lookup(document.uri);
  const written = valueOf(documents.get(document).frontMatter, 'date');
  const date = await askForDate(
    typeof written === 'string' ? written : undefined,
    dateNow(written, now(), site.timeZone),
  );
  if (!date) return;
  const { version } = document;
  const result = publish(documents.get(document), date.value);
  if (result.kind === 'refusal') {
    void showWarning(toText(result.reason));
    return;
  }
  // First of all: the Talks view reveals its row after an edit, which would bring it back over Source Control.
  await vscode.commands.executeCommand('workbench.view.scm');
  if (result.edits.length > 0 && !(await applyEdits(document, version, result.edits))) return;
  if (!document.isUntitled) await document.save();
  // Only Git shows the change itself.
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('git.openChange')) await vscode.commands.executeCommand('git.openChange', document.uri);
}

async function askForDate(
  written: string | undefined,
  today: string,
): Promise<{ readonly value: string | undefined } | undefined> {
  const keep = { label: vscode.l10n.t('Keep the date'), description: written ?? '', value: undefined };
  const set = { label: vscode.l10n.t('Publish now'), description: today, value: today };
  const items = written === undefined || written === '' ? [set] : [keep, set];
  const title = vscode.l10n.t('Date of the recap');
  const picked = await pickItem({ title, placeholder: title, items: () => items }, { number: 1, total: 1 });
  return picked === 'back' ? undefined : picked;
}
