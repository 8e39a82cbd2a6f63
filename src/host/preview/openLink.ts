import * as vscode from 'vscode';
import { classifyLink, pageCandidates, type PreviewLink } from '../../core/site/addresses/classifyLink.js';
import { withoutBase } from '../../core/site/images/imageCandidates.js';
import { showInformation } from '../editor/notify.js';
import { SiteFiles } from '../site/siteFiles.js';
import type { SitePage } from '../site/sites.js';
import { modifiedTime } from '../site/files/modifiedTime.js';

/**
 * Opens the target of a link in the preview: web pages in the browser, pages and files of the site in the editor.
 * Anything else is refused.
 */
export async function openLink(href: string, page: SitePage, log: vscode.LogOutputChannel): Promise<void> {
  const written = classifyLink(href);
  // Links to pages of the site may contain its base URL.
  const own = withoutBase(href.trim(), page.site);
  const link = own.startsWith('//') ? written : classifyLink(own);
  if (link.kind === 'refused') log.warn(`Preview: refused to open the link ${JSON.stringify(href)}`);
  if (link.kind !== 'page') {
    await openOutside(link);
    return;
  }
  const candidates = pageCandidates(link, page.pagePath, page.site, href.trim());
  if (await openFirst(candidates, page.root)) return;
  if (written.kind === 'external') await openOutside(written);
  else showMissing(href, candidates);
}

async function openOutside(link: PreviewLink): Promise<void> {
  if (link.kind === 'external') await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
}

/** Opens the first file that exists. Returns whether there was one. */
async function openFirst(candidates: readonly string[], root: vscode.Uri): Promise<boolean> {
  const files = new SiteFiles(root);
  for (const path of candidates) {
    const uri = files.uriOf(path);
    if (uri === undefined || (await modifiedTime(uri)) === undefined) continue;
    await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.One);
    return true;
  }
  return false;
}

function showMissing(href: string, candidates: readonly string[]): void {
  const message =
    candidates.length === 0
      ? vscode.l10n.t('The link {0} points outside the site.', href)
      : vscode.l10n.t('No page found for the link {0}. Looked for {1}.', href, candidates.join(', '));
  void showInformation(message);
}
