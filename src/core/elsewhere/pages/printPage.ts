import type { PageFacts } from '../../preview/pageSource.js';
import { escapeText } from '../../render/escape.js';

/** A page that prints well: it runs nothing, and shows nothing but text and images. */
export function printPage(content: string, { title, site }: PageFacts, address: string | undefined): string {
  const source = address === undefined ? '' : `<p class="source">${escapeText(address)}</p>\n`;
  return `<!doctype html>
<html lang="${escapeText(site.locale || site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src https: http: data: file:; style-src 'unsafe-inline'">
<title>${escapeText(title ?? '')}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}${source}</main>
</body>
</html>
`;
}

const style = `
html { color-scheme: light; }
body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; background: #fff; color: #111; font: 11pt/1.5 Georgia, serif; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h1, h2 { border-bottom: 1px solid #999; padding-bottom: 0.2em; }
p, li { orphans: 3; widows: 3; overflow-wrap: break-word; }
img { max-width: 100%; height: auto; }
img, figure, pre, blockquote, tr { break-inside: avoid; }
figure { margin: 1em 0; }
figcaption, .source { color: #444; font-size: 90%; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #999; padding: 0.6em; }
pre, code { font-family: ui-monospace, monospace; font-size: 90%; }
blockquote { border-left: 3px solid #999; margin-left: 0; padding-left: 1em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
a { color: inherit; }
@page { margin: 18mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 80%; color: #444; overflow-wrap: anywhere; }
}
`;
