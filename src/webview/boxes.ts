/** What stands in the page instead of something that the preview does not load. */
export interface Box {
  readonly className: 'recap-missing-image' | 'recap-remote' | 'recap-embedded';
  /** What kind of thing is missing, or why. */
  readonly label: string;
  /** The writer's own words for it. */
  readonly text?: string | undefined;
  /** Paths at which it was looked for. */
  readonly tried?: readonly string[] | undefined;
  /** Where it can be opened with a click. */
  readonly url?: string | undefined;
  /** What can be done about it: the words and the class of a button. */
  readonly button?: { readonly className: string; readonly label: string; readonly title: string } | undefined;
}

/** A labelled box, as phrasing content: it may stand in the middle of a paragraph. `owner` makes the elements. */
export function makeBox(owner: Document, box: Box, insideLink: boolean): HTMLElement {
  const element = append(owner, undefined, 'span', box.className, '');
  append(owner, element, 'strong', 'recap-box-label', box.label);
  if (box.text) append(owner, element, 'span', 'recap-box-text', box.text);
  if (box.url !== undefined) {
    const link = append(owner, element, insideLink ? 'span' : 'a', 'recap-box-link', hostOf(box.url) ?? box.url);
    if (!insideLink) link.setAttribute('href', box.url);
    link.setAttribute('title', box.url);
    if (box.button && !insideLink) {
      const button = append(owner, element, 'button', `recap-button ${box.button.className}`, box.button.label);
      button.setAttribute('type', 'button');
      button.setAttribute('title', box.button.title);
    }
  } else {
    for (const path of box.tried ?? []) append(owner, element, 'code', 'recap-box-path', path);
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', [box.label, box.text, ...(box.tried ?? [])].filter(Boolean).join(', '));
  }
  return element;
}

/** The URL of something on the web, without guessing: only `http:`, `https:` and `//host`. */
export function webUrl(src: string | null): string | undefined {
  if (src === null || !/^(?:https?:)?\/\/[^/\\]/i.test(src.trim())) return undefined;
  return src.trim().replace(/^\/\//, 'https://');
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
}

function append(
  owner: Document,
  parent: HTMLElement | undefined,
  name: string,
  className: string,
  text: string,
): HTMLElement {
  const element = owner.createElement(name);
  element.className = className;
  element.textContent = text;
  parent?.append(element);
  return element;
}
