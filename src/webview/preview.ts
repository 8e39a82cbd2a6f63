import type { FromPreview, ToPreview } from '../core/render/previewMessages.js';
import { Blocks } from './blocks.js';
import { listenToReader } from './listenToReader.js';
import { readPlace, restorePlace } from './place.js';
import { createSanitiser } from './sanitise.js';
import { readStrings } from './strings.js';

/** What survives a reload: VS Code keeps it, and hands `uri` to the host's serializer. */
interface PageState {
  readonly uri: string;
  /** The topmost block in view and how far it was from the window's top. */
  readonly line?: number;
  readonly top?: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

// Everything of the page is looked up before any content comes in, whose ids could look alike.
const vscode = acquireVsCodeApi();
const content = document.getElementById('content')!;
const title = document.getElementById('recap-title')!;
const hint = document.getElementById('recap-hint')!;
const strings = readStrings(document.body);
const blocks = new Blocks(content, createSanitiser(strings.embeddedPage), strings);
let shownUri: string | undefined;

title.title = strings.goToSource;
hint.textContent = strings.nothingToShow;

function show(message: ToPreview): void {
  const isSame = message.uri === shownUri;
  const place = isSame ? readPlace(blocks.elements) : [];
  blocks.patch(message.blocks, message.images);
  title.textContent = message.title ?? '';
  // The title may have come from the text's only heading of level 1, which is in its block already.
  const headings = [...content.querySelectorAll('.recap-block h1')];
  title.hidden = !message.title || headings.some(({ textContent }) => textContent.trim() === message.title);
  hint.hidden = message.blocks.length > 0;
  if (isSame) restorePlace(place);
  else showFromTheStart(message.uri);
}

/** Another document begins at its top; the one that was shown before a reload, where it was. */
function showFromTheStart(uri: string): void {
  const state = vscode.getState();
  const block = state?.uri === uri && blocks.elements.find(({ dataset }) => dataset['line'] === String(state.line));
  if (block) restorePlace([{ block, top: state.top ?? 0 }]);
  else {
    window.scrollTo({ top: 0, behavior: 'instant' });
    vscode.setState({ uri });
  }
  shownUri = uri;
}

let remembering: number | undefined;
function rememberPlace(): void {
  remembering = undefined;
  const [first] = readPlace(blocks.elements);
  if (shownUri === undefined) return;
  if (first) vscode.setState({ uri: shownUri, line: Number(first.block.dataset['line']), top: first.top });
  else vscode.setState({ uri: shownUri });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview | undefined>) => {
  if (data?.type === 'update') show(data);
});
window.addEventListener('scroll', () => (remembering ??= window.setTimeout(rememberPlace, 200)), { passive: true });
listenToReader({ content, title, blocks, post: (message) => vscode.postMessage(message) });
vscode.postMessage({ type: 'ready' });
