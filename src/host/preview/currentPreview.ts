import * as vscode from 'vscode';
import type { PreviewView } from '../../core/preview/previewMessages.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { openRemembered } from './previewedFile.js';
import { PreviewPanel, type PreviewSources } from './previewPanel.js';

export const viewType = 'recap.preview';

/** The one preview, while there is one: it follows the recap that the user works on, unless it is pinned. */
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
    tellContext(undefined);
  }

  get panel(): PreviewPanel | undefined {
    return this.current;
  }

  /** Shows the recap in use, in a new panel beside it where there is none. */
  open(): void {
    const { document } = this.activeRecap;
    if (!document) {
      const message = vscode.l10n.t('There is no recap to preview. Open a Markdown file with a day or a talk first.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    if (this.current) this.current.reveal();
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const panel = vscode.window.createWebviewPanel(viewType, '', place, { enableFindWidget: true });
      this.adopt(panel, { isPinned: false, asPublished: false });
    }
    // Who asks for the preview of a recap means that one, wherever the preview was pinned.
    if (this.current?.uri?.toString() !== document.uri.toString()) this.change({ isPinned: false });
    this.current?.show(document);
  }

  /** Pins or unpins it, or makes it look another way. */
  change(view: Partial<PreviewView>): void {
    const wasPinned = this.current?.isPinned;
    this.current?.change(view);
    tellContext(this.current);
    // One that is set free goes where the user is.
    const { document } = this.activeRecap;
    if (wasPinned && view.isPinned === false && document) this.current?.show(document);
  }

  /** After a reload: the document that the page remembers, else the recap in use, else no preview. */
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
    tellContext(preview);
    preview.onDidDispose(() => {
      preview.dispose();
      if (this.current !== preview) return;
      this.current = undefined;
      tellContext(undefined);
    });
    return preview;
  }
}

/** Says what the preview is, for menus. */
function tellContext(preview: PreviewPanel | undefined): void {
  const tell = (key: string, value: boolean): void =>
    void vscode.commands.executeCommand('setContext', `recap.${key}`, value);
  tell('hasPreview', preview !== undefined);
  tell('isPreviewPinned', preview?.isPinned === true);
  tell('isPreviewAsPublished', preview?.asPublished === true);
}

/** The view that a page remembers. The page is not trusted: anything else is as it is at first. */
function readView(state: unknown): PreviewView {
  const known = typeof state === 'object' && state !== null ? state : {};
  const { isPinned, asPublished } = known as Partial<Record<string, unknown>>;
  return { isPinned: isPinned === true, asPublished: asPublished === true };
}
