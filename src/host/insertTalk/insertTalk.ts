import * as vscode from 'vscode';
import { insertTalkOnNewDay } from '../../core/edits/insert/day/insertDay.js';
import type { Insertion } from '../../core/edits/insert/insertLines.js';
import { insertTalk } from '../../core/edits/insert/insertTalk.js';
import { readTitleInput, type TitleInput } from '../../core/edits/insert/readTalkInput.js';
import type { Session } from '../../core/programme/programme.js';
import { daysOf, talksOf } from '../../core/recap/model/recap.js';
import { dayReferenceOf, findDay } from '../../core/recap/queries/dayReference.js';
import type { OutlineNode } from '../../core/recap/queries/outline/outline.js';
import type { Position } from '../../core/text.js';
import type { Corrections } from '../documents/corrections.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Targets } from '../documents/targets.js';
import { applyInsertion } from '../editor/edits/applyInsertion.js';
import { fromPosition } from '../editor/convert.js';
import { wantsPlaceholders } from '../editor/wantsPlaceholders.js';
import { cursorIn, editorOf } from '../editor/editorOf.js';
import { showWarning } from '../editor/notify.js';
import type { FoundProgramme, RecapProgrammes } from '../programmes/recapProgrammes.js';
import { offeredItems } from '../programmes/sessionItems.js';
import { writeSession, type SessionWriting } from '../programmes/writeSession.js';
import { askForTalk, type InsertTalkArguments } from './askForTalk.js';
import { collectNames } from './collectNames.js';
import type { TalkAnswers } from './talkDraft.js';

/** Where a talk goes, and what is known about it. */
interface InsertTarget {
  readonly document: vscode.TextDocument;
  readonly cursor: Position;
  readonly given: InsertTalkArguments;
}

/** Registers *Insert Talk*: at the cursor, at a row of the tree, or with arguments from a keybinding or another extension. */
export function registerInsertTalk(
  targets: Targets,
  ofRecaps: RecapProgrammes,
  writing: SessionWriting,
): vscode.Disposable {
  const { documents, corrections } = writing;
  const atRow = (document: vscode.TextDocument, { part, headingRange }: OutlineNode): InsertTarget => {
    const recap = documents.get(document);
    const day = part && daysOf(recap).find((each) => each === part || talksOf(each).some((talk) => talk === part));
    // Arguments name a day by its title alone, which means the first of that title.
    const isFirst = day && dayReferenceOf(day, recap).ordinal === 0;
    return { document, cursor: headingRange.start, given: isFirst ? { day: day.title } : {} };
  };
  const targetOf = (given: readonly unknown[]): InsertTarget | undefined => {
    const place = targets.getPlace(given);
    if (!place) return undefined;
    const { document, node } = place;
    if (node) return atRow(document, node);
    return { document, cursor: fromPosition(cursorIn(document)), given: argumentsOf(given[0]) };
  };
  return vscode.commands.registerCommand('recap.insertTalk', async (...given: unknown[]) => {
    const target = targetOf(given);
    if (!target) return;
    const { document } = target;
    const answers = await answersFor(documents, target, await ofRecaps.load(document));
    if (!answers) return;
    if (!('id' in answers)) await insert(documents, corrections, target, answers);
    else {
      const latest = ofRecaps.get(document);
      if (latest) await writeSession(writing, document, latest, answers);
    }
  });
}

async function answersFor(
  documents: RecapDocuments,
  { document, cursor, given }: InsertTarget,
  found: FoundProgramme | undefined,
): Promise<TalkAnswers | Session | undefined> {
  const recap = documents.get(document);
  const known = {
    recap,
    options: documents.optionsOf(document),
    cursor,
    sessions: found ? offeredItems(found, recap, cursor) : [],
    offers: await offersFor(document),
    withPlaceholders: wantsPlaceholders(document),
  };
  return askForTalk({ ...known, ...collectNames(documents, document) }, given);
}

/** The recap may have changed while the user answered, so the day is looked up again. */
async function insert(
  documents: RecapDocuments,
  corrections: Corrections,
  { document, cursor }: InsertTarget,
  answers: TalkAnswers,
): Promise<void> {
  const recap = documents.get(document);
  const options = documents.optionsOf(document);
  const { day: answer, ...asked } = answers;
  let insertion: Insertion | undefined;
  if (answer === 'new') insertion = insertTalkOnNewDay(recap, asked, options);
  else {
    const day = answer === 'none' ? undefined : findDay(answer, recap);
    if (answer !== 'none' && !day) {
      const message = vscode.l10n.t('The talk was not inserted because the day "{0}" no longer exists.', answer.title);
      void showWarning(message);
      return;
    }
    insertion = insertTalk(recap, asked, day, cursor);
  }
  if ((await applyInsertion(document, document.version, insertion)) && insertion?.correction)
    corrections.add(document.uri, insertion.correction);
}

/** The selected and the copied line, if they can be a title or an address. */
async function offersFor(document: vscode.TextDocument): Promise<TitleInput[]> {
  const editor = editorOf(document);
  const selected = editor ? document.getText(editor.selection) : '';
  let copied = '';
  try {
    copied = await vscode.env.clipboard.readText();
  } catch {
    // A browser may deny access to the clipboard. Then nothing is offered.
  }
  const found = [selected, copied].flatMap((text) => readTitleInput(text) ?? []);
  return found.filter(
    (input, index) => found.findIndex(({ title, url }) => title === input.title && url === input.url) === index,
  );
}

/** Reads the fields of a talk from the argument of a command, and ignores everything else. */
function argumentsOf(given: unknown): InsertTalkArguments {
  if (typeof given !== 'object' || given === null || given instanceof vscode.Uri) return {};
  const { title, url, speakers, tags, day } = given as Record<string, unknown>;
  return {
    ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
    ...(typeof url === 'string' && { url: url.trim() }),
    ...(isStrings(speakers) && { speakers }),
    ...(isStrings(tags) && { tags }),
    ...(typeof day === 'string' && { day }),
  };
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
