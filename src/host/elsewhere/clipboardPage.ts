import * as vscode from 'vscode';

/** A page that copies what it is sent, at once or at a click. It loads nothing, and shows nothing of the recap. */
export function clipboardPage(): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const words = {
    explanation: vscode.l10n.t('The recap is copied as formatted text.'),
    button: vscode.l10n.t('Copy'),
  };
  const text = (written: string): string =>
    written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="${text(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'">
<title>${text(words.button)}</title>
</head>
<body>
<main>
<p>${text(words.explanation)}</p>
<button id="copy" type="button">${text(words.button)}</button>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

const script = `
const vscode = acquireVsCodeApi();
const button = document.getElementById('copy');
let copy;
const done = () => vscode.postMessage({ type: 'copied' });
async function write() {
  const types = { 'text/html': copy.html, 'text/plain': copy.text };
  const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  done();
}
window.addEventListener('message', ({ data, origin }) => {
  if (origin !== window.origin || typeof data?.html !== 'string') return;
  copy = data;
  button.focus();
  write().catch((error) => vscode.postMessage({ type: 'refused', reason: String(error.message) }));
});
document.addEventListener('copy', (event) => {
  if (!copy) return;
  event.clipboardData.setData('text/html', copy.html);
  event.clipboardData.setData('text/plain', copy.text);
  event.preventDefault();
  done();
});
button.addEventListener('click', () => copy && document.execCommand('copy'));
vscode.postMessage({ type: 'ready' });
`;
