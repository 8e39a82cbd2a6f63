import { longestText, type ToPreview, type UpdateMessage } from '../core/preview/previewMessages.js';
import { Blocks } from './blocks.js';
import { listenToReader } from './listenToReader.js';
import { pace } from './pace.js';
import { createSanitiser } from './sanitise.js';
import { ShownRecap } from './shownRecap.js';
import { readStrings } from './strings.js';
import type { VscodeApi } from './vscodeApi.js';

declare function acquireVsCodeApi(): VscodeApi;

// Everything of the page is looked up before any content comes in, whose ids could look alike.
const vscode = acquireVsCodeApi();
const content = document.getElementById('content')!;
const title = document.getElementById('recap-title')!;
const hint = document.getElementById('recap-hint')!;
const strings = readStrings(document.body);
const blocks = new Blocks(content, createSanitiser(strings.embeddedPage), strings);
const recap = new ShownRecap(vscode, { content, title, hint, blocks }, strings);

title.title = strings.goToSource;
hint.textContent = strings.nothingToShow;

const update = pace((message: UpdateMessage) => {
  try {
    recap.show(message);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    vscode.postMessage({ type: 'failed', reason: reason.slice(0, longestText) });
  }
});

window.addEventListener('message', ({ data }: MessageEvent<ToPreview | undefined>) => {
  if (data?.type === 'update') update(data, !recap.isOf(data.uri));
  else if (data?.type === 'images') recap.showImages(data.uri, data.images);
  else if (data?.type === 'imagesChanged') recap.refreshImages();
});

let remembering: number | undefined;
function rememberPlace(): void {
  remembering = undefined;
  recap.rememberPlace();
}

window.addEventListener('scroll', () => (remembering ??= window.setTimeout(rememberPlace, 200)), { passive: true });
listenToReader({ content, title, blocks, post: (message) => vscode.postMessage(message) });
vscode.postMessage({ type: 'ready' });
