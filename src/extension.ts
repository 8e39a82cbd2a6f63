import * as vscode from 'vscode';
import snippets from '../snippets/recap.json' with { type: 'json' };
import { registerCorrections } from './host/corrections/correctRecap.js';
import { ActiveRecap } from './host/documents/activeRecap.js';
import { Corrections } from './host/documents/corrections.js';
import { Outlines } from './host/documents/outlines.js';
import { ReadingSettings } from './host/documents/readingSettings.js';
import { RecapDocuments } from './host/documents/recapDocuments.js';
import { Targets } from './host/documents/targets.js';
import { registerFrontMatterCompletion } from './host/frontMatter/completion.js';
import { registerFrontMatterHover } from './host/frontMatter/hover.js';
import { registerInsertDay } from './host/insertTalk/insertDay.js';
import { registerInsertTalk } from './host/insertTalk/insertTalk.js';
import { registerCheckLinks } from './host/links/checkLinks.js';
import { registerDocumentSymbols } from './host/navigation/documentSymbols.js';
import { registerFoldingRanges } from './host/navigation/foldingRanges.js';
import { registerTalkNavigation } from './host/navigation/talkNavigation.js';
import { registerNewRecap } from './host/newRecap/newRecap.js';
import { registerOutlineView } from './host/outline/outlineView.js';
import { registerCopyAsHtml } from './host/outlineEdits/copyAsHtml.js';
import { registerSectionEdits } from './host/outlineEdits/sectionEdits.js';
import { registerMoves } from './host/outlineEdits/moves.js';
import { registerRename } from './host/outlineEdits/rename.js';
import { registerRenameTag } from './host/outlineEdits/renameTag.js';
import { registerTalkLinks } from './host/outlineEdits/talkLinks.js';
import { registerPasteAsTalk } from './host/paste/pasteAsTalk.js';
import { registerPasteEdits } from './host/paste/pasteEdits.js';
import { MarkdownPreview, type MarkdownEngine } from './host/preview/markdownPreview.js';
import { registerPreview } from './host/preview/preview.js';
import { registerDiagnostics } from './host/problems/diagnostics.js';
import { registerExplainProblem } from './host/problems/explainProblem.js';
import { FrontMatterSchemas } from './host/problems/frontMatterSchemas.js';
import { registerQuickFixes } from './host/problems/quickFixes.js';
import { RecapProblems } from './host/problems/recapProblems.js';
import { registerRepairMojibake } from './host/problems/repairMojibake.js';
import { registerGoToUnfinished } from './host/progress/goToUnfinished.js';
import { registerProgressStatus } from './host/progress/progressStatus.js';
import { registerShortcodeCompletion } from './host/shortcodes/completion.js';
import { registerShortcodeDefinition } from './host/shortcodes/definition.js';
import { registerShortcodeHover } from './host/shortcodes/hover.js';
import { registerShortcodeRename } from './host/shortcodes/rename.js';
import { Posts } from './host/site/posts.js';
import { Sites } from './host/site/sites.js';
import { registerSnippets } from './host/snippets/snippets.js';
import { registerGetStarted } from './host/walkthrough/getStarted.js';

/** What VS Code's own Markdown preview asks for before it first shows anything. */
interface MarkdownItPlugin {
  readonly extendMarkdownIt: <Engine extends MarkdownEngine>(engine: Engine) => Engine;
}

/** Constructs what the features share, and registers each of them. */
export function activate(context: vscode.ExtensionContext): MarkdownItPlugin {
  const shared = construct(context);
  context.subscriptions.push(
    shared,
    registerViews(shared, context),
    registerAssistance(shared, context),
    registerEditing(shared),
  );
  return { extendMarkdownIt: (engine) => shared.markdownPreview.extend(engine) };
}

type Shared = ReturnType<typeof construct>;

/** What the features meet in; they do not know each other. */
function construct({ workspaceState }: vscode.ExtensionContext) {
  const log = vscode.window.createOutputChannel('Conference Recap', { log: true });
  const corrections = new Corrections(workspaceState);
  const settings = new ReadingSettings(corrections);
  const documents = new RecapDocuments(settings);
  const active = new ActiveRecap(documents);
  const outlines = new Outlines(documents);
  const targets = new Targets(documents, active, outlines);
  const sites = new Sites(log);
  const posts = new Posts();
  const schemas = new FrontMatterSchemas(log);
  const problems = new RecapProblems({ documents, sites, posts, schemas, log });
  const loadRendering = async () => (await import('./core/render/markdownPlugin.js')).markdownPlugin;
  const markdownPreview = new MarkdownPreview(loadRendering, documents, sites, log);
  const disposables = [log, corrections, settings, documents, active, sites, posts, schemas, problems, markdownPreview];
  const dispose = (): void => {
    vscode.Disposable.from(...disposables).dispose();
  };
  return {
    log,
    corrections,
    documents,
    active,
    outlines,
    targets,
    sites,
    posts,
    problems,
    loadRendering,
    markdownPreview,
    dispose,
  };
}

/** The outline, the previews, and the ways from talk to talk. */
function registerViews(
  { documents, active, outlines, targets, corrections, sites, log }: Shared,
  context: vscode.ExtensionContext,
) {
  return vscode.Disposable.from(
    registerOutlineView({ documents, active, outlines, targets, memory: context.workspaceState, log }),
    registerCorrections(targets, corrections),
    registerDocumentSymbols(documents),
    registerFoldingRanges(documents),
    registerTalkNavigation(targets),
    registerProgressStatus(documents, active, outlines),
    registerGoToUnfinished(targets, outlines),
    registerPreview(context, { documents, active, sites, log }),
    registerGetStarted(context),
  );
}

/** Problems and their fixes, completion and hovers. */
function registerAssistance(
  { documents, active, sites, posts, problems }: Shared,
  { extensionUri }: vscode.ExtensionContext,
) {
  return vscode.Disposable.from(
    registerDiagnostics(problems),
    registerQuickFixes(problems, active),
    registerExplainProblem(extensionUri),
    registerRepairMojibake(documents, active),
    registerCheckLinks(documents, active, sites),
    registerFrontMatterCompletion(documents, sites, posts),
    registerFrontMatterHover(documents),
    registerShortcodeCompletion(documents, sites),
    registerShortcodeHover(documents, sites),
    registerShortcodeDefinition(documents, sites),
    registerShortcodeRename(documents, sites),
  );
}

/** New posts, days and talks, and work in the outline. */
function registerEditing({ documents, active, outlines, targets, sites, loadRendering, log }: Shared) {
  return vscode.Disposable.from(
    registerNewRecap(active, sites),
    registerInsertTalk(documents, active, outlines),
    registerInsertDay(documents, active),
    registerSnippets(documents, active, snippets),
    registerPasteAsTalk(documents, active),
    registerPasteEdits(documents, sites),
    registerMoves(targets, outlines),
    registerSectionEdits(targets),
    registerRename(targets, sites),
    registerRenameTag(targets, log),
    registerTalkLinks(targets),
    registerCopyAsHtml(targets, sites, loadRendering),
  );
}
