import * as vscode from 'vscode';
import { insertTalkOnNewDay } from '../../core/edits/insert/insertDay.js';
import type { Insertion } from '../../core/edits/insert/insertLines.js';
import { insertTalk } from '../../core/edits/insert/insertTalk.js';
import { readTitleInput } from '../../core/edits/insert/readTalkInput.js';
import type { OutlineNode } from '../../core/recap/queries/outline.js';
import { daysOf, talksOf } from '../../core/recap/model/recap.js';
import type { Position } from '../../core/text.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { applyInsertion } from '../editor/applyInsertion.js';
import { fromPosition } from '../editor/convert.js';
import { cursorIn } from '../editor/cursorIn.js';
import { collectNames } from './knownNames.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { askForTalk, choiceOf, type Answers, type InsertTalkArguments } from './askForTalk.js';

/** Where a talk is to go, and what is known of it. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly cursor: Position;
  readonly given: InsertTalkArguments;
}

/** *Recap: Insert Talk*: of the cursor, of a row of the tree, or with what another extension or a key gives. */
export function registerInsertTalk(
  documents: RecapDocuments,
  active: ActiveRecap,
  outlines: Outlines,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.insertTalk', async (given?: unknown) => {
    const target = targetOf(given, active, outlines);
    if (!target) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the Markdown file of a recap first.'));
      return;
    }
    const { document, cursor } = target;
    const options = documents.optionsOf(document);
    const around = { recap: documents.get(document), options, cursor, offers: await offersFor(document) };
    const answers = await askForTalk({ ...around, ...collectNames(documents, document) }, target.given);
    if (answers) await insert(documents, target, answers);
  });
}

/** The recap may have changed while the questions were answered: the day is looked up anew. */
async function insert(documents: RecapDocuments, { document, cursor }: Target, answers: Answers): Promise<void> {
  const recap = documents.get(document);
  const options = documents.optionsOf(document);
  const { day: choice, ...asked } = answers;
  let insertion: Insertion | undefined;
  if (choice === 'new') insertion = insertTalkOnNewDay(recap, asked, options);
  else {
    const days = daysOf(recap);
    const day = choice === 'none' ? undefined : days.filter(({ title }) => title === choice.title)[choice.ordinal];
    if (choice !== 'none' && !day) {
      const message = vscode.l10n.t('There is no day "{0}" any more, so the talk was not inserted.', choice.title);
      void vscode.window.showWarningMessage(message);
      return;
    }
    insertion = insertTalk(recap, asked, day, cursor, options);
  }
  await applyInsertion(document, document.version, insertion);
}

/** The selection's line and the clipboard's, where they can be a title or an address. */
async function offersFor(document: vscode.TextDocument): Promise<NonNullable<ReturnType<typeof readTitleInput>>[]> {
  const editor = vscode.window.visibleTextEditors.find((visible) => visible.document === document);
  const selected = editor ? document.getText(editor.selection) : '';
  let copied = '';
  try {
    copied = await vscode.env.clipboard.readText();
  } catch {
    // A browser may not let us look: then nothing is offered.
  }
  const found = [selected, copied].flatMap((text) => readTitleInput(text) ?? []);
  return found.filter(
    (input, index) => found.findIndex(({ title, url }) => title === input.title && url === input.url) === index,
  );
}

/** A menu of the tree gives a row, one of the editor a URI, which says nothing new; the palette gives nothing. */
function targetOf(given: unknown, active: ActiveRecap, outlines: Outlines): Target | undefined {
  const row = typeof given === 'string' ? outlines.find(given) : undefined;
  if (row) return atRow(row.document, row.node, outlines);
  const { document } = active;
  return document && { document, cursor: fromPosition(cursorIn(document)), given: argumentsOf(given) };
}

/** Of a day: at its end; of a talk: behind it, without a question for the day. */
function atRow(document: vscode.TextDocument, { part, headingRange }: OutlineNode, outlines: Outlines): Target {
  const days =
    outlines.get(document)?.children.flatMap((child) => (child.part?.kind === 'day' ? [child.part] : [])) ?? [];
  const day = part && days.find((each) => each === part || talksOf(each).some((talk) => talk === part));
  const title = day && choiceOf(days, day).ordinal === 0 ? day.title : undefined;
  return { document, cursor: headingRange.start, given: title === undefined ? {} : { day: title } };
}

/** Nothing but the fields of a talk is taken for one. */
function argumentsOf(given: unknown): InsertTalkArguments {
  if (typeof given !== 'object' || given === null || given instanceof vscode.Uri) return {};
  const { title, url, speakers, tags, day } = given as Record<string, unknown>;
  return {
    ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
    ...(typeof url === 'string' && { url: url.trim() }),
    ...(isTexts(speakers) && { speakers }),
    ...(isTexts(tags) && { tags }),
    ...(typeof day === 'string' && { day }),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
