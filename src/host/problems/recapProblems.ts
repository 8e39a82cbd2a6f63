import * as vscode from 'vscode';
import type { CheckContext } from '../../core/checks/check.js';
import { checkRecap } from '../../core/checks/checkRecap.js';
import { scopeOf, type CheckedPlace } from '../../core/checks/scopeOf.js';
import { readCheckSettings, withCheckSettings, type CheckSettings } from '../../core/checks/checkSettings.js';
import type { Problem } from '../../core/problem.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import type { FrontMatterSchemas } from './frontMatterSchemas.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import type { Posts } from '../site/posts.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';

/**
 * Milliseconds to wait until the updates of tree and preview were sent: VS Code collects messages before it sends them.
 */
const updateDelay = 50;

/** The problems of a document, and the version that was checked. */
interface CheckedVersion {
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** What the checks need. */
export interface ProblemSources {
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly posts: Posts;
  readonly schemas: FrontMatterSchemas;
  readonly ofRecaps: RecapProgrammes;
  readonly log: vscode.LogOutputChannel;
}

/** The problems of every open recap, updated after each pause in typing. */
export class RecapProblems implements vscode.Disposable {
  private readonly checked = new Map<vscode.TextDocument, CheckedVersion>();
  /** The latest check of each document. Earlier ones are dropped. */
  private readonly checks = new WeakMap<vscode.TextDocument, symbol>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly listeners: vscode.Disposable;

  /** Fires with the document whose problems have changed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly sources: ProblemSources) {
    const { documents, sites, posts, schemas, ofRecaps } = sources;
    this.listeners = vscode.Disposable.from(
      documents.onDidChange((document) => this.refresh(document)),
      ...[sites, posts, schemas, ofRecaps].map((each) => each.onDidChange(() => this.refreshAll())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('recap.checks')) this.refreshAll();
      }),
      documents.onDidClose((document) => {
        this.checked.delete(document);
        this.changed.fire(document);
      }),
    );
    this.refreshAll();
  }

  /** The problems of the current text; `undefined` if it has not been checked yet. */
  get(document: vscode.TextDocument): readonly Problem[] | undefined {
    const checked = this.checked.get(document);
    return checked?.version === document.version ? checked.problems : undefined;
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private refreshAll(): void {
    for (const document of this.sources.documents.all) this.refresh(document);
  }

  private refresh(document: vscode.TextDocument): void {
    this.check(document).catch((error: unknown) =>
      this.sources.log.error(`Cannot check ${document.uri.toString()}`, error),
    );
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    const check = Symbol();
    this.checks.set(document, check);
    const surroundings = await this.surroundingsOf(document);
    // Tree and preview are updated first: checking a long post takes longer than both together.
    await new Promise((resolve) => setTimeout(resolve, updateDelay));
    if (this.checks.get(document) !== check || !this.sources.documents.all.includes(document)) return;
    const { version } = document;
    this.checked.set(document, { version, problems: this.problemsOf(document, surroundings) });
    this.changed.fire(document);
  }

  /** Checks texts that the document may become. */
  async checkerFor(document: vscode.TextDocument): Promise<(text: string) => readonly Problem[]> {
    const surroundings = await this.surroundingsOf(document);
    return (text) => problemsIn(parseRecap(text), surroundings);
  }

  /** Checks recaps and pages that Hugo publishes. */
  private problemsOf(document: vscode.TextDocument, surroundings: CheckSurroundings): readonly Problem[] {
    const recap = this.sources.documents.get(document);
    return surroundings.isPage || isRecap(recap) ? problemsIn(recap, surroundings) : [];
  }

  private async surroundingsOf(document: vscode.TextDocument): Promise<CheckSurroundings> {
    const { uri } = document;
    const around = await this.sources.sites.lookup(uri);
    const { pagePath, site, configured, generator, inSite } = around;
    const context = {
      site,
      pagePath: configured && pagePath,
      now: Date.now(),
      exists: (each: string, anyCase?: boolean) => configured?.exists(each, anyCase),
      shortcodes: await configured?.shortcodes(),
      posts: this.sources.posts.get(around),
      programme: this.sources.ofRecaps.get(document)?.kept.programme,
      schema: await this.sources.schemas.get(uri),
    };
    const settings = readCheckSettings(vscode.workspace.getConfiguration('recap', uri).get('checks'));
    const isPage = configured !== undefined && contentPageOf(pagePath, site) !== undefined;
    return { context, settings, place: { generator, inSite, path: uri.path }, isPage };
  }
}

/** What a document is checked with. */
interface CheckSurroundings {
  readonly context: Omit<CheckContext, 'scope'>;
  readonly settings: CheckSettings;
  readonly place: CheckedPlace;
  readonly isPage: boolean;
}

/** The problems of a text that the document is or may become: what it is written for may change with it. */
function problemsIn(recap: Recap, { context, settings, place }: CheckSurroundings): readonly Problem[] {
  return withCheckSettings(checkRecap(recap, { ...context, scope: scopeOf(recap.post, place) }), settings);
}
