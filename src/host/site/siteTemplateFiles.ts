import * as vscode from 'vscode';
import { isSame } from '../../core/preview/dataChanges.js';
import type { MountedFile } from '../../core/site/mountedFiles.js';
import type { Site } from '../../core/site/site.js';
import type { ResourceRequest, SiteTemplates } from '../../core/site/siteTemplates.js';
import { changedBy, type TemplateChange } from '../../core/site/templates/changedBy.js';
import { readRequested } from '../../core/site/templates/readRequested.js';
import { readTemplates } from '../../core/site/templates/readTemplates.js';
import { answerRequests } from '../../core/site/templates/renderWithResources.js';
import { listTemplates } from '../../core/site/templates/templateFiles.js';
import type { SiteFiles } from './siteFiles.js';
import { sitePathOf } from './sitePath.js';
import { watchFiles } from './watchSite.js';

/** The templates of a site and what they use. Both are read on first use, and again after files have changed. */
export class SiteTemplateFiles implements vscode.Disposable {
  private listing: Promise<readonly MountedFile[]> | undefined;
  private reading: Promise<SiteTemplates | undefined> | undefined;
  private watcher: vscode.Disposable | undefined;
  private isDisposed = false;
  private readonly changed = new vscode.EventEmitter<void>();

  /** Templates, or what they use, have changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly files: SiteFiles,
    private readonly site: () => Promise<Site>,
  ) {}

  /** The files of the templates. Never rejects. */
  list(): Promise<readonly MountedFile[]> {
    if (!this.isDisposed) this.watcher ??= watchFiles(this.files.root, (uris) => void this.update(uris));
    return (this.listing ??= this.site().then((site) => this.files.answer(listTemplates(site))));
  }

  /** Their texts, and what they have used so far; the same object until that has changed. Never rejects. */
  read(): Promise<SiteTemplates | undefined> {
    return (this.reading ??= this.readListed());
  }

  /** Looks up what templates ask for. Returns whether anything was new. Never rejects. */
  async provide(requests: readonly ResourceRequest[]): Promise<boolean> {
    const site = await this.site();
    for (;;) {
      const { reading } = this;
      const templates = await reading;
      if (!templates) return false;
      const answered = await this.files.answer(answerRequests(requests, templates, site));
      // It was read again meanwhile, or more was looked up.
      if (this.reading !== reading) continue;
      if (answered === templates) return false;
      this.reading = Promise.resolve(answered);
      return true;
    }
  }

  /** Reads everything again on the next use. */
  forget(): void {
    this.listing = undefined;
    this.reading = undefined;
  }

  dispose(): void {
    this.isDisposed = true;
    this.watcher?.dispose();
    this.changed.dispose();
  }

  private async readListed(): Promise<SiteTemplates | undefined> {
    return this.files.answer(readTemplates(await this.site(), await this.list()));
  }

  /** Reads again what some changed files are part of. */
  private async update(uris: readonly vscode.Uri[]): Promise<void> {
    const site = await this.site();
    const before = this.reading;
    const known = await before;
    const paths = uris.flatMap((uri) => sitePathOf(this.files.root, uri) ?? []);
    const change = changedBy(paths, site, known);
    const isWhole = change.hasTemplates || (known !== undefined && change.hasData);
    if (this.isDisposed || (!isWhole && change.requests.length === 0)) return;
    if (change.hasTemplates) this.listing = undefined;
    if (known) this.reading = this.revise(known, isWhole, change, site);
    else if (isWhole) this.reading = undefined;
    const revised = await this.reading;
    if (change.hasTemplates || known !== revised) this.changed.fire();
  }

  private async revise(
    known: SiteTemplates,
    isWhole: boolean,
    { requests }: TemplateChange,
    site: Site,
  ): Promise<SiteTemplates | undefined> {
    const read = isWhole ? await this.readListed() : known;
    const found = await this.files.answer(readRequested(requests, site));
    const resources = requests.length === 0 ? known.resources : { ...known.resources, ...found };
    const revised = read && { ...read, resources };
    return isSame(known, revised) ? known : revised;
  }
}
