import * as vscode from 'vscode';
import { insertSession } from '../../core/edits/insert/session/insertSession.js';
import type { Session } from '../../core/programme/programme.js';
import type { Recap, Talk } from '../../core/recap/model/recap.js';
import { isEmptyTalk } from '../../core/recap/queries/talkNotes.js';
import { lastWrittenLine, lineRange, type Position } from '../../core/text.js';
import type { Corrections } from '../documents/corrections.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { applyInsertion } from '../editor/edits/applyInsertion.js';
import { fromPosition } from '../editor/convert.js';
import { cursorIn } from '../editor/editorOf.js';
import { showDocument } from '../editor/showDocument.js';
import { wantsPlaceholders } from '../editor/wantsPlaceholders.js';
import type { Sites } from '../site/sites.js';
import type { FoundProgramme } from './recapProgrammes.js';

/** What writing a session into a post needs. */
export interface SessionWriting {
  readonly documents: RecapDocuments;
  readonly corrections: Corrections;
  readonly sites: Sites;
}

/** Inserts a session as a talk, with the cursor in its notes; one that the recap has is shown, with the cursor after its notes. */
export async function writeSession(
  { documents, corrections, sites }: SessionWriting,
  document: vscode.TextDocument,
  { kept, sessions }: FoundProgramme,
  session: Session,
): Promise<void> {
  const known = [...sessions].find(([, { id }]) => id === session.id)?.[0];
  if (known) {
    const end = endOfNotes(documents.get(document), known);
    await showDocument(document.uri, { start: end, end });
    return;
  }
  const { inSite, site } = await sites.lookup(document.uri);
  const insertion = insertSession(documents.get(document), session, {
    programme: kept.programme,
    cursor: fromPosition(cursorIn(document)),
    options: documents.optionsOf(document),
    language: inSite ? site.locale : vscode.env.language,
    withPlaceholders: wantsPlaceholders(document),
  });
  if ((await applyInsertion(document, document.version, insertion)) && insertion?.correction)
    corrections.add(document.uri, insertion.correction);
}

/** Where one goes on writing: after the last word of the notes, or on the last line of a talk without any. */
function endOfNotes({ source }: Recap, talk: Talk): Position {
  const { headingRange, range } = talk;
  const last = isEmptyTalk(talk) ? range.end.line : lastWrittenLine(source, headingRange.end.line, range.end.line);
  return lineRange(source, last).end;
}
