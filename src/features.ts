import * as vscode from 'vscode';
import type { ActiveRecap } from './host/activeRecap.js';
import { registerDiagnostics } from './host/diagnostics.js';
import { registerFrontMatterCompletion } from './host/frontMatterCompletion.js';
import { registerFrontMatterHover } from './host/frontMatterHover.js';
import { FrontMatterSchemas } from './host/frontMatterSchemas.js';
import { registerInsertTalk } from './host/insertTalk.js';
import { loadBundle } from './host/loadBundle.js';
import { Posts } from './host/posts.js';
import { MarkdownPreview, type MarkdownEngine } from './host/preview/markdownPreview.js';
import { registerPreview } from './host/preview/registerPreview.js';
import { registerQuickFixes } from './host/quickFixes.js';
import type { RecapDocuments } from './host/recapDocuments.js';
import { RecapProblems } from './host/recapProblems.js';
import { Sites } from './host/sites.js';
import type * as Plugin from './markdownPlugin.js';

/** Whom the features meet in, made before any of them is loaded. */
export interface Foundation {
  readonly context: vscode.ExtensionContext;
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly log: vscode.LogOutputChannel;
}

/** What stands once the features are loaded. */
export interface Features {
  readonly disposable: vscode.Disposable;
  /** What VS Code asks for before its own Markdown preview first shows anything. */
  readonly extendMarkdownIt: <Engine extends MarkdownEngine>(engine: Engine) => Engine;
}

/** All that need not be there when the outline is first drawn: a bundle of its own, loaded right behind it. */
export function registerFeatures({ context, documents, active, log }: Foundation): Features {
  const sites = new Sites(log);
  const posts = new Posts();
  const schemas = new FrontMatterSchemas(log);
  const problems = new RecapProblems(documents, sites, posts, schemas, log);
  const markdownPreview = new MarkdownPreview(
    async () => (await loadBundle<typeof Plugin>(context.extensionUri, 'markdownPlugin')).plugin,
    documents,
    sites,
    log,
  );
  const disposable = vscode.Disposable.from(
    sites,
    posts,
    schemas,
    problems,
    markdownPreview,
    registerFrontMatterCompletion(documents, sites, posts),
    registerFrontMatterHover(documents),
    registerDiagnostics(problems),
    registerQuickFixes(problems),
    registerInsertTalk(documents, active),
    registerPreview(context, documents, active, sites, log),
  );
  return { disposable, extendMarkdownIt: (engine) => markdownPreview.extend(engine) };
}
