import type * as vscode from 'vscode';
import type { Post } from '../../core/post/post.js';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf, type PageSource } from '../../core/preview/pageSource.js';
import type { Requesting } from '../../core/site/templates/renderWithResources.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from './sites.js';

/** Number of times that a document is rendered: what one answer leads to is requested in the next. */
const mostRounds = 8;

/** Renders documents with the templates of their sites, for features that do not show pages. */
export class TemplateRendering {
  constructor(
    private readonly documents: RecapDocuments,
    private readonly sites: Sites,
    /** Evaluates the renderer, which is not needed before. */
    readonly load: () => Promise<MarkdownPlugin>,
  ) {}

  /** What `use` makes of the document as it is now, again with what templates requested, until nothing is new. */
  async render<Result extends Requesting>(
    document: vscode.TextDocument,
    use: (plugin: MarkdownPlugin, post: Post, page: PageSource) => Result,
  ): Promise<Result> {
    const plugin = await this.load();
    for (let round = 1; ; round++) {
      const { site, pagePath } = await this.sites.lookupWithTemplates(document.uri);
      const recap = this.documents.get(document);
      const result = use(plugin, recap.post, pageSourceOf(recap, site, pagePath, Date.now()));
      const { requests } = result;
      if (round === mostRounds || !(await this.sites.provideResources(document.uri, requests))) return result;
    }
  }
}
