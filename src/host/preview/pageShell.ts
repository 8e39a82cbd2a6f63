import * as vscode from 'vscode';
import { contentPolicy } from '../../core/preview/contentPolicy.js';
import { previewHtml } from './previewHtml.js';

/** What the page's shell depends on. If any of it changes, the page is reloaded. */
export interface ShellOptions {
  /** The site's folder. */
  readonly root: vscode.Uri;
  readonly remoteImages: boolean;
  /** The site's own style sheets. */
  readonly styles: readonly vscode.Uri[];
}

/** Later ones take precedence. */
const ownStyles = ['boxes.css', 'preview.css', 'readiness.css'];

/** The page without its content: policy, script, style sheets, and the folders that it can load files from. */
export class PageShell {
  private current = '';

  constructor(
    private readonly webview: vscode.Webview,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /** Applies the options. Returns whether the page is reloaded; it sends a message when it is ready. */
  prepare({ root, remoteImages, styles }: ShellOptions): boolean {
    const { webview } = this;
    const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const localResourceRoots = [this.file('dist'), this.file('media'), root, ...workspace];
    const shell = JSON.stringify([localResourceRoots.map(String), remoteImages, styles.map(String)]);
    if (shell === this.current) return false;
    this.current = shell;
    webview.options = { enableScripts: true, localResourceRoots };
    const nonce = makeNonce();
    const assets = {
      policy: contentPolicy({ cspSource: webview.cspSource, nonce, remoteImages }),
      nonce,
      script: webview.asWebviewUri(this.file('dist', 'preview.js')).toString(),
      styles: [...ownStyles.map((name) => this.file('media', name)), ...styles].map((uri) =>
        webview.asWebviewUri(uri).toString(),
      ),
      remoteImages,
    };
    webview.html = previewHtml(assets, vscode.env.language);
    return true;
  }

  private file(folder: string, ...path: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, folder, ...path);
  }
}

/**
 * VS Code 1.82 runs on Node 18, which has no global `crypto`. The page contains no foreign markup, so `Math.random` is
 * enough.
 */
function makeNonce(): string {
  const bytes = new Uint8Array(16);
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  if (crypto) crypto.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  return btoa(String.fromCharCode(...bytes));
}
