import * as vscode from 'vscode';

/** What the page's shell refers to, as URIs that the page may load. */
export interface PageAssets {
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page without its content, which comes by message. Nothing of a workspace is in it. The policy comes first: no
 * request leaves the editor, only our script runs, and style attributes of rendered HTML have no effect.
 */
export function previewHtml({ cspSource, script, style }: PageAssets, nonce: string, language: string): string {
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
  ].join('; ');
  const strings = Object.entries(pageStrings()).map(([key, text]) => ` data-${key}="${escapeAttribute(text)}"`);
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(style)}">
</head>
<body${strings.join('')}>
<main id="content" lang="" aria-live="off"><h1 id="recap-title" tabindex="0" hidden></h1><p id="recap-hint" hidden></p></main>
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
    'embedded-page': vscode.l10n.t('Embedded page'),
    'nothing-to-show': vscode.l10n.t('Nothing to show yet. Write a heading for the first talk.'),
    // What core says while the page renders.
    translations: JSON.stringify(vscode.l10n.bundle ?? {}),
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
