import * as vscode from 'vscode';
import type * as EditingBundle from './editing.js';
import type * as FeaturesBundle from './features.js';
import type { Features, Foundation } from './features.js';
import { ActiveRecap } from './host/activeRecap.js';
import { Corrections } from './host/corrections.js';
import { registerCorrections } from './host/correctRecap.js';
import { registerDocumentSymbols } from './host/documentSymbols.js';
import { registerFoldingRanges } from './host/foldingRanges.js';
import { loadBundle } from './host/loadBundle.js';
import { Outlines } from './host/outline/outlines.js';
import { registerOutlineView } from './host/outline/outlineView.js';
import { ReadingSettings } from './host/readingSettings.js';
import { RecapDocuments } from './host/recapDocuments.js';
import { Targets } from './host/targets.js';

/** The outline stands at once; VS Code waits for the rest before it runs a command of ours. */
export async function activate(context: vscode.ExtensionContext): Promise<Pick<Features, 'extendMarkdownIt'>> {
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
    registerOutlineView(documents, active, outlines, targets, context.workspaceState, log),
    registerCorrections(targets, corrections),
    registerDocumentSymbols(documents),
    registerFoldingRanges(documents),
  );
  const foundation: Foundation = { context, documents, active, outlines, targets, log };
  const { registerFeatures } = await loadBundle<typeof FeaturesBundle>(context.extensionUri, 'features');
  const { disposable, sites, extendMarkdownIt } = registerFeatures(foundation);
  context.subscriptions.push(disposable);
  const { registerEditing } = await loadBundle<typeof EditingBundle>(context.extensionUri, 'editing');
  context.subscriptions.push(registerEditing(foundation, sites));
  return { extendMarkdownIt };
}
