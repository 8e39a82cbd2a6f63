import * as vscode from 'vscode';
import type { CheckContext } from '../core/checks/check.js';
import { checkRecap } from '../core/checks/checkRecap.js';
import { readCheckSettings, withCheckSettings, type CheckSettings } from '../core/checks/checkSettings.js';
import type { Problem } from '../core/problem.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { isRecap } from '../core/recap/recap.js';
import { contentPageOf } from '../core/site/content/contentPage.js';
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
      ...[sites, posts, schemas].map((each) => each.onDidChange(() => this.refreshAll())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.checks')) this.refreshAll();
      }),
      documents.onDidClose((document) => {
        this.findings.delete(document);
        this.changed.fire(document);
      }),
    );
    this.refreshAll();
  }

  /** Of the text as it is now; `undefined` where that has not been looked at yet. */
  of(document: vscode.TextDocument): readonly Problem[] | undefined {
    const finding = this.findings.get(document);
    return finding?.version === document.version ? finding.problems : undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private refreshAll(): void {
    for (const document of this.documents.all) this.refresh(document);
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

  /** What is wrong with a text that the document may become. */
  async whatIf(document: vscode.TextDocument): Promise<(text: string) => readonly Problem[]> {
    const { context, settings } = await this.contextOf(document);
    return (text) => withCheckSettings(checkRecap(parseRecap(text), context), settings);
  }

  /** Only of a text that is a recap, or is published by Hugo: other Markdown has front matter with rules of its own. */
  private async problemsOf(document: vscode.TextDocument): Promise<readonly Problem[]> {
    const { context, settings, isPage } = await this.contextOf(document);
    const recap = this.documents.get(document);
    return isPage || isRecap(recap) ? withCheckSettings(checkRecap(recap, context), settings) : [];
  }

  private async contextOf({ uri }: vscode.TextDocument): Promise<Surroundings> {
    const around = await this.sites.lookup(uri);
    const { root, site, configured } = around;
    const path = uri.path.slice(root.path.length + 1);
    const context: CheckContext = {
      site,
      pagePath: configured && path,
      now: Date.now(),
      exists: (each) => configured?.exists(each),
      shortcodes: await configured?.shortcodes(),
      posts: this.posts.of(around),
      schema: await this.schemas.of(uri),
    };
    const settings = readCheckSettings(vscode.workspace.getConfiguration('recap', uri).get('checks'));
    return { context, settings, isPage: configured !== undefined && contentPageOf(path, site) !== undefined };
  }
}

/** What a document is checked with. */
interface Surroundings {
  readonly context: CheckContext;
  readonly settings: CheckSettings;
  readonly isPage: boolean;
}
