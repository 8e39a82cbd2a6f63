import { mediaAtWidth } from '../../core/preview/mediaAtWidth.js';
import { screenWidths, type PageWidth } from '../../core/preview/pageWidth.js';

/** The media queries of style sheets as they were written. */
const written = new WeakMap<MediaList, string>();

let current: PageWidth = 'panel';

/** Gives the page the width of a device's screen, whatever that of the panel: it is centred, or made smaller. */
export function showAtWidth(width: PageWidth): void {
  current = width;
  fit();
  for (const sheet of document.styleSheets) adapt(sheet);
}

window.addEventListener('resize', fit);

function fit(): void {
  const { classList, style } = document.documentElement;
  classList.toggle('recap-screen', current !== 'panel');
  const screen = current === 'panel' ? undefined : screenWidths[current];
  style.setProperty('--recap-screen', screen === undefined ? '' : `${screen}px`);
  style.setProperty('zoom', screen === undefined ? '' : String(Math.min(1, window.innerWidth / screen)));
}

/** Makes the media queries of a style sheet hold, or not, as on the screen. */
function adapt(sheet: CSSStyleSheet): void {
  setMedia(sheet.media);
  for (const rule of rulesOf(sheet)) adaptRule(rule);
}

function adaptRule(rule: CSSRule): void {
  if (rule instanceof CSSMediaRule || rule instanceof CSSImportRule) setMedia(rule.media);
  if (rule instanceof CSSImportRule && rule.styleSheet) adapt(rule.styleSheet);
  if (rule instanceof CSSGroupingRule) for (const inner of rule.cssRules) adaptRule(inner);
}

/** The rules that this page may read. A style sheet that could not be loaded has none. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function setMedia(media: MediaList): void {
  const before = written.get(media) ?? media.mediaText;
  if (before === '') return;
  written.set(media, before);
  const now = current === 'panel' ? before : mediaAtWidth(before, screenWidths[current]);
  if (now !== media.mediaText) media.mediaText = now;
}
