import * as vscode from 'vscode';

/** What the page refers to, as URIs that it can load. */
export interface PageAssets {
  /** The Content-Security-Policy. */
  readonly policy: string;
  readonly nonce: string;
  readonly script: string;
  /** The extension's own come first. */
  readonly styles: readonly string[];
  /** Whether the policy allows images from the web. */
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
<title>Conference Recap</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${links.join('\n')}
</head>
<body${attributes.join('')}>
<nav id="recap-bar" hidden></nav>
<div id="recap-page">
<header id="recap-head"><h1 id="recap-title" lang="" dir="auto" tabindex="0" hidden></h1></header>
<main id="content" lang="" aria-live="off"><p id="recap-hint" lang="${escapeAttribute(language)}" hidden></p></main>
</div>
<main id="recap-readiness" hidden></main>
<script nonce="${nonce}" src="${escapeAttribute(script)}"></script>
</body>
</html>`;
}

/** The strings of the page, by the names of its data attributes (src/webview/strings.ts). */
function pageStrings(): Readonly<Record<string, string>> {
  return {
    'go-to-source': vscode.l10n.t('Go to source (Ctrl+click or Cmd+click to follow the link)'),
    'image-not-found': vscode.l10n.t('Image not found'),
    'image-not-shown': vscode.l10n.t('Image not shown'),
    'remote-image': vscode.l10n.t('Remote image'),
    'show-remote-images': vscode.l10n.t('Show remote images'),
    'show-remote-images-here': vscode.l10n.t('Load images from the web in previews of this workspace'),
    'embedded-page': vscode.l10n.t('Embedded page'),
    'load-player': vscode.l10n.t('Load player'),
    'load-player-from': vscode.l10n.t('Load player from {0}'),
    'open-page': vscode.l10n.t('Open in browser'),
    'task-done': vscode.l10n.t('Done'),
    'task-open': vscode.l10n.t('Not done'),
    'nothing-to-show': vscode.l10n.t('Nothing to show yet. Write a heading for the first talk.'),
    bar: vscode.l10n.t('Days and talks'),
    'talks-of': vscode.l10n.t('Talks of {0}'),
    talks: vscode.l10n.t('Talks'),
    'choose-talk': vscode.l10n.t('Go to talk…'),
    untitled: vscode.l10n.t('(no title)'),
    tags: vscode.l10n.t('Tags'),
    draft: vscode.l10n.t('Draft'),
    'draft-means': vscode.l10n.t('Hugo does not publish this page because it is a draft.'),
    future: vscode.l10n.t('Future'),
    'future-means': vscode.l10n.t('Hugo does not publish this page before its date.'),
    expired: vscode.l10n.t('Expired'),
    'expired-means': vscode.l10n.t('Hugo no longer publishes this page because its expiry date has passed.'),
    description: vscode.l10n.t('Description, as shown in search results'),
    'description-cut': vscode.l10n.t('It has {0} characters. Search results show about {1}.'),
    thumbnail: vscode.l10n.t('Image of the post'),
    'to-do': vscode.l10n.t('To do'),
    'could-be-better': vscode.l10n.t('Could be better'),
    'search-result': vscode.l10n.t('Search result'),
    'check-links': vscode.l10n.t('Check the links'),
    publish: vscode.l10n.t('Publish…'),
    'last-step': vscode.l10n.t('Last step'),
    'back-to-preview': vscode.l10n.t('Back to the preview'),
    // For core messages that are shown while the page renders.
    translations: JSON.stringify(vscode.l10n.bundle ?? {}),
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
