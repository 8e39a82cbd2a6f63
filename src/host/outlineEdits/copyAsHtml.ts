import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import type { MarkdownPlugin, PublishedParts } from '../../core/preview/markdownPlugin.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import type { Site } from '../../core/site/site.js';
import type { Sites } from '../site/sites.js';
import type { Targets } from '../documents/targets.js';
import { copyText } from './copyText.js';
import { toText } from '../editor/convert.js';

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
    const { pagePath: path, site, configured } = await sites.lookupWithTemplates(document.uri);
    const { publishParts } = await loadRendering();
    const ranges = parts.map(({ range }) => range);
    const publish = (each: Site): PublishedParts =>
      publishParts(recap.post, pageSourceOf(recap, each, path, Date.now()), ranges);
    const page = { path, text: recap.source.text };
    const { html } = await (configured?.publish(site, page, publish) ?? publish(site));
    const done =
      parts.length === 1
        ? vscode.l10n.t('Copied "{0}" as the HTML that Hugo publishes.', parts[0]!.title)
        : toText(sayCount('Copied {0} sections as the HTML that Hugo publishes.', parts.length));
    await copyText(html, done);
  });
}
