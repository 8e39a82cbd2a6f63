import * as vscode from 'vscode';
import { insertTalk } from '../core/edits/insertTalk.js';
import { daysOf } from '../core/recap/recap.js';
import type { ActiveRecap } from './activeRecap.js';
import { applyEdits } from './applyEdits.js';
import { askForTalk, type Answers, type InsertTalkArguments } from './askForTalk.js';
import { fromPosition, toPosition } from './convert.js';
import type { RecapDocuments } from './recapDocuments.js';
import { showDocument } from './showDocument.js';

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
    if (answers) await insert(document, documents, answers, cursor);
  });
}

/** The recap may have changed while the questions were answered: the day is looked up anew. */
async function insert(
  document: vscode.TextDocument,
  documents: RecapDocuments,
  { talk, day: asked }: Answers,
  cursor: vscode.Position,
): Promise<void> {
  const recap = documents.get(document);
  const day = asked && daysOf(recap).filter(({ title }) => title === asked.title)[asked.ordinal];
  if (asked && !day) {
    const message = vscode.l10n.t('There is no day "{0}" any more, so the talk was not inserted.', asked.title);
    void vscode.window.showWarningMessage(message);
    return;
  }
  const { edits, cursor: notes } = insertTalk(recap, talk, day, fromPosition(cursor));
  if (await applyEdits(document, document.version, edits)) {
    await showDocument(document.uri, { start: notes, end: notes });
  }
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
  if (typeof given !== 'object' || given === null || given instanceof vscode.Uri || 'kind' in given) return {};
  const { title, url, speakers, tags, day } = given as Record<string, unknown>;
  return {
    ...(typeof title === 'string' && title.trim() !== '' && { title }),
    ...(typeof url === 'string' && { url }),
    ...(isTexts(speakers) && { speakers }),
    ...(isTexts(tags) && { tags }),
    ...(typeof day === 'string' && { day }),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
