import type * as vscode from 'vscode';
import type { Post } from '../../core/post/post.js';
import { mayBeHugo } from '../../core/post/queries/generatorOfPost.js';
import type { EmbedSite } from '../../core/shortcodes/embed/embedCall.js';
import { contentPageOf } from '../../core/site/content/contentPage.js';
import type { Sites } from '../site/sites.js';

/** What can be called in a document, and whether Hugo certainly publishes it. */
export interface EmbedPage extends EmbedSite {
  readonly isPublished: boolean;
}

/** `undefined` for a document that Hugo does not publish. */
export async function embedPageOf(
  post: Post,
  { uri }: vscode.TextDocument,
  sites: Sites,
): Promise<EmbedPage | undefined> {
  const { site, pagePath, inSite, configured, generator } = await sites.lookup(uri);
  if (!mayBeHugo(post, { generator, path: uri.path })) return undefined;
  const isPublished = inSite && contentPageOf(pagePath, site) !== undefined;
  return { site, own: (await configured?.shortcodes()) ?? [], isPublished };
}
