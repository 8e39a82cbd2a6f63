import type * as vscode from 'vscode';
import type { IdOptions } from '../../core/post/queries/headingIds.js';
import { isAtLeast } from '../../core/site/version/hugoVersion.js';
import type { Sites } from './sites.js';

/** How the site around a document makes ids of headings. */
export async function idOptionsIn(sites: Sites, { uri }: vscode.TextDocument): Promise<IdOptions> {
  const { site } = await sites.lookup(uri);
  return { ...site.markup.goldmark.parser, fromRendered: isAtLeast(site.hugoVersion, '0.144.0') };
}
