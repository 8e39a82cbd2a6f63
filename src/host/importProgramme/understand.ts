import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import type { Programme } from '../../core/programme/programme.js';
import { datesOf } from '../../core/programme/queries/sessionsOf.js';
import type {
  ColumnMapping,
  ProgrammeFile,
  ProgrammeOptions,
  ProgrammeQuestion,
  ProgrammeReading,
} from '../../core/programme/readProgramme.js';
import { toText } from '../editor/convert.js';
import { showWarning } from '../editor/notify.js';
import { askForColumns } from './askForColumns.js';
import { askForDate } from './askForDate.js';
import { askForZone } from './askForZone.js';
import { confirmProgramme } from './confirmProgramme.js';
import { listSessions } from './listSessions.js';

/** What the user accepted, and how it was read. */
export interface Understood {
  readonly programme: Programme;
  readonly format: string;
  readonly zone: string | undefined;
  readonly columns: ColumnMapping | undefined;
  readonly date: string | undefined;
  /** Whether it takes the place of the previous one. */
  readonly replaces: boolean;
}

interface Answers extends ProgrammeOptions {
  /** The name that the user gave the event. */
  readonly event?: string | undefined;
}

/** What a programme is compared with. */
type PreviousOf = (programme: Programme) => KeptProgramme | undefined;

/** Readers and their libraries are evaluated when the first programme is read. */
export async function loadReader() {
  return (await import('../../core/programme/readProgramme.js')).readProgramme;
}

/**
 * Reads files, asks for what they do not say, and shows what was understood until the user keeps it. `undefined` if the
 * user cancels, and if there is no session: then a message says why.
 */
export async function understand(
  files: readonly ProgrammeFile[],
  title: string,
  previousOf: PreviousOf,
): Promise<Understood | undefined> {
  const readProgramme = await loadReader();
  let answers: Answers = {};
  let columns: Extract<ProgrammeQuestion, { kind: 'columns' }> | undefined;
  const asked = new Set<string>();
  for (;;) {
    const reading = readProgramme(files, answers);
    const { asks } = reading;
    if (asks?.kind === 'columns') columns = asks;
    if (asks && !asked.has(asks.kind)) {
      asked.add(asks.kind);
      const answer = await answerTo(title, asks, reading.programme);
      if (!answer) return undefined;
      answers = { ...answers, ...answer };
      continue;
    }
    const programme = reading.programme && { ...reading.programme, event: answers.event ?? reading.programme.event };
    if (!programme) {
      explainNothing(reading);
      return undefined;
    }
    const previous = previousOf(programme);
    const decision = await confirmProgramme(title, {
      reading,
      programme,
      previous,
      hasColumns: columns !== undefined,
      firstDate: answers.date,
    });
    if (decision === undefined) return undefined;
    if (decision === 'keep' || decision === 'replace')
      return { ...answered(answers), programme, format: reading.format ?? '', replaces: decision === 'replace' };
    if (decision === 'sessions') await listSessions(title, programme);
    else answers = { ...answers, ...(await changed(title, decision, programme, columns, answers)) };
  }
}

function answered({ zone, columns, date }: Answers): Pick<Understood, 'zone' | 'columns' | 'date'> {
  return { zone, columns, date };
}

async function answerTo(
  title: string,
  question: ProgrammeQuestion,
  programme: Programme | undefined,
): Promise<Answers | undefined> {
  if (question.kind === 'columns') {
    const columns = await askForColumns(title, question.columns, question.guessed);
    return columns && { columns };
  }
  if (question.kind === 'date') {
    const date = await askForDate(title, programme && datesOf(programme)?.first);
    return date === undefined ? undefined : { date };
  }
  const zone = await askForZone(title, programme);
  return zone === undefined ? undefined : { zone };
}

/** What the user changes; nothing if the user goes back. */
async function changed(
  title: string,
  what: 'zone' | 'date' | 'columns' | 'name',
  programme: Programme,
  columns: Extract<ProgrammeQuestion, { kind: 'columns' }> | undefined,
  answers: Answers,
): Promise<Answers> {
  if (what === 'zone' || what === 'date') return (await answerTo(title, { kind: what }, programme)) ?? {};
  if (what === 'columns')
    return (
      (columns && (await answerTo(title, { ...columns, guessed: answers.columns ?? columns.guessed }, programme))) ?? {}
    );
  const event = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the event, such as "Lantern Days 2025"'),
    value: programme.event,
    ignoreFocusOut: true,
  });
  return event === undefined ? {} : { event: event.trim() };
}

function explainNothing({ notes, format }: ProgrammeReading): void {
  const [first] = notes;
  const reason = first ? ` ${toText(first)}` : '';
  const message =
    format === undefined
      ? vscode.l10n.t('This is not a programme in any format that can be read.')
      : vscode.l10n.t('There are no sessions in this programme ({0}).', format);
  void showWarning(message + reason);
}
