import * as vscode from 'vscode';
import type { MarkdownPlugin } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import type { LoadBundle } from '../loadBundle.js';
import type { Sites } from '../site/sites.js';
import type { Targets } from '../documents/targets.js';
import { copyText } from './copyText.js';

/** *Copy as HTML*: what Hugo publishes for talks, days and sections, as source. What renders is loaded when first needed. */
export function registerCopyAsHtml(targets: Targets, sites: Sites, load: LoadBundle): vscode.Disposable {
  return vscode.commands.registerCommand('recap.copyAsHtml', async (...given: unknown[]) => {
    const target = targets.getParts(given);
    if (!target) return;
    const { document, parts } = target;
    const recap = targets.documents.get(document);
    const { pagePath: path, site, configured } = await sites.lookup(document.uri);
    const seen = (await configured?.publishing(site, { path, text: recap.source.text })) ?? site;
    const { plugin } = await load<{ readonly plugin: MarkdownPlugin }>('rendering');
    const page = pageSourceOf(recap, seen, path);
    const ranges = parts.map(({ range }) => range);
    await copyText(plugin.publishParts(page, ranges));
  });
}
