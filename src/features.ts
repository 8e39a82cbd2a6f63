import * as vscode from 'vscode';
import type { ActiveRecap } from './host/activeRecap.js';
import { registerDiagnostics } from './host/diagnostics.js';
import { registerExplainProblem } from './host/explainProblem.js';
import { registerInsertTalk } from './host/insertTalk.js';
import { registerPreview } from './host/preview/registerPreview.js';
import { registerQuickFixes } from './host/quickFixes.js';
import type { RecapDocuments } from './host/recapDocuments.js';
import { RecapProblems } from './host/recapProblems.js';
import { registerShortcodeCompletion } from './host/shortcodes/completion.js';
import { registerShortcodeDefinition } from './host/shortcodes/definition.js';
import { registerShortcodeHover } from './host/shortcodes/hover.js';
import { registerShortcodeRename } from './host/shortcodes/rename.js';
import { Sites } from './host/sites.js';

/** Whom the features meet in, made before any of them is loaded. */
export interface Foundation {
  readonly context: vscode.ExtensionContext;
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly log: vscode.LogOutputChannel;
}

/** All that need not be there when the outline is first drawn: a bundle of its own, loaded right behind it. */
export function registerFeatures({ context, documents, active, log }: Foundation): vscode.Disposable {
  const sites = new Sites(log);
  const problems = new RecapProblems(documents, sites, log);
  return vscode.Disposable.from(
    sites,
    problems,
    registerDiagnostics(problems),
    registerQuickFixes(problems, active),
    registerExplainProblem(context.extensionUri),
    registerShortcodeCompletion(documents, sites),
    registerShortcodeHover(documents, sites),
    registerShortcodeDefinition(documents, sites),
    registerShortcodeRename(documents, sites),
    registerInsertTalk(documents, active),
    registerPreview(context, documents, active, sites, log),
  );
}
