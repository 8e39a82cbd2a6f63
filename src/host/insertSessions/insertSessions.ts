import * as vscode from 'vscode';
import { insertSession, type SessionPlace } from '../../core/edits/insert/session/insertSession.js';
import { insertSessions, withoutTalk } from '../../core/edits/insert/session/insertSessions.js';
import type { Programme, Session } from '../../core/programme/programme.js';
import { isBreak, sessionsOf } from '../../core/programme/queries/sessionsOf.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { Position } from '../../core/text.js';
import type { Corrections } from '../documents/corrections.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Targets } from '../documents/targets.js';
import { fromPosition } from '../editor/convert.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { applyInsertion } from '../editor/edits/applyInsertion.js';
import { cursorIn } from '../editor/editorOf.js';
import { showInformation, showWarning } from '../editor/notify.js';
import { wantsPlaceholders } from '../editor/wantsPlaceholders.js';
import { countSessions } from '../programmes/describeProgramme.js';
import type { Programmes } from '../programmes/programmes.js';
import { isSessionReference, type SessionReference } from '../programmes/sessionTransfer.js';
import type { Sites } from '../site/sites.js';

export interface InsertSources {
  readonly programmes: Programmes;
  readonly documents: RecapDocuments;
  readonly targets: Targets;
  readonly corrections: Corrections;
  readonly sites: Sites;
}

/**
 * Registers the command that inserts sessions of a programme into the active recap, or into that of a row of the outline.
 * Each goes under its own day, as the post writes its talks.
 */
export function registerInsertSessions(sources: InsertSources): vscode.Disposable {
  return vscode.commands.registerCommand('recap.insertSessions', async (reference: unknown, row: unknown) => {
    if (!isSessionReference(reference)) return;
    const target = sources.targets.getPlace(typeof row === 'string' ? [row] : []);
    const found = await findSessions(sources.programmes, reference);
    if (!target || !found) return;
    const { document, node } = target;
    const cursor = node?.headingRange.start ?? fromPosition(cursorIn(document));
    await insert(sources, document, found.sessions, await placeOf(sources, document, found.programme, cursor));
  });
}

/** The sessions that are meant, without breaks, which have no section in a recap. */
export async function findSessions(
  programmes: Programmes,
  { programme: id, sessions }: SessionReference,
): Promise<{ readonly programme: Programme; readonly sessions: readonly Session[] } | undefined> {
  const kept = (await programmes.load()).find((each) => each.id === id);
  const wanted = new Set(sessions);
  const found = kept ? sessionsOf(kept.programme).filter((session) => wanted.has(session.id) && !isBreak(session)) : [];
  return kept && found.length > 0 ? { programme: kept.programme, sessions: found } : undefined;
}

/** How a document writes what is inserted. */
export async function placeOf(
  { documents, sites }: InsertSources,
  document: vscode.TextDocument,
  programme: Programme,
  cursor: Position,
): Promise<SessionPlace> {
  const { inSite, site } = await sites.lookup(document.uri);
  return {
    programme,
    cursor,
    options: documents.optionsOf(document),
    language: inSite ? site.locale : vscode.env.language,
    withPlaceholders: wantsPlaceholders(document),
  };
}

/** Those that have no talk yet. A message says which of them have one. */
export function newSessions(recap: Recap, sessions: readonly Session[], place: SessionPlace): readonly Session[] {
  const left = withoutTalk(recap, sessions, place);
  const known = sessions.filter((session) => !left.includes(session));
  if (known.length === 1) void showInformation(vscode.l10n.t('"{0}" is in the recap already.', known[0]!.title));
  else if (known.length > 1)
    void showInformation(vscode.l10n.t('{0} are in the recap already.', countSessions(known.length)));
  return left;
}

async function insert(
  { documents, corrections }: InsertSources,
  document: vscode.TextDocument,
  sessions: readonly Session[],
  place: SessionPlace,
): Promise<void> {
  const recap = documents.get(document);
  const left = newSessions(recap, sessions, place);
  const [first] = left;
  if (first && left.length === 1) {
    const insertion = insertSession(recap, first, place);
    if ((await applyInsertion(document, document.version, insertion)) && insertion?.correction)
      corrections.add(document.uri, insertion.correction);
  } else if (first) {
    const inserted = insertSessions(recap, left, place);
    if (inserted.refused.length > 0) explainRefused(inserted.refused);
    if (inserted.edits.length > 0 && (await applyEdits(document, document.version, inserted.edits)))
      for (const correction of inserted.corrections) corrections.add(document.uri, correction);
  }
}

/** Says which sessions can be inserted nowhere. */
export function explainRefused(refused: readonly Session[]): void {
  const titles = refused.map(({ title }) => title).join(', ');
  void showWarning(vscode.l10n.t('These sessions cannot be inserted anywhere in this post: {0}', titles));
}
