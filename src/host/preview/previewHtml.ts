import * as vscode from 'vscode';

/** What the page's shell refers to, as URIs that the page may load. */
export interface PageAssets {
  /** Content-Security-Policy. */
  readonly policy: string;
  readonly nonce: string;
  readonly script: string;
  /** Ours first. */
  readonly styles: readonly string[];
  /** Whether the policy lets images from the web in. */
  readonly remoteImages: boolean;
}

/** The page without its content, which comes by message: nothing of a workspace is in it. The policy comes first. */
export function previewHtml({ policy, nonce, script, styles, remoteImages }: PageAssets, language: string): string {
  const data = Object.entries({ ...pageStrings(), 'remote-images': remoteImages ? 'shown' : 'blocked' });
  const attributes = data.map(([key, text]) => ` data-${key}="${escapeAttribute(text)}"`);
  const links = styles.map((style) => `<link rel="stylesheet" href="${escapeAttribute(style)}">`);
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
</head>
<body${attributes.join('')}>
<nav id="recap-bar" hidden></nav>
<div id="recap-page">
<header id="recap-head"><h1 id="recap-title" lang="" tabindex="0" hidden></h1></header>
<main id="content" lang="" aria-live="off"><p id="recap-hint" hidden></p></main>
</div>
<script nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

/** The words that the page shows itself, by the names of its data attributes (src/webview/strings.ts). */
function pageStrings(): Readonly<Record<string, string>> {
  return {
    'go-to-source': vscode.l10n.t('Go to source (with Ctrl or Cmd, a click opens the link)'),
    'image-not-found': vscode.l10n.t('Image not found'),
    'image-not-shown': vscode.l10n.t('Image not shown'),
    'remote-image': vscode.l10n.t('Remote image'),
    'show-remote-images': vscode.l10n.t('Show remote images'),
    'show-remote-images-here': vscode.l10n.t('Load images from the web in previews of this workspace'),
    'embedded-page': vscode.l10n.t('Embedded page'),
    'load-player': vscode.l10n.t('Load player'),
    'load-player-from': vscode.l10n.t('Load the player from {0}'),
    'open-page': vscode.l10n.t('Open in browser'),
    'nothing-to-show': vscode.l10n.t('Nothing to show yet. Write a heading for the first talk.'),
    bar: vscode.l10n.t('Days and talks'),
    'talks-of': vscode.l10n.t('Talks of {0}'),
    talks: vscode.l10n.t('Talks'),
    'choose-talk': vscode.l10n.t('Go to a talk …'),
    untitled: vscode.l10n.t('(no title)'),
    tags: vscode.l10n.t('Tags'),
    draft: vscode.l10n.t('Draft'),
    'draft-means': vscode.l10n.t('Hugo does not publish it, for the front matter says that it is a draft.'),
    future: vscode.l10n.t('Future'),
    'future-means': vscode.l10n.t('Hugo does not publish it before its date.'),
    expired: vscode.l10n.t('Expired'),
    'expired-means': vscode.l10n.t('Hugo does not publish it any more, for its expiry date is over.'),
    description: vscode.l10n.t('Description, as a search result shows it'),
    'description-cut': vscode.l10n.t('{0} characters: a search result shows about {1} of them.'),
    thumbnail: vscode.l10n.t('Picture of the post'),
    // What core says while the page renders.
    translations: JSON.stringify(vscode.l10n.bundle ?? {}),
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
