import * as vscode from 'vscode';
import { ActiveRecap } from './host/activeRecap.js';
import { Corrections } from './host/corrections.js';
import { registerCorrections } from './host/correctRecap.js';
import { registerDiagnostics } from './host/diagnostics.js';
import { registerDocumentSymbols } from './host/documentSymbols.js';
import { registerFoldingRanges } from './host/foldingRanges.js';
import { registerInsertTalk } from './host/insertTalk.js';
import { Outlines } from './host/outline/outlines.js';
import { registerOutlineView } from './host/outline/outlineView.js';
import { registerPreview } from './host/preview/registerPreview.js';
import { ReadingSettings } from './host/readingSettings.js';
import { registerQuickFixes } from './host/quickFixes.js';
import { RecapDocuments } from './host/recapDocuments.js';
import { RecapProblems } from './host/recapProblems.js';
import { Sites } from './host/sites.js';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Conference Recap', { log: true });
  const corrections = new Corrections(context.workspaceState);
  const settings = new ReadingSettings(corrections);
  const documents = new RecapDocuments(settings);
  const active = new ActiveRecap(documents);
  const outlines = new Outlines(documents);
  const sites = new Sites(log);
  const problems = new RecapProblems(documents, sites, log);
  context.subscriptions.push(
    log,
    corrections,
    settings,
    documents,
    active,
    sites,
    problems,
    registerOutlineView(documents, active, outlines, log),
    registerCorrections(documents, active, outlines, corrections),
    registerDocumentSymbols(documents),
    registerFoldingRanges(documents),
    registerDiagnostics(problems),
    registerQuickFixes(problems),
    registerInsertTalk(documents, active),
    registerPreview(context, documents, active, sites, log),
  );
}
