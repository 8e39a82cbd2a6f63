import * as vscode from 'vscode';
import { registerCheckLinks } from './host/links/checkLinks.js';
import { registerDiagnostics } from './host/problems/diagnostics.js';
import { registerGetStarted } from './host/walkthrough/getStarted.js';
import type { LoadBundle } from './host/loadBundle.js';
import { registerFrontMatterCompletion } from './host/frontMatter/completion.js';
import { registerFrontMatterHover } from './host/frontMatter/hover.js';
import { FrontMatterSchemas } from './host/problems/frontMatterSchemas.js';
import { Posts } from './host/site/posts.js';
import { MarkdownPreview, type MarkdownEngine } from './host/preview/markdownPreview.js';
import { registerExplainProblem } from './host/problems/explainProblem.js';
import { registerPreview } from './host/preview/preview.js';
import { registerQuickFixes } from './host/problems/quickFixes.js';
import { registerGoToUnfinished } from './host/progress/goToUnfinished.js';
import { registerProgressStatus } from './host/progress/progressStatus.js';
import { RecapProblems } from './host/problems/recapProblems.js';
import { registerRepairMojibake } from './host/problems/repairMojibake.js';
import { registerShortcodeCompletion } from './host/shortcodes/completion.js';
import { registerShortcodeDefinition } from './host/shortcodes/definition.js';
import { registerShortcodeHover } from './host/shortcodes/hover.js';
import { registerShortcodeRename } from './host/shortcodes/rename.js';
import { Sites } from './host/site/sites.js';
import type { Foundation } from './outline.js';
import type * as Rendering from './rendering.js';
import { registerTalkNavigation } from './host/navigation/talkNavigation.js';

/** What stands once the features are loaded. */
export interface Features {
  readonly disposable: vscode.Disposable;
  readonly sites: Sites;
  /** What VS Code asks for before its own Markdown preview first shows anything. */
  readonly extendMarkdownIt: <Engine extends MarkdownEngine>(engine: Engine) => Engine;
}

/** What shows, explains and mends a recap: not needed when the outline is first drawn, so in a bundle loaded right behind it. */
export function registerFeatures(
  { context, documents, active, outlines, targets, log }: Foundation,
  load: LoadBundle,
): Features {
  const sites = new Sites(log);
  const posts = new Posts();
  const schemas = new FrontMatterSchemas(log);
  const problems = new RecapProblems({ documents, sites, posts, schemas, log });
  const markdownPreview = new MarkdownPreview(
    async () => (await load<typeof Rendering>('rendering')).plugin,
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
    registerQuickFixes(problems, active),
    registerRepairMojibake(documents, active),
    registerExplainProblem(context.extensionUri),
    registerShortcodeCompletion(documents, sites),
    registerShortcodeHover(documents, sites),
    registerShortcodeDefinition(documents, sites),
    registerShortcodeRename(documents, sites),
    registerCheckLinks(documents, active, sites),
    registerTalkNavigation(targets),
    registerProgressStatus(documents, active, outlines),
    registerGoToUnfinished(targets, outlines),
    registerGetStarted(context),
    registerPreview(context, { documents, active, sites, log }),
  );
  return { disposable, sites, extendMarkdownIt: (engine) => markdownPreview.extend(engine) };
}
