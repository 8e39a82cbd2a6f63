import * as vscode from 'vscode';
import { renameTag, tagAt, tagPlaces } from '../../core/edits/rename/renameTag.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import type { TextEdit } from '../../core/text.js';
import { fromPosition, toRange } from '../editor/convert.js';
import type { Targets } from '../documents/targets.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { editorOf } from '../editor/editorOf.js';
import { showInformation } from '../editor/notify.js';
import { inLanes, Turns } from '../site/found/inTurn.js';
import { postFilesIn } from '../site/found/postFiles.js';
import { makeEdit } from './makeEdit.js';

/** Maximum size in bytes of a file that is searched. */
const largestPost = 1_000_000;

/**
 * Registers *Rename Tag…*: renames a tag in this post, or in all posts of the workspace after a preview of the changes.
 */
export function registerRenameTag(targets: Targets, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('recap.renameTag', async (...given: unknown[]) => {
    const everywhere = tagIn(given[0]);
    if (everywhere !== undefined) {
      const to = await askForName(everywhere);
      if (to !== undefined) await renameInWorkspace(everywhere, to, log);
      return;
    }
    const document = targets.getTarget(given)?.document;
    const from = document && (await askForTag(targets, document));
    if (!from) return;
    const to = await askForName(from);
    if (to === undefined) return;
    const here = { label: vscode.l10n.t('In this post'), isHere: true };
    const all = { label: vscode.l10n.t('In all posts of the workspace'), isHere: false };
    const where = vscode.workspace.workspaceFolders
      ? await vscode.window.showQuickPick([here, all], { title: titleFor(from), placeHolder: vscode.l10n.t('Where?') })
      : here;
    if (where?.isHere) {
      const done = vscode.l10n.t('Renamed the tag "{0}" to "{1}".', from, to);
      await makeEdit(document, renameTag(targets.documents.get(document), from, to), { done });
    } else if (where) await renameInWorkspace(from, to, log);
  });
}

/** The tag that the Recaps view passes, to be renamed in all posts. */
function tagIn(given: unknown): string | undefined {
  const { tag } = (typeof given === 'object' && given !== null ? given : {}) as { readonly tag?: unknown };
  return typeof tag === 'string' && !('uri' in (given as object)) ? tag : undefined;
}

function titleFor(tag: string): string {
  return vscode.l10n.t('Rename the tag "{0}"', tag);
}

/** Another name; `undefined` if the user cancels or keeps it. */
async function askForName(tag: string): Promise<string | undefined> {
  const prompt = vscode.l10n.t('New name');
  const to = await vscode.window.showInputBox({ title: titleFor(tag), prompt, value: tag });
  return to === tag ? undefined : to;
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
  return vscode.window.showQuickPick([...tags], {
    title: vscode.l10n.t('Rename Tag'),
    placeHolder: vscode.l10n.t('Select a tag to rename'),
  });
}

/** VS Code's Refactor Preview lists every change, checked, before any is applied. */
async function renameInWorkspace(from: string, to: string, log: vscode.LogOutputChannel): Promise<void> {
  const title = vscode.l10n.t('Searching for the tag "{0}"…', from);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const documents = await vscode.window.withProgress(options, async (progress, token) => {
    const found = await documentsWith(from, to, { progress, token, log });
    return token.isCancellationRequested ? undefined : found;
  });
  if (!documents) return;
  const edit = editOf(documents, from, to);
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  else void showInformation(vscode.l10n.t('No tag "{0}" can be renamed.', from));
}

interface Search {
  readonly progress: vscode.Progress<{ readonly increment: number }>;
  readonly token: vscode.CancellationToken;
  readonly log: vscode.LogOutputChannel;
}

/** The posts in which the tag can be renamed. VS Code opens each, so that the changes belong to a version of it. */
async function documentsWith(
  from: string,
  to: string,
  { progress, token, log }: Search,
): Promise<readonly vscode.TextDocument[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const files = (await Promise.all(folders.map(({ uri }) => postFilesIn(uri, token)))).flat();
  const found = new Map<vscode.Uri, vscode.TextDocument>();
  const turns = new Turns();
  const step = Math.ceil(files.length / 100);
  let read = 0;
  await inLanes(files, token, async (uri) => {
    const text = await textOf(uri, log);
    if (++read % step === 0) progress.report({ increment: (100 * step) / files.length });
    if (!text?.toLowerCase().includes(from.toLowerCase())) return;
    await turns.pause();
    if (!token.isCancellationRequested && editsIn(text, from, to).length > 0)
      found.set(uri, await vscode.workspace.openTextDocument(uri));
  });
  return files.flatMap((uri) => found.get(uri) ?? []);
}

/**
 * The edits of all posts, for their texts at this moment: some may have changed while others were read. If one changes after
 * that, VS Code refuses all of them.
 */
function editOf(documents: readonly vscode.TextDocument[], from: string, to: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Rename the tag "{0}" to "{1}"', from, to);
  for (const document of documents) {
    const { uri } = document;
    const edits = editsIn(document.getText(), from, to);
    if (edits.length === 0) continue;
    // Changes that need no confirmation are checked. VS Code only shows the preview if one needs it, so we add one that has
    // no effect and is not listed.
    if (edit.size === 0) edit.createFile(uri, { ignoreIfExists: true }, { label, needsConfirmation: true });
    const metadata = { label, description: vscode.workspace.asRelativePath(uri), needsConfirmation: false };
    for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText, metadata);
  }
  return edit;
}

function editsIn(text: string, from: string, to: string): readonly TextEdit[] {
  const result = renameTag(parseRecap(text), from, to);
  return result.kind === 'edit' ? result.edits : [];
}

/** The text of an open document, or else of the file, without a byte order mark. */
async function textOf(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  const open = openDocumentOf(uri);
  if (open) return open.getText();
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > largestPost ? undefined : new TextDecoder().decode(bytes);
  } catch (error) {
    log.warn(String(error));
    return undefined;
  }
}
