import { classifyLink } from '../core/site/addresses/classifyLink.js';
import type { FromPreview } from '../core/preview/previewMessages.js';
import type { Blocks } from './blocks.js';
import { pressCard } from './content/players.js';
import { anchorAttribute } from './content/sanitise.js';

/** What clicks and keys act on. */
export interface ReaderPage {
  readonly content: HTMLElement;
  /** The page's title, which represents the first line of the document. */
  readonly title: HTMLElement;
  readonly blocks: Blocks;
  readonly post: (message: FromPreview) => void;
  /** Scrolls to a line, zero-based. */
  readonly jump: (line: number) => void;
  /** Called after a link within the page was followed. */
  readonly arrive: () => void;
}

/** Handles links, headings (click or Enter) and double-clicks on blocks, and notifies the host. */
export function listenToReader(page: ReaderPage): void {
  // Runs before VS Code's own listener, which would open links without our rules.
  document.addEventListener('click', (event) => onClick(page, event), { capture: true });
  document.addEventListener('auxclick', (event) => closestTo(event, 'a') && stop(event), { capture: true });
  page.content.addEventListener('dblclick', (event) => {
    if (!closestTo(event, 'a, button, summary, h1, h2, h3, h4, h5, h6')) showSource(page, event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isHeading(event.target)) showSource(page, event.target);
  });
}

/**
 * In a recap, almost every talk's heading is a link. A click goes to the source; with Ctrl or Cmd it follows the link.
 */
function onClick(page: ReaderPage, event: MouseEvent): void {
  const button = closestTo(event, 'button.recap-button');
  if (button) {
    press(page, button);
    return;
  }
  const link = closestTo(event, 'a[href], area[href]');
  const heading = closestTo(event, 'h1, h2, h3, h4, h5, h6');
  // Enter on a focused link causes a click without a mouse button.
  const byKey = event.detail === 0;
  if (link) stop(event);
  if (link && (!heading || byKey || event.ctrlKey || event.metaKey)) follow(page, link.getAttribute('href')!);
  else if (heading && document.getSelection()?.isCollapsed !== false) showSource(page, event.target);
}

/** These buttons are never the author's, because the sanitiser removes all buttons. */
function press(page: ReaderPage, button: Element): void {
  const allowsImages = button.classList.contains('recap-allow-images');
  const href = allowsImages ? undefined : pressCard(button);
  if (allowsImages) page.post({ type: 'allowRemoteImages' });
  else if (href !== undefined) follow(page, href);
}

function follow(page: ReaderPage, href: string): void {
  const link = classifyLink(href);
  if (link.kind !== 'anchor') page.post({ type: 'openLink', href });
  else if (link.id === '' || link.id === 'top') page.jump(0);
  else scrollToAnchor(page, link.id);
}

function scrollToAnchor({ content, arrive }: ReaderPage, id: string): void {
  const target = content.querySelector<HTMLElement>(`[${anchorAttribute}="${CSS.escape(id)}"]`);
  if (!target) return;
  for (let parent = target.parentElement; parent; parent = parent.parentElement)
    if (parent instanceof HTMLDetailsElement) parent.open = true;
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
  // A style sheet of the site may ask for smooth scrolling.
  target.scrollIntoView({ behavior: 'instant' });
  arrive();
}

function showSource({ title, blocks, post }: ReaderPage, target: EventTarget | null): void {
  if (!(target instanceof Node)) return;
  const line = title.contains(target) ? 0 : blocks.lineOf(target);
  if (line !== undefined) post({ type: 'showSource', line });
}

function isHeading(target: EventTarget | null): boolean {
  return target instanceof HTMLHeadingElement;
}

function closestTo(event: Event, selector: string): Element | undefined {
  return event.target instanceof Element ? (event.target.closest(selector) ?? undefined) : undefined;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
