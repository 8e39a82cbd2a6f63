import * as vscode from 'vscode';
import { checkRecap } from '../core/checks/checkRecap.js';
import type { Problem } from '../core/problem.js';
import { isRecap } from '../core/recap/recap.js';
import { contentPageOf } from '../core/site/content/contentPage.js';
import { FoundFiles } from './foundFiles.js';
import type { FrontMatterSchemas } from './frontMatterSchemas.js';
import type { Posts } from './posts.js';
import type { RecapDocuments } from './recapDocuments.js';
import type { Sites } from './sites.js';

/** What is wrong with a document, and with which version of it. */
interface Finding {
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** The problems of every open recap, looked for anew after each pause in typing. */
export class RecapProblems implements vscode.Disposable {
  private readonly findings = new Map<vscode.TextDocument, Finding>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly listeners: vscode.Disposable;
  private readonly files = new FoundFiles();

  /** `of` says something else of a document. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly documents: RecapDocuments,
    private readonly sites: Sites,
    private readonly posts: Posts,
    private readonly schemas: FrontMatterSchemas,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.listeners = vscode.Disposable.from(
      documents.onDidChange((document) => this.refresh(document)),
      ...[sites, posts, schemas].map((each) =>
        each.onDidChange(() => documents.all.forEach((document) => this.refresh(document))),
      ),
      documents.onDidClose((document) => {
        this.findings.delete(document);
        this.changed.fire(document);
      }),
    );
    for (const document of documents.all) this.refresh(document);
  }

  /** Of the text as it is now; `undefined` where that has not been looked at yet. */
  of(document: vscode.TextDocument): readonly Problem[] | undefined {
    const finding = this.findings.get(document);
    return finding?.version === document.version ? finding.problems : undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private refresh(document: vscode.TextDocument): void {
    const { version } = document;
    this.problemsOf(document).then(
      (problems) => {
        if (document.version !== version || !this.documents.all.includes(document)) return;
        this.findings.set(document, { version, problems });
        this.changed.fire(document);
      },
      (error: unknown) => this.log.error(`Cannot check ${document.uri.toString()}`, error),
    );
  }

  /** Only of a text that is a recap, or is published by Hugo: other Markdown has front matter with rules of its own. */
  private async problemsOf(document: vscode.TextDocument): Promise<readonly Problem[]> {
    const around = await this.sites.lookup(document.uri);
    const schema = await this.schemas.of(document.uri);
    const { inSite, root, site } = around;
    const recap = this.documents.get(document);
    const path = document.uri.path.slice(root.path.length + 1);
    if (!isRecap(recap) && !(inSite && contentPageOf(path, site))) return [];
    const pagePath = inSite ? path : undefined;
    const exists = this.files.within(root);
    const context = { site, pagePath, now: Date.now(), exists, posts: this.posts.of(around), schema };
    const problems = checkRecap(recap, context);
    // What a check asked of files that nobody had looked for is known now.
    return (await this.files.settle()) ? checkRecap(recap, context) : problems;
  }
}
