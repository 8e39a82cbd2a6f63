import * as vscode from 'vscode';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import { pagePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';
import type { Targets } from '../documents/targets.js';
import { copyText } from './copyText.js';

/** *Copy as HTML*: what Hugo publishes for talks, days and sections, as source. */
export function registerCopyAsHtml(
  targets: Targets,
  sites: Sites,
  loadRendering: () => Promise<MarkdownPlugin>,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.copyAsHtml', async (...given: unknown[]) => {
    const target = targets.partsOf(given);
    if (!target) return;
    const { document, parts } = target;
    const recap = targets.documents.get(document);
    const { root, site, configured } = await sites.lookup(document.uri);
    const path = pagePathOf(root, document.uri);
    const seen = (await configured?.publishing(site, { path, text: recap.source.text })) ?? site;
    const { publishParts } = await loadRendering();
    const page = pageSourceOf(recap, seen, path);
    const ranges = parts.map(({ range }) => range);
    await copyText(publishParts(page, ranges));
  });
}
