import * as vscode from 'vscode';
import { readCheckSettings, withCheckSettings } from '../../core/checks/checkSettings.js';
import type { Problem } from '../../core/problem.js';
import type { Site } from '../../core/site/site.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toDiagnosticWithPlaces } from '../editor/edits/toDiagnostic.js';
import { SiteFiles } from '../site/siteFiles.js';
import type { Sites } from '../site/sites.js';
import type { TemplateRendering } from '../site/templateRendering.js';
import type { RecapProblems } from './recapProblems.js';

/**
 * Milliseconds without another check of a document before its templates are executed. What is wrong with a template hardly
 * changes with a keystroke, and the whole page has to be rendered for it, which otherwise only the preview's page does.
 */
const pause = 1000;

/** Longer posts are left out: rendering one would keep other extensions waiting. In UTF-16 code units. */
const longest = 100_000;

/** Steps that the templates of a post may take together: about a fifth of a second. */
const mostSteps = 200_000;

/** What the templates of a document need. */
export interface TemplateSources {
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly problems: RecapProblems;
  readonly rendering: TemplateRendering;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Shows what is wrong with the templates that open posts use, each time after a pause. Meanwhile VS Code moves what it shows
 * with the text.
 */
export class TemplateProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('recap templates');
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly found = new Map<
    vscode.TextDocument,
    { readonly version: number; readonly problems: readonly Problem[] }
  >();
  private readonly listener: vscode.Disposable;

  constructor(private readonly sources: TemplateSources) {
    this.listener = sources.problems.onDidChange((document) => this.schedule(document));
  }

  /** The problems of the current text; none if it has not been checked yet. */
  get(document: vscode.TextDocument): readonly Problem[] {
    const found = this.found.get(document);
    return found?.version === document.version ? found.problems : [];
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    vscode.Disposable.from(this.listener, this.collection).dispose();
  }

  private schedule(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    if (!this.isOpen(document)) {
      this.forget(document);
      return;
    }
    const timer = setTimeout(() => {
      this.check(document, timer).catch((error: unknown) =>
        this.sources.log.error(`Cannot check the templates of ${document.uri.toString()}`, error),
      );
    }, pause);
    this.waiting.set(document, timer);
  }

  private async check(document: vscode.TextDocument, timer: unknown): Promise<void> {
    const { uri, version } = document;
    const { root, generator, site, configured } = await this.sources.sites.lookupWithTemplates(uri);
    const isUsed = configured && generator === 'hugo' && mayExecute(site) && document.getText().length <= longest;
    const problems = isUsed ? await this.problemsOf(document) : [];
    // Another check is waiting, or the document was closed meanwhile.
    if (this.waiting.get(document) !== timer) return;
    if (problems.length === 0 && !this.found.has(document)) return;
    const files = new SiteFiles(root);
    this.found.set(document, { version, problems });
    this.collection.set(
      uri,
      problems.map((each) => toDiagnosticWithPlaces(each, (path) => files.uriOf(path))),
    );
  }

  private async problemsOf(document: vscode.TextDocument): Promise<readonly Problem[]> {
    const { problems } = await this.sources.rendering.render(document, ({ checkTemplates }, post, page) =>
      checkTemplates(post, page, mostSteps),
    );
    const settings = vscode.workspace.getConfiguration('recap', document.uri).get('checks');
    return withCheckSettings(problems, readCheckSettings(settings));
  }

  private isOpen(document: vscode.TextDocument): boolean {
    return this.sources.documents.all.includes(document);
  }

  private forget(document: vscode.TextDocument): void {
    this.waiting.delete(document);
    this.found.delete(document);
    this.collection.delete(document.uri);
  }
}

/** Whether pages of the site may execute templates: its own, or those that they write themselves. */
function mayExecute({ templates, inlineShortcodes }: Site): boolean {
  return templates !== undefined || inlineShortcodes === true;
}
