import { longestText, type PreviewImage, type PreviewView, type ToPreview } from '../core/preview/previewMessages.js';
import type { ReadinessPage } from '../core/preview/readinessPage.js';
import { heldAfter, type Held, type ReviseMessage, type UpdateMessage } from '../core/preview/pageUpdate.js';
import { Blocks } from './blocks.js';
import { PageHeader } from './pageHeader.js';
import { listenToReader } from './listenToReader.js';
import { throttle } from './throttle.js';
import { PageMemory } from './pageMemory.js';
import { ReadinessView } from './readiness/readinessView.js';
import { createSanitiser } from './content/sanitise.js';
import { showAtWidth } from './scroll/screen.js';
import { ScrollSync } from './scroll/scrollSync.js';
import { ShownRecap } from './shownRecap.js';
import { readStrings } from './strings.js';
import { TalkBar } from './talkBar.js';
import type { VscodeApi } from './vscodeApi.js';

declare function acquireVsCodeApi(): VscodeApi;

// Everything is looked up before there is any content, which could contain the same ids.
const vscode = acquireVsCodeApi();
const content = document.getElementById('content')!;
const title = document.getElementById('recap-title')!;
const hint = document.getElementById('recap-hint')!;
const header = document.getElementById('recap-head')!;
const nav = document.getElementById('recap-bar')!;
const left = document.getElementById('recap-readiness')!;
const { body } = document;
const strings = readStrings(body);
const memory = new PageMemory(vscode);
const blocks = new Blocks(content, createSanitiser(strings.embeddedPage), strings);
const bar = new TalkBar(
  nav,
  strings,
  (line) => scroll.jump(line),
  (line) => blocks.focusAt(line),
);
const head = new PageHeader(header, title, strings);
const recap = new ShownRecap(memory, { content, hint, head, bar, blocks }, strings, {
  findImages: (sources) => vscode.postMessage({ type: 'findImages', sources }),
  findResources: (requests) => vscode.postMessage({ type: 'findResources', requests }),
});

const readiness = new ReadinessView(left, strings, (message) => vscode.postMessage(message));

title.title = strings.goToSource;
hint.textContent = strings.nothingToShow;

let held: Held | undefined;
/** The editor's position in a document that has not arrived yet. */
let awaited: { readonly uri: string; readonly line: number } | undefined;
let remembering: number | undefined;

const scroll = new ScrollSync(
  blocks,
  () => bar.height,
  (line, byReader) => {
    if (readiness.isShown) return;
    bar.follow(line);
    remembering ??= window.setTimeout(rememberPosition, 200);
    if (byReader && held && recap.shows(held.uri)) vscode.postMessage({ type: 'scrolled', uri: held.uri, line });
  },
);

const update = throttle((content: Held) => {
  try {
    const isRestored = recap.show(content);
    if (!isRestored && awaited?.uri === content.uri) scroll.follow(awaited.line);
    awaited = undefined;
    bar.follow(scroll.line);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    vscode.postMessage({ type: 'failed', reason: reason.slice(0, longestText) });
  }
});

function receive(message: UpdateMessage | ReviseMessage): void {
  held = heldAfter(held, message);
  if (held) update(held, !recap.shows(held.uri));
  // A message was lost, so the host must start over.
  else vscode.postMessage({ type: 'ready' });
}

function showImages(uri: string, images: Readonly<Record<string, PreviewImage>>): void {
  recap.showImages(uri, images);
  readiness.showImages(uri, images);
}

function refreshImages(): void {
  recap.refreshImages();
  readiness.refreshImages();
}

function followEditor(position: { readonly uri: string; readonly line: number }): void {
  if (readiness.isShown) return;
  if (recap.shows(position.uri)) scroll.follow(position.line);
  else awaited = position;
}

function followCursor({ uri, line }: { readonly uri: string; readonly line: number }): void {
  scroll.yield();
  recap.markCursor(uri, line);
}

function showView(view: PreviewView): void {
  const asPublished = view.asPublished && !view.showsReadiness;
  body.classList.toggle('recap-published', asPublished);
  showAtWidth(asPublished ? view.width : 'panel');
  readiness.reveal(view.showsReadiness);
  memory.keepView(view);
}

function showReadiness(uri: string, page: ReadinessPage): void {
  readiness.show(uri, page);
  memory.begin(uri);
}

function rememberPosition(): void {
  remembering = undefined;
  recap.rememberPosition();
}

window.addEventListener('message', ({ data, origin }: MessageEvent<ToPreview | undefined>) => {
  // A player's page can send messages, too. Those of the host come from VS Code's page around this one.
  if (origin !== window.origin) return;
  if (data?.type === 'update' || data?.type === 'revise') receive(data);
  else if (data?.type === 'readiness') showReadiness(data.uri, data.page);
  else if (data?.type === 'images') showImages(data.uri, data.images);
  else if (data?.type === 'imagesChanged') refreshImages();
  else if (data?.type === 'cursor') followCursor(data);
  else if (data?.type === 'scrollTo') followEditor(data);
  else if (data?.type === 'view') showView(data.view);
});

listenToReader({
  content,
  title,
  blocks,
  post: (message) => vscode.postMessage(message),
  jump: (line) => scroll.jump(line),
  arrive: () => scroll.arrive(),
});
vscode.postMessage({ type: 'ready' });
