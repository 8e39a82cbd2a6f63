import * as vscode from 'vscode';
import { formatMessage, type Problem } from '../../core/problem.js';
import type { Session } from '../../core/programme/programme.js';
import { toOutlineJson } from '../../core/recap/queries/outline/outlineJson.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { documentOf } from './documentOf.js';
import { registerTools, type Tool } from './languageModels.js';
import { proposeTalk } from './proposeTalk.js';

/** What the tools read. */
export interface AgentSources {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly ofRecaps: RecapProgrammes;
  readonly problems: {
    readonly checkerFor: (document: vscode.TextDocument) => Promise<(text: string) => readonly ProblemLike[]>;
  };
}

/** What is said of a problem. */
type ProblemLike = Pick<Problem, 'code' | 'severity' | 'message' | 'range'>;

/**
 * Registers the tools for language models: they read a recap's outline, its problems and its programme, and propose a talk.
 * None of them writes by itself or uses the network.
 */
export function registerAgentTools(sources: AgentSources): vscode.Disposable {
  return registerTools([outlineTool(sources), problemsTool(sources), programmeTool(sources), talkTool(sources)]);
}

function outlineTool({ documents, active }: AgentSources): Tool {
  return {
    name: 'recap_outline',
    message: vscode.l10n.t('Reading the outline of the recap'),
    run: async ({ file }) => toOutlineJson(documents.get(await documentOf(file, active))),
  };
}

function problemsTool({ active, problems }: AgentSources): Tool {
  return {
    name: 'recap_problems',
    message: vscode.l10n.t('Checking the recap'),
    run: async ({ file }) => {
      const document = await documentOf(file, active);
      const check = await problems.checkerFor(document);
      return check(document.getText()).map(({ code, severity, message, range }) => ({
        line: range.start.line + 1,
        column: range.start.character + 1,
        severity,
        code,
        message: formatMessage(message),
      }));
    },
  };
}

function programmeTool({ active, ofRecaps }: AgentSources): Tool {
  return {
    name: 'recap_programme',
    message: vscode.l10n.t('Reading the programme of the conference'),
    run: async ({ file }) => {
      const found = await ofRecaps.load(await documentOf(file, active));
      if (!found) return { programme: null };
      const written = new Set([...found.sessions.values()].map(({ id }) => id));
      const { event, zone, days } = found.kept.programme;
      const listed = days.map(({ date, sessions }) => ({
        date: date ?? null,
        sessions: sessions.map((session) => sessionJson(session, written)),
      }));
      return { programme: { event, zone: zone ?? null, days: listed } };
    },
  };
}

function sessionJson(session: Session, written: ReadonlySet<string>): object {
  const { id, title, speakers, start, end, room, track, kind, url } = session;
  return {
    title,
    speakers: speakers.map(({ name }) => name),
    start,
    end,
    room,
    track,
    kind,
    url,
    isInRecap: written.has(id),
  };
}

function talkTool({ documents, active }: AgentSources): Tool {
  return {
    name: 'recap_insertTalk',
    message: vscode.l10n.t('Proposing a talk for the recap'),
    run: async (input) => proposeTalk(await documentOf(input['file'], active), documents, input),
  };
}
