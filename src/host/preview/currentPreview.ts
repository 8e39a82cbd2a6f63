import * as vscode from 'vscode';
import type { PreviewView } from '../../core/preview/previewMessages.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { openRemembered } from './previewedFile.js';
import { PreviewPanel, type PreviewSources } from './previewPanel.js';

export const viewType = 'recap.preview';

/** The single preview. It follows the active recap unless it is pinned. */
export class CurrentPreview implements vscode.Disposable {
  private current: PreviewPanel | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly sources: PreviewSources,
    private readonly activeRecap: ActiveRecap,
  ) {
    this.listener = activeRecap.onDidChange((document) => {
      if (document && !this.current?.isPinned) this.current?.show(document);
    });
    updateContexts(undefined);
  }

  get panel(): PreviewPanel | undefined {
    return this.current;
  }

  /** Shows the active recap, in a new panel to the side if there is none yet. */
  open(): void {
    const { document } = this.activeRecap;
    if (!document) {
      const message = vscode.l10n.t('There is no recap to preview. Open a Markdown file with a day or a talk first.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    if (this.current) this.current.reveal();
    else {
      const position = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(viewType, '', position, { enableFindWidget: true });
      this.adopt(panel, { isPinned: false, asPublished: false });
    }
    // The command shows the active recap even if the preview was pinned to another one.
    if (this.current?.uri?.toString() !== document.uri.toString()) this.change({ isPinned: false });
    this.current?.show(document);
  }

  /** Pins or unpins the preview, or changes its appearance. */
  change(view: Partial<PreviewView>): void {
    const wasPinned = this.current?.isPinned;
    this.current?.change(view);
    updateContexts(this.current);
    // After unpinning, the preview follows the active recap again.
    const { document } = this.activeRecap;
    if (wasPinned && view.isPinned === false && document) this.current?.show(document);
  }

  /**
   * Restores the preview after a reload: with the document that the page remembers, or with the active recap, or not at
   * all.
   */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const remembered = await openRemembered(state, this.sources.log);
    const document = remembered ?? this.activeRecap.document;
    const view = readView(state);
    if (!document) panel.dispose();
    else this.adopt(panel, { ...view, isPinned: view.isPinned && remembered !== undefined }).show(document);
  }

  dispose(): void {
    this.listener.dispose();
    this.current?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, view: PreviewView): PreviewPanel {
    this.current?.dispose();
    const preview = new PreviewPanel(panel, this.sources, view);
    this.current = preview;
    updateContexts(preview);
    preview.onDidDispose(() => {
      preview.dispose();
      if (this.current !== preview) return;
      this.current = undefined;
      updateContexts(undefined);
    });
    return preview;
  }
}

/** Sets the context keys for menus. */
function updateContexts(preview: PreviewPanel | undefined): void {
  const setContext = (key: string, value: boolean): void =>
    void vscode.commands.executeCommand('setContext', `recap.${key}`, value);
  setContext('hasPreview', preview !== undefined);
  setContext('isPreviewPinned', preview?.isPinned === true);
  setContext('isPreviewAsPublished', preview?.asPublished === true);
}

/** The view that a page remembers. The page is not trusted, so invalid values are replaced by defaults. */
function readView(state: unknown): PreviewView {
  const known = typeof state === 'object' && state !== null ? state : {};
  const { isPinned, asPublished } = known as Partial<Record<string, unknown>>;
  return { isPinned: isPinned === true, asPublished: asPublished === true };
}
