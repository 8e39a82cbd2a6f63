import * as vscode from 'vscode';
import { renameTag, tagAt, tagPlaces } from '../../core/edits/rename/renameTag.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { fromPosition, toRange } from '../editor/convert.js';
import type { Targets } from '../documents/targets.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { editorOf } from '../editor/editorOf.js';
import { showInformation } from '../editor/notify.js';
import { makeEdit } from './makeEdit.js';

/** Limits of the search: files, and bytes of each. */
const mostPosts = 5_000;
const largestPost = 1_000_000;

/**
 * Registers *Rename Tag…*: renames a tag in this post, or in all posts of the workspace after a preview of the changes.
 */
export function registerRenameTag(targets: Targets, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('recap.renameTag', async (...given: unknown[]) => {
    const document = targets.getTarget(given)?.document;
    const from = document && (await askForTag(targets, document));
    if (!from) return;
    const title = vscode.l10n.t('Rename the tag "{0}"', from);
    const to = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('New name'), value: from });
    if (to === undefined || to === from) return;
    const here = { label: vscode.l10n.t('In this post'), isHere: true };
    const all = { label: vscode.l10n.t('In all posts of the workspace'), isHere: false };
    const where = vscode.workspace.workspaceFolders ? await vscode.window.showQuickPick([here, all], { title }) : here;
    if (where?.isHere) {
      const done = vscode.l10n.t('Renamed the tag "{0}" to "{1}".', from, to);
      await makeEdit(document, renameTag(targets.documents.get(document), from, to), { done });
    } else if (where) await renameInWorkspace(from, to, log);
  });
}

/** The tag at the cursor comes first. */
async function askForTag(targets: Targets, document: vscode.TextDocument): Promise<string | undefined> {
  const recap = targets.documents.get(document);
  const cursor = editorOf(document)?.selection.active;
  const first = cursor && tagAt(recap, fromPosition(cursor))?.tag;
  const tags = new Set([...(first === undefined ? [] : [first]), ...tagPlaces(recap).map(({ tag }) => tag)]);
  if (tags.size === 0) {
    void showInformation(vscode.l10n.t('This post has no tags.'));
    return undefined;
  }
  return vscode.window.showQuickPick([...tags], { title: vscode.l10n.t('Select a tag to rename') });
}

/** VS Code's Refactor Preview lists every change, checked, before any is applied. */
async function renameInWorkspace(from: string, to: string, log: vscode.LogOutputChannel): Promise<void> {
  const files = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/{node_modules,public}/**', mostPosts);
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Rename the tag "{0}" to "{1}"', from, to);
  for (const uri of files) {
    const text = await textOf(uri, log);
    if (!text?.toLowerCase().includes(from.toLowerCase())) continue;
    const result = renameTag(parseRecap(text), from, to);
    if (result.kind === 'refusal' || result.edits.length === 0) continue;
    // Changes that need no confirmation are checked. VS Code only shows the preview if one needs it, so we add one that has
    // no effect and is not listed.
    if (edit.size === 0) edit.createFile(uri, { ignoreIfExists: true }, { label, needsConfirmation: true });
    const metadata = { label, description: vscode.workspace.asRelativePath(uri), needsConfirmation: false };
    for (const { range, newText } of result.edits) edit.replace(uri, toRange(range), newText, metadata);
  }
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  else void showInformation(vscode.l10n.t('No tag "{0}" can be renamed.', from));
}

/** The text of an open document, or else of the file, without a byte order mark. */
async function textOf(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  const open = openDocumentOf(uri);
  if (open) return open.getText();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largestPost ? undefined : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    log.warn(String(error));
    return undefined;
  }
}
