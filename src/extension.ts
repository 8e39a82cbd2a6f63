import * as vscode from 'vscode';
import snippets from '../snippets/recap.json' with { type: 'json' };
import { registerCompleteFromProgramme } from './host/completeTalks/completeFromProgramme.js';
import { registerCorrections } from './host/corrections/correctRecap.js';
import { registerFollowEdits } from './host/corrections/followEdits.js';
import { ActiveRecap } from './host/documents/activeRecap.js';
import { Corrections } from './host/documents/corrections.js';
import { Outlines } from './host/documents/outlines.js';
import { ReadingSettings } from './host/documents/readingSettings.js';
import { RecapDocuments } from './host/documents/recapDocuments.js';
import { Targets } from './host/documents/targets.js';
import { registerFrontMatterCompletion } from './host/frontMatter/completion.js';
import { registerFrontMatterHover } from './host/frontMatter/hover.js';
import { registerInsertCurrentTalk } from './host/insertTalk/insertCurrentTalk.js';
import { registerImportProgramme } from './host/importProgramme/importProgramme.js';
import { registerRefreshProgramme } from './host/importProgramme/refreshProgramme.js';
import { registerSaveProgramme } from './host/importProgramme/saveProgramme.js';
import { registerDropSessions } from './host/insertSessions/dropSessions.js';
import { registerInsertSessions } from './host/insertSessions/insertSessions.js';
import { registerInsertDay } from './host/insertTalk/insertDay.js';
import { registerTitleCompletion } from './host/insertTalk/titleCompletion.js';
import { registerInsertTalk } from './host/insertTalk/insertTalk.js';
import { registerCheckLinks } from './host/links/checkLinks.js';
import { LinkReports } from './host/links/linkReports.js';
import { registerContinueLists } from './host/lists/continueLists.js';
import { registerActionsAtCursor, type Contributions } from './host/menus/actionsAtCursor.js';
import { registerCursorContexts } from './host/menus/cursorContexts.js';
import { registerDocumentSymbols } from './host/navigation/documentSymbols.js';
import { registerFoldingRanges } from './host/navigation/foldingRanges.js';
import { registerTalkNavigation } from './host/navigation/talkNavigation.js';
import { registerNewRecap } from './host/newRecap/newRecap.js';
import { registerOutlineView } from './host/outline/outlineView.js';
import { registerRecapsView } from './host/recaps/recapsView.js';
import { registerAgentTools } from './host/agents/agentTools.js';
import { registerCopyFor } from './host/elsewhere/copyFor.js';
import { registerCopyAsHtml } from './host/outlineEdits/copyAsHtml.js';
import { registerSectionEdits } from './host/outlineEdits/sectionEdits.js';
import { registerMoves } from './host/outlineEdits/moves.js';
import { registerRename } from './host/outlineEdits/rename.js';
import { registerRenameTag } from './host/outlineEdits/renameTag.js';
import { registerTalkLinks } from './host/outlineEdits/talkLinks.js';
import { registerPasteAsTalk } from './host/paste/pasteAsTalk.js';
import { registerEmbedActions } from './host/paste/embedActions.js';
import { registerPasteEdits } from './host/paste/pasteEdits.js';
import { MarkdownPreview, type MarkdownEngine } from './host/preview/markdownPreview.js';
import { registerPreview } from './host/preview/preview.js';
import { registerDiagnostics } from './host/problems/diagnostics.js';
import { registerExplainProblem } from './host/problems/explainProblem.js';
import { registerFixAll } from './host/problems/fixAll.js';
import { FrontMatterSchemas } from './host/problems/frontMatterSchemas.js';
import { registerQuickFixes } from './host/problems/quickFixes.js';
import { registerRefusedFiles } from './host/problems/refusedFiles.js';
import { TemplateProblems, type TemplateSources } from './host/problems/templateProblems.js';
import { RecapProblems, type ProblemSources } from './host/problems/recapProblems.js';
import { registerRepairMojibake } from './host/problems/repairMojibake.js';
import { registerTurnOffCheck } from './host/problems/turnOffCheck.js';
import { registerGoToUnfinished } from './host/progress/goToUnfinished.js';
import { registerNowStatus } from './host/progress/nowStatus.js';
import { leftFinder } from './host/readiness/findReadiness.js';
import { registerReadiness } from './host/readiness/readiness.js';
import { ReadinessPages } from './host/readiness/readinessPages.js';
import { registerProgressStatus } from './host/progress/progressStatus.js';
import { registerChooseProgramme } from './host/programmes/programmeOfPost.js';
import { registerProgrammeContexts } from './host/programmes/programmeContexts.js';
import { registerProgrammeView } from './host/programme/programmeView.js';
import { Programmes } from './host/programmes/programmes.js';
import { RecapProgrammes } from './host/programmes/recapProgrammes.js';
import { registerShortcodeCompletion } from './host/shortcodes/completion.js';
import { registerShortcodeDefinition } from './host/shortcodes/definition.js';
import { registerPartialDefinition } from './host/shortcodes/partialDefinition.js';
import { registerShortcodeHover } from './host/shortcodes/hover.js';
import { registerShortcodeRename } from './host/shortcodes/rename.js';
import { Posts } from './host/site/posts.js';
import { Sites } from './host/site/sites.js';
import { TemplateRendering } from './host/site/templateRendering.js';
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
    registerProgrammeUses(shared),
    registerMenus(shared, context),
    registerProgrammes(shared, context),
  );
  return { extendMarkdownIt: (engine) => shared.markdownPreview.extend(engine) };
}

type Shared = ReturnType<typeof construct>;

/** What the features meet in; they do not know each other. */
function construct({ workspaceState, globalStorageUri, extensionUri }: vscode.ExtensionContext) {
  const log = vscode.window.createOutputChannel('Conference Recap', { log: true });
  const corrections = new Corrections(workspaceState);
  const settings = new ReadingSettings(corrections);
  const documents = new RecapDocuments(settings, vscode.Uri.joinPath(extensionUri, 'media'));
  const active = new ActiveRecap(documents);
  const outlines = new Outlines(documents);
  const targets = new Targets(documents, active, outlines);
  const sites = new Sites(log);
  const posts = new Posts();
  const programmes = new Programmes(vscode.Uri.joinPath(globalStorageUri, 'programmes'), log);
  const ofRecaps = new RecapProgrammes(programmes, documents, workspaceState);
  outlines.countUnwritten(ofRecaps);
  const read = { log, corrections, documents, active, sites, posts, programmes, ofRecaps };
  const shown = constructRendering(documents, sites, log);
  const linkReports = new LinkReports(documents);
  const checked = constructProblems({ ...read, ...shown });
  const readinessPages = new ReadinessPages({ ...read, outlines, linkReports, problems: checked.problems });
  const dispose = (): void => {
    const found = { ...checked, linkReports, readinessPages };
    const disposables = { ...read, outlines, settings, ...found, markdownPreview: shown.markdownPreview };
    vscode.Disposable.from(...Object.values(disposables)).dispose();
  };
  return { ...read, settings, outlines, targets, ...shown, ...checked, linkReports, readinessPages, dispose };
}

/** What renders in the host. */
function constructRendering(documents: RecapDocuments, sites: Sites, log: vscode.LogOutputChannel) {
  const loadRendering = async () => (await import('./core/render/published/markdownPlugin.js')).markdownPlugin;
  const loadCopying = async () => (await import('./core/elsewhere/copyRecap.js')).copyRecap;
  const rendering = new TemplateRendering(documents, sites, loadRendering);
  return {
    loadRendering,
    loadCopying,
    rendering,
    markdownPreview: new MarkdownPreview(loadRendering, documents, sites, log),
  };
}

/** What finds problems. */
function constructProblems(sources: Omit<ProblemSources & TemplateSources, 'schemas' | 'problems'>) {
  const schemas = new FrontMatterSchemas(sources.log);
  const problems = new RecapProblems({ ...sources, schemas });
  return { schemas, problems, templateProblems: new TemplateProblems({ ...sources, problems }) };
}

/** The outline, the previews, and the ways from talk to talk. */
function registerViews(shared: Shared, context: vscode.ExtensionContext) {
  const { documents, active, outlines, targets, corrections, settings, sites, readinessPages, log } = shared;
  return vscode.Disposable.from(
    registerRecapsView({ sites, settings, corrections, findLeft: leftFinder(shared) }, context),
    registerOutlineView({ documents, active, outlines, targets, memory: context.workspaceState, log }),
    registerCorrections(targets, corrections),
    registerFollowEdits(documents, corrections),
    registerDocumentSymbols(documents),
    registerFoldingRanges(documents),
    registerTalkNavigation(targets),
    registerProgressStatus(documents, active, outlines),
    registerPreview(context, { documents, active, sites, readinessPages, log }),
    registerGetStarted(context),
    registerCopyFor(shared, context),
  );
}

/** Problems and their fixes, completion and hovers. */
function registerAssistance(
  { documents, active, outlines, sites, posts, problems, linkReports, templateProblems, rendering, log }: Shared,
  { extensionUri }: vscode.ExtensionContext,
) {
  return vscode.Disposable.from(
    registerDiagnostics(problems),
    registerRefusedFiles({ documents, sites, posts, problems, log }),
    registerQuickFixes(documents, problems, templateProblems),
    registerReadiness({ documents, active, outlines, sites, posts, problems, linkReports }),
    registerFixAll(problems, active),
    registerTurnOffCheck(),
    registerExplainProblem(extensionUri),
    registerRepairMojibake(documents, active),
    registerCheckLinks(documents, active, sites, linkReports),
    registerFrontMatterCompletion(documents, sites, posts),
    registerFrontMatterHover(documents, sites),
    registerShortcodeCompletion(documents, sites),
    registerShortcodeHover(documents, sites, rendering),
    registerShortcodeDefinition(documents, sites, rendering),
    registerPartialDefinition(sites, rendering),
    registerShortcodeRename(documents, sites),
  );
}

/** New posts, days and talks, and work in the outline. */
function registerEditing(shared: Shared) {
  const { documents, active, ofRecaps, outlines, targets, corrections, sites, loadRendering, log } = shared;
  return vscode.Disposable.from(
    registerInsertDay(documents, active),
    registerContinueLists(documents, active),
    registerSnippets(documents, active, snippets),
    registerPasteAsTalk(documents, active, corrections),
    registerPasteEdits(documents, sites),
    registerEmbedActions(documents, sites),
    registerMoves(targets, outlines),
    registerSectionEdits(targets, ofRecaps),
    registerRename(targets, sites),
    registerRenameTag(targets, log),
    registerTalkLinks(targets),
    registerCopyAsHtml(targets, sites, loadRendering),
  );
}

/** What the programme of a recap's conference is used for. */
function registerProgrammeUses(shared: Shared) {
  const { documents, active, outlines, targets, programmes, ofRecaps } = shared;
  return vscode.Disposable.from(
    registerProgrammeContexts(documents, active, ofRecaps),
    registerChooseProgramme(programmes, ofRecaps, active),
    registerNewRecap(shared),
    registerInsertTalk(targets, ofRecaps, shared),
    registerInsertCurrentTalk(shared),
    registerTitleCompletion(documents, ofRecaps),
    registerGoToUnfinished(targets, outlines, ofRecaps, shared),
    registerCompleteFromProgramme(shared),
    registerNowStatus(documents, active, ofRecaps),
    registerAgentTools(shared),
  );
}

/** What menus and the Command Palette offer, by what is at the cursor. */
function registerMenus({ targets, active }: Shared, { extension }: vscode.ExtensionContext) {
  const { contributes } = extension.packageJSON as { readonly contributes: Contributions };
  return vscode.Disposable.from(registerCursorContexts(targets, active), registerActionsAtCursor(targets, contributes));
}

/** The programmes of conferences: how they are imported, and their view. */
function registerProgrammes(shared: Shared, { workspaceState }: vscode.ExtensionContext) {
  const { programmes, active, sites, log } = shared;
  return vscode.Disposable.from(
    registerProgrammeView(programmes, workspaceState, log),
    registerImportProgramme(programmes),
    registerRefreshProgramme(programmes),
    registerSaveProgramme(programmes, active, sites),
    registerInsertSessions(shared),
    registerDropSessions(shared),
  );
}
