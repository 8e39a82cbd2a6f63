import * as vscode from 'vscode';
import { ActiveRecap } from './host/activeRecap.js';
import { registerDiagnostics } from './host/diagnostics.js';
import { registerInsertTalk } from './host/insertTalk.js';
import { registerOutlineView } from './host/outlineView.js';
import { registerPreview } from './host/preview/registerPreview.js';
import { RecapDocuments } from './host/recapDocuments.js';
import { Sites } from './host/sites.js';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Conference Recap', { log: true });
  const documents = new RecapDocuments();
  const active = new ActiveRecap(documents);
  const sites = new Sites();
  context.subscriptions.push(
    log,
    documents,
    active,
    registerOutlineView(documents, active, log),
    registerDiagnostics(documents, sites, log),
    registerInsertTalk(documents, active),
    registerPreview(context, documents, active, sites, log),
  );
}
