import * as vscode from 'vscode';
import { showWarning } from '../editor/notify.js';
import { clipboardPage } from './clipboardPage.js';

/**
 * Puts HTML on the clipboard as formatted text. VS Code's own clipboard takes plain text only, so a page of a webview does
 * it, which is closed afterwards. If the browser refuses, the page says why and offers a button, because a click allows
 * more.
 */
export function copyRichText(html: string, done: () => void): void {
  const panel = vscode.window.createWebviewPanel('recap.copy', vscode.l10n.t('Copy for…'), vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  let hasTried = false;
  const listener = panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const { type, reason } = (message ?? {}) as { readonly type?: unknown; readonly reason?: unknown };
    if (type === 'ready') await panel.webview.postMessage({ html, text: plainOf(html) });
    if (type === 'copied') {
      panel.dispose();
      done();
    }
    if (type !== 'refused' || hasTried) return;
    hasTried = true;
    await offerSource(html, typeof reason === 'string' ? reason.slice(0, 200) : '');
  });
  panel.onDidDispose(() => void listener.dispose());
  panel.webview.html = clipboardPage();
}

async function offerSource(html: string, reason: string): Promise<void> {
  const copySource = vscode.l10n.t('Copy HTML Source');
  const message = vscode.l10n.t(
    'The clipboard does not take formatted text ({0}). Use the button on the page.',
    reason,
  );
  if ((await showWarning(message, copySource)) === copySource) await vscode.env.clipboard.writeText(html);
}

/** What editors take that know no formatting. */
function plainOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|(lt|gt|amp|quot));/g, (_, code: string | undefined, name: string | undefined) =>
      name === undefined ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : entities[name]!,
    )
    .replace(/\n\s*\n/g, '\n\n')
    .trim();
}
