import * as vscode from 'vscode';
import type { CopyRecap, RecapCopy, CopyTarget } from '../../core/elsewhere/target.js';
import { threadTargets } from '../../core/elsewhere/target.js';
import { pageSourceOf } from '../../core/preview/pageSource.js';
import type { Site } from '../../core/site/site.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { toText } from '../editor/convert.js';
import { showInformation, showWarning } from '../editor/notify.js';
import type { Sites } from '../site/sites.js';
import { copyRichText } from './richText.js';
import { openForPrinting } from './printing.js';
import { giveImages } from './siteImages.js';

/** What copying for other places needs. */
export interface CopySources {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly sites: Sites;
  readonly loadCopying: () => Promise<CopyRecap>;
}

/** A target in the list. */
interface TargetItem extends vscode.QuickPickItem {
  readonly target?: CopyTarget;
}

/** Registers *Copy for…*: the active recap for other platforms, for editors of rich text, as a thread, or for the printer. */
export function registerCopyFor(
  sources: CopySources,
  { globalStorageUri }: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.commands.registerCommand('recap.copyFor', async (given?: unknown) => {
    const document = sources.active.requireDocument();
    if (!document) return;
    const items = targetItems();
    // A keyboard shortcut can name the target.
    const named = items.find(({ target }) => target !== undefined && target === given);
    const picked = named ?? (await vscode.window.showQuickPick(items, question()));
    if (!picked?.target) return;
    const copy = await copyOf(document, picked.target, sources);
    if (picked.target === 'print')
      await openForPrinting(await withImages(copy.text, document, sources), document, globalStorageUri);
    else if (picked.target === 'rich') copyRichText(copy.text, report(picked.label, copy));
    else {
      await vscode.env.clipboard.writeText(copy.text);
      report(picked.label, copy)();
    }
  });
}

async function copyOf(document: vscode.TextDocument, target: CopyTarget, sources: CopySources): Promise<RecapCopy> {
  const recap = sources.documents.get(document);
  const { pagePath: path, site, configured } = await sources.sites.lookupWithTemplates(document.uri);
  const copyRecap = await sources.loadCopying();
  const render = (each: Site): RecapCopy => copyRecap(recap, pageSourceOf(recap, each, path, Date.now()), target);
  const page = { path, text: recap.source.text };
  return configured?.publish(site, page, render) ?? render(site);
}

/** The page with the images of the site in it: it is opened outside of the site. */
async function withImages(html: string, document: vscode.TextDocument, sources: CopySources): Promise<string> {
  const { pagePath, root, site } = await sources.sites.lookup(document.uri);
  const facts = pageSourceOf(sources.documents.get(document), site, pagePath);
  // Only whoever prints needs it.
  const { embedImages } = await import('../../core/elsewhere/pages/embedImages.js');
  return giveImages(embedImages(html, facts), root);
}

/** Reports that the copy is on the clipboard, and what is missing in it. */
function report(label: string, { remarks }: RecapCopy): () => void {
  return () => {
    const done = vscode.l10n.t('Copied for {0}.', label);
    if (remarks.length === 0) void showInformation(done);
    else void showWarning([done, ...remarks.map(toText)].join(' '));
  };
}

function question(): vscode.QuickPickOptions {
  const placeHolder = vscode.l10n.t('Select where the recap goes');
  return { title: vscode.l10n.t('Copy for…'), placeHolder, matchOnDescription: true };
}

function targetItems(): readonly TargetItem[] {
  const separator = (label: string): TargetItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const inMarkdown = vscode.l10n.t('Markdown without shortcodes, with absolute addresses');
  const thread = vscode.l10n.t('One post for each talk, within the limit');
  const networks = { x: 'X', mastodon: 'Mastodon', bluesky: 'Bluesky' } as const;
  return [
    separator('Markdown'),
    { label: 'dev.to', description: inMarkdown, target: 'dev.to' },
    { label: 'Hashnode', description: inMarkdown, target: 'hashnode' },
    { label: 'GitHub', description: inMarkdown, target: 'github' },
    { label: 'Discourse', description: inMarkdown, target: 'discourse' },
    separator(vscode.l10n.t('Formatted text')),
    {
      label: vscode.l10n.t('Medium, LinkedIn, newsletters'),
      description: vscode.l10n.t('Text with formatting, for editors that take it'),
      target: 'rich',
    },
    {
      label: vscode.l10n.t('Print or PDF'),
      description: vscode.l10n.t('A page for the browser to print'),
      target: 'print',
    },
    separator(vscode.l10n.t('Thread')),
    ...threadTargets.map((target): TargetItem => ({ label: networks[target], description: thread, target })),
  ];
}
