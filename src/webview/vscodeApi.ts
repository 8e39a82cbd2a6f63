import type { FromPreview, PreviewView } from '../core/preview/previewMessages.js';

/** What survives a reload. VS Code stores it, and passes it to the host's serializer. */
export interface PageState extends Partial<PreviewView> {
  readonly uri: string;
  /** The topmost block in view, and its distance from the window's top. */
  readonly line?: number;
  readonly top?: number;
}

/** VS Code's API in a webview. */
export interface VscodeApi {
  readonly postMessage: (message: FromPreview) => void;
  readonly getState: () => PageState | undefined;
  readonly setState: (state: PageState) => void;
}
