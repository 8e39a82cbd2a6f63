import * as vscode from 'vscode';
import { isPageWidth } from '../../core/preview/pageWidth.js';
import type { PreviewView } from '../../core/preview/previewMessages.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { ContextKeys } from '../editor/contextKeys.js';
import { showInformation } from '../editor/notify.js';
import { openRemembered } from './previewedFile.js';
import { PreviewPanel } from './previewPanel.js';
import type { PreviewSources } from './previewSources.js';

export const viewType = 'recap.preview';

/** The single preview. It follows the active recap unless it is pinned. */
export class CurrentPreview implements vscode.Disposable {
  private current: PreviewPanel | undefined;
  private readonly listener: vscode.Disposable;
  private readonly contexts = new ContextKeys();

  constructor(
    private readonly sources: PreviewSources,
    private readonly activeRecap: ActiveRecap,
  ) {
    this.listener = activeRecap.onDidChange((document) => {
      if (document && !this.current?.shownView.isPinned) this.current?.show(document);
    });
    this.updateContexts();
  }

  get panel(): PreviewPanel | undefined {
    return this.current;
  }

  /** Shows what is left of the recap in the preview that the reader is in, or else of the active one. */
  openReadiness(): void {
    if (this.current?.isActive) this.change({ showsReadiness: true });
    else this.open(true);
  }

  /** Shows the active recap, or what is left of it, in a new panel to the side if there is none yet. */
  open(showsReadiness = false): void {
    const { document } = this.activeRecap;
    if (!document) {
      const message = vscode.l10n.t('There is no recap to preview. Open a Markdown file with a day or a talk first.');
      void showInformation(message);
      return;
    }
    // A list is there to be worked through.
    const preserveFocus = !showsReadiness;
    if (this.current) this.current.reveal(preserveFocus);
    else {
      const position = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
      const panel = vscode.window.createWebviewPanel(viewType, '', position, { enableFindWidget: true });
      this.adopt(panel, { isPinned: false, showsReadiness, asPublished: false, width: 'panel' });
    }
    // The command shows the active recap even if the preview was pinned to another one.
    if (this.current?.uri?.toString() !== document.uri.toString()) this.change({ isPinned: false });
    if (this.current?.shownView.showsReadiness !== showsReadiness) this.change({ showsReadiness });
    this.current?.show(document);
  }

  /** Pins or unpins the preview, or changes its appearance. */
  change(view: Partial<PreviewView>): void {
    const wasPinned = this.current?.shownView.isPinned;
    this.current?.change(view);
    this.updateContexts();
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
    this.updateContexts();
    preview.onDidDispose(() => {
      preview.dispose();
      if (this.current !== preview) return;
      this.current = undefined;
      this.updateContexts();
    });
    return preview;
  }

  /** Sets the context keys for menus. */
  private updateContexts(): void {
    const view = this.current?.shownView;
    this.contexts.set({
      'recap.hasPreview': view !== undefined,
      'recap.isPreviewPinned': view?.isPinned === true,
      'recap.isPreviewReadiness': view?.showsReadiness === true,
      'recap.isPreviewAsPublished': view?.asPublished === true,
      'recap.previewWidth': view?.width ?? 'panel',
    });
  }
}

/** The view that a page remembers. The page is not trusted, so invalid values are replaced by defaults. */
function readView(state: unknown): PreviewView {
  const known = typeof state === 'object' && state !== null ? state : {};
  const { isPinned, showsReadiness, asPublished, width } = known as Partial<Record<string, unknown>>;
  return {
    isPinned: isPinned === true,
    showsReadiness: showsReadiness === true,
    asPublished: asPublished === true,
    width: isPageWidth(width) ? width : 'panel',
  };
}
