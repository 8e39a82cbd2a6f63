import * as vscode from 'vscode';
import { ActiveRecap } from './host/documents/activeRecap.js';
import { Corrections } from './host/documents/corrections.js';
import { registerCorrections } from './host/corrections/correctRecap.js';
import { registerDocumentSymbols } from './host/navigation/documentSymbols.js';
import { registerFoldingRanges } from './host/navigation/foldingRanges.js';
import { Outlines } from './host/documents/outlines.js';
import { registerOutlineView } from './host/outline/outlineView.js';
import { ReadingSettings } from './host/documents/readingSettings.js';
import { RecapDocuments } from './host/documents/recapDocuments.js';
import { Targets } from './host/documents/targets.js';

export { shared } from 'recap:shared';

/** Whom the features meet in, made before any of them is loaded. */
export interface Foundation {
  readonly context: vscode.ExtensionContext;
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly outlines: Outlines;
  readonly targets: Targets;
  readonly log: vscode.LogOutputChannel;
}

/** Reads recaps and shows their outline, on which all else stands. What it makes is disposed of with the context. */
export function registerOutline(context: vscode.ExtensionContext): Foundation {
  const log = vscode.window.createOutputChannel('Conference Recap', { log: true });
  const corrections = new Corrections(context.workspaceState);
  const settings = new ReadingSettings(corrections);
  const documents = new RecapDocuments(settings);
  const active = new ActiveRecap(documents);
  const outlines = new Outlines(documents);
  const targets = new Targets(documents, active, outlines);
  context.subscriptions.push(
    log,
    corrections,
    settings,
    documents,
    active,
    registerOutlineView({ documents, active, outlines, targets, memory: context.workspaceState, log }),
    registerCorrections(targets, corrections),
    registerDocumentSymbols(documents),
    registerFoldingRanges(documents),
  );
  return { context, documents, active, outlines, targets, log };
}
