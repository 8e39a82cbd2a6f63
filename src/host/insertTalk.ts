import * as vscode from 'vscode';
import { insertTalk } from '../core/edits/insertTalk.js';
import type { NewTalk } from '../core/edits/newTalk.js';
import { daysOf, type Day } from '../core/recap/recap.js';
import type { ActiveRecap } from './activeRecap.js';
import { applyEdits } from './applyEdits.js';
import { askForTalk, type InsertTalkArguments } from './askForTalk.js';
import { fromPosition, toPosition } from './convert.js';
import type { RecapDocuments } from './recapDocuments.js';

/** *Recap: Insert Talk*. */
export function registerInsertTalk(documents: RecapDocuments, active: ActiveRecap): vscode.Disposable {
  return vscode.commands.registerCommand('recap.insertTalk', async (given?: unknown) => {
    const { document } = active;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
      return;
    }
    const cursor = cursorIn(document);
    const answers = await askForTalk(documents.get(document), fromPosition(cursor), argumentsOf(given));
    if (answers) await insert(document, documents, answers.talk, answers.day, cursor);
  });
}

/** The recap may have changed while the questions were answered: the day is looked up anew by its title. */
async function insert(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  talk: NewTalk,
  asked: Day | undefined,
  cursor: vscode.Position,
): Promise<void> {
  const recap = documents.get(document);
  const day = asked && daysOf(recap).find(({ title }) => title === asked.title);
  if (asked && !day) {
    const message = vscode.l10n.t('There is no day "{0}" any more, so the talk was not inserted.', asked.title);
    void vscode.window.showWarningMessage(message);
    return;
  }
  const { edits, cursor: notes } = insertTalk(recap, talk, day, fromPosition(cursor));
  if (!(await applyEdits(document, document.version, edits))) return;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, { ...(shown && { viewColumn: shown }) });
  editor.selection = new vscode.Selection(toPosition(notes), toPosition(notes));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function cursorIn(document: vscode.TextDocument): vscode.Position {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor =
    activeTextEditor?.document === document
      ? activeTextEditor
      : visibleTextEditors.find((visible) => visible.document === document);
  return editor?.selection.active ?? toPosition({ line: 0, character: 0 });
}

/** A menu passes a URI or a tree row instead: nothing of the kind is taken for a talk. */
function argumentsOf(given: unknown): InsertTalkArguments {
  if (typeof given !== 'object' || given === null || given instanceof vscode.Uri) return {};
  const { title, url, speakers, tags, day } = given as Record<string, unknown>;
  const texts = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (typeof title !== 'string' || title.trim() === '' || 'kind' in given) return {};
  return {
    title,
    ...(typeof url === 'string' && { url }),
    ...(texts(speakers) && { speakers }),
    ...(texts(tags) && { tags }),
    ...(typeof day === 'string' && { day }),
  };
}
