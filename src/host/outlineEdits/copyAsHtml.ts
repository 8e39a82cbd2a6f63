import * as vscode from 'vscode';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import type { Sites } from '../site/sites.js';
import type { Targets } from '../documents/targets.js';
import { copyText } from './copyText.js';

/** Registers *Copy as HTML*: copies the HTML source that Hugo publishes for talks, days and sections. */
export function registerCopyAsHtml(
  targets: Targets,
  sites: Sites,
  loadRendering: () => Promise<MarkdownPlugin>,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.copyAsHtml', async (...given: unknown[]) => {
    const target = targets.getParts(given);
    if (!target) return;
    const { document, parts } = target;
    const recap = targets.documents.get(document);
    const { pagePath: path, site, configured } = await sites.lookup(document.uri);
    const published = (await configured?.publishing(site, { path, text: recap.source.text })) ?? site;
    const { publishParts } = await loadRendering();
    const page = pageSourceOf(recap, published, path);
    const ranges = parts.map(({ range }) => range);
    await copyText(publishParts(recap.post, page, ranges));
  });
}
