import type { FromPreview, PreviewView } from '../core/preview/previewMessages.js';

/** What survives a reload: VS Code keeps it, and hands all but the place to the host's serializer. */
export interface PageState extends Partial<PreviewView> {
  readonly uri: string;
  /** The topmost block in view and how far it was from the window's top. */
  readonly line?: number;
  readonly top?: number;
}

/** VS Code, as its webviews see it. */
export interface VscodeApi {
  readonly postMessage: (message: FromPreview) => void;
  readonly getState: () => PageState | undefined;
  readonly setState: (state: PageState) => void;
}
