import * as vscode from 'vscode';
import { readCheckSettings, withCheckSettings } from '../../core/checks/checkSettings.js';
import { withoutTurnedOff } from '../../core/checks/turnedOff.js';
import type { Answer } from '../../core/links/answer.js';
import { linkProblems } from '../../core/links/linkProblems.js';
import { webLinksOf } from '../../core/links/webLinks.js';
import type { Problem } from '../../core/problem.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fixesAt } from '../editor/edits/fixesAt.js';
import { toDiagnostic } from '../editor/edits/toDiagnostic.js';
import type { PostToCheck } from './postsToCheck.js';

/** The results of the last check of a post. */
interface LinkReport {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Whether the post's site turns bare addresses into links. */
  readonly linkify: boolean;
}

/**
 * Problems of links, from the last check until the next. They belong to the address of the link, and move with its
 * text. In posts that are not open, they stay where they were found.
 */
export class LinkReports implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('recap links');
  private readonly reports = new Map<string, LinkReport>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  private readonly listeners: vscode.Disposable;

  /** Fires with the post of which something else is known; without one, that may be any. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly documents: RecapDocuments) {
    const options = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    this.listeners = vscode.Disposable.from(
      documents.onDidChange((document) => this.show(document.uri, documents.get(document))),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('recap.checks')) return;
        for (const document of documents.all) this.show(document.uri, documents.get(document));
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((file) => this.forget(file))),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => this.forget(oldUri))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === 'untitled') this.forget(uri);
      }),
      vscode.languages.registerCodeActionsProvider(
        { language: 'markdown' },
        { provideCodeActions: (document, range, { diagnostics }) => this.fixes(document, range, diagnostics) },
        options,
      ),
    );
  }

  /** Replaces the results for the post. */
  report({ uri, recap, linkify }: PostToCheck, answers: ReadonlyMap<string, Answer>): void {
    this.reports.set(uri.toString(), { answers, linkify });
    const open = this.documents.all.find((document) => document.uri.toString() === uri.toString());
    this.show(uri, open ? this.documents.get(open) : recap);
    this.changed.fire(uri);
  }

  /** Removes all results. */
  clear(): void {
    this.reports.clear();
    this.collection.clear();
    this.changed.fire(undefined);
  }

  /** Removes the results of a file that is gone, or of all files in a folder. */
  private forget({ path, scheme }: vscode.Uri): void {
    for (const key of [...this.reports.keys()]) {
      const uri = vscode.Uri.parse(key);
      if (uri.scheme !== scheme || (uri.path !== path && !uri.path.startsWith(`${path}/`))) continue;
      this.reports.delete(key);
      this.collection.delete(uri);
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.collection, this.changed).dispose();
  }

  private show(uri: vscode.Uri, recap: Recap): void {
    if (this.reports.has(uri.toString())) this.collection.set(uri, this.get(uri, recap)?.map(toDiagnostic));
  }

  /** `undefined` if the links of the post have not been checked. */
  get(uri: vscode.Uri, recap: Recap): readonly Problem[] | undefined {
    const report = this.reports.get(uri.toString());
    if (!report) return undefined;
    const settings = readCheckSettings(vscode.workspace.getConfiguration('recap', uri).get('checks'));
    const problems = linkProblems(webLinksOf(recap, report.linkify), report.answers);
    return withCheckSettings(withoutTurnedOff(problems, recap.post), settings);
  }

  private fixes(
    document: vscode.TextDocument,
    range: vscode.Range,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    if (!this.reports.has(document.uri.toString())) return [];
    const recap = this.documents.get(document);
    const problems = this.get(document.uri, recap) ?? [];
    return fixesAt(document, range, diagnostics, { problems, post: recap.post });
  }
}
