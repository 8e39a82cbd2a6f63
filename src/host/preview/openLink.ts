import * as vscode from 'vscode';
import { classifyLink, pageCandidates } from '../../core/preview/classifyLink.js';
import type { SitePage } from './imageLookup.js';
import { modifiedTime, siteFile } from './sitePath.js';

/** Opens what a link in the preview leads to: the web outside, a page of the site in the editor, nothing else. */
export async function openLink(href: string, page: SitePage, log: vscode.LogOutputChannel): Promise<void> {
  const link = classifyLink(href);
  if (link.kind === 'external') await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
  else if (link.kind === 'refused') log.warn(`Preview: refused to open the link ${JSON.stringify(href)}`);
  else if (link.kind === 'page') await openPage(href, pageCandidates(link, page.pagePath, page.site), page.root);
}

async function openPage(href: string, candidates: readonly string[], root: vscode.Uri): Promise<void> {
  for (const path of candidates) {
    const uri = siteFile(root, path);
    if (uri === undefined || (await modifiedTime(uri)) === undefined) continue;
    await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.One);
    return;
  }
  const message =
    candidates.length === 0
      ? vscode.l10n.t('The link {0} leads out of the site.', href)
      : vscode.l10n.t('No page found for the link {0}. Looked for {1}.', href, candidates.join(', '));
  void vscode.window.showInformationMessage(message);
}
