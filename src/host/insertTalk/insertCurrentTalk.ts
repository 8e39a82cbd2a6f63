import * as vscode from 'vscode';
import { currentSessions } from '../../core/programme/now/currentSessions.js';
import type { Session } from '../../core/programme/programme.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { pickItem } from '../editor/askInSteps.js';
import { fromPosition } from '../editor/convert.js';
import { cursorIn } from '../editor/editorOf.js';
import { showInformation } from '../editor/notify.js';
import { chooseForPost } from '../programmes/programmeOfPost.js';
import { now } from '../programmes/clock.js';
import type { Programmes } from '../programmes/programmes.js';
import type { FoundProgramme, RecapProgrammes } from '../programmes/recapProgrammes.js';
import { offeredItems, sessionItems, sessionsNow, writtenIn } from '../programmes/sessionItems.js';
import { writeSession, type SessionWriting } from '../programmes/writeSession.js';

/** What the command needs. */
export interface CurrentTalkSources extends SessionWriting {
  readonly active: ActiveRecap;
  readonly programmes: Programmes;
  readonly ofRecaps: RecapProgrammes;
}

/**
 * Registers *Insert Current Talk*: what is on now becomes a talk of the recap, without a question where it is clear what that
 * is.
 */
export function registerInsertCurrentTalk(sources: CurrentTalkSources): vscode.Disposable {
  const { active, programmes, ofRecaps } = sources;
  return vscode.commands.registerCommand('recap.insertCurrentTalk', async () => {
    const document = active.requireDocument();
    if (!document) return;
    if (!(await ofRecaps.load(document)) && !(await chooseForPost(programmes, ofRecaps, document))) return;
    const found = ofRecaps.get(document);
    const session = found && (await currentSession(sources, document, found));
    // The text may have changed while the user chose.
    const latest = session && ofRecaps.get(document);
    if (latest) await writeSession(sources, document, latest, session);
  });
}

async function currentSession(
  { documents }: CurrentTalkSources,
  document: vscode.TextDocument,
  found: FoundProgramme,
): Promise<Session | undefined> {
  const attended = new Set(found.kept.attended);
  const current = currentSessions(sessionsNow(found), { attended, written: writtenIn(found), instant: now() });
  if (current.length === 1) return current[0];
  const items =
    current.length > 0
      ? sessionItems(current, found)
      : offeredItems(found, documents.get(document), fromPosition(cursorIn(document)));
  if (items.length === 0) {
    void showInformation(vscode.l10n.t('Nothing is on now, and the programme has no session for this day.'));
    return undefined;
  }
  const question = {
    title: vscode.l10n.t('Insert Current Talk'),
    placeholder: current.length > 0 ? vscode.l10n.t('Which one are you in?') : vscode.l10n.t('Nothing is on now'),
    items: () => items,
  };
  const picked = await pickItem(question, { number: 1, total: 1 });
  return picked === 'back' ? undefined : picked?.session;
}
