/** What the page shows in place of something that the preview does not load. */
export interface Box {
  readonly className: 'recap-missing-image' | 'recap-remote' | 'recap-embedded' | 'recap-embedded recap-stage';
  /** What is missing, or why. */
  readonly label: string;
  /** The author's description of it. */
  readonly text?: string | undefined;
  /** Paths where it was looked for. */
  readonly tried?: readonly string[] | undefined;
  /** Where a click opens it. */
  readonly url?: string | undefined;
  readonly button?: { readonly className: string; readonly label: string; readonly title: string } | undefined;
}

/** Makes a labelled box of phrasing content, so that it fits into a paragraph. `owner` creates the elements. */
export function makeBox(owner: Document, box: Box, insideLink: boolean): HTMLElement {
  const { className, label, text, tried = [], url } = box;
  const element = make(owner, 'span', { className });
  element.append(make(owner, 'strong', { className: 'recap-box-label', text: label }));
  if (text) element.append(make(owner, 'span', { className: 'recap-box-text', text }));
  if (url === undefined) {
    element.append(...tried.map((path) => make(owner, 'code', { className: 'recap-box-path', text: path })));
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', [label, text, ...tried].filter(Boolean).join(', '));
  } else element.append(...linkTo(owner, url, insideLink ? { inert: true } : { button: box.button }));
  return element;
}

/** The URL of something on the web: only `http:`, `https:` and `//host`, without guessing. */
export function webUrl(src: string | null): string | undefined {
  if (src === null || !/^(?:https?:)?\/\/[^/\\]/i.test(src.trim())) return undefined;
  return src.trim().replace(/^\/\//, 'https://');
}

/** The link and its button; inside another link, neither is allowed, and the URL is plain text. */
function linkTo(
  owner: Document,
  url: string,
  { inert = false, button }: { readonly inert?: boolean; readonly button?: Box['button'] },
): readonly HTMLElement[] {
  const link = make(owner, inert ? 'span' : 'a', { className: 'recap-box-link', text: hostOf(url) ?? url });
  link.setAttribute('title', url);
  if (!inert) link.setAttribute('href', url);
  if (!button) return [link];
  const element = make(owner, 'button', { className: `recap-button ${button.className}`, text: button.label });
  element.setAttribute('type', 'button');
  element.setAttribute('title', button.title);
  return [link, element];
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
}

function make(
  owner: Document,
  name: string,
  { className, text = '' }: { readonly className: string; readonly text?: string },
): HTMLElement {
  const element = owner.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
