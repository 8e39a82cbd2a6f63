import { shownDescription, type PageHead } from '../core/preview/pageHead.js';
import type { Unpublished } from '../core/site/content/publishingState.js';
import { isolated } from '../core/direction.js';
import { insertArguments } from '../core/problem.js';
import { imageSources } from '../core/site/images/shareImage.js';
import { showImages, type Images } from './content/showImages.js';
import type { Strings } from './strings.js';

/** What is above the content: the front matter as readers of the site see it. */
export class PageHeader {
  private shown = '';
  private readonly parts: HTMLElement;

  constructor(
    header: HTMLElement,
    private readonly title: HTMLElement,
    private readonly strings: Strings,
  ) {
    this.parts = make('div', 'recap-facts');
    header.append(this.parts);
  }

  /** Shows the front matter, and the title unless the content starts with it. Elements are kept if nothing changes. */
  show(head: PageHead, images: Images, isTitleInContent: boolean): void {
    this.title.textContent = head.title ?? '';
    if (head.title) document.title = head.title;
    this.title.hidden = !head.title || isTitleInContent;
    const candidates = imageSources(head.thumbnail);
    const shown = JSON.stringify([head, candidates.map((src) => images.get(src) ?? null)]);
    if (shown === this.shown) return;
    this.shown = shown;
    const parts = [this.makeMeta(head), this.makeDescription(head), this.makeThumbnail(candidates, images)];
    this.parts.replaceChildren(...parts.filter((part) => part !== undefined));
    this.parts.hidden = this.parts.childElementCount === 0;
  }

  private makeMeta({ date, tags, unpublished }: PageHead): HTMLElement | undefined {
    if (!date && tags.length === 0 && unpublished.length === 0) return undefined;
    const meta = make('div', 'recap-meta');
    for (const reason of unpublished) meta.append(this.makeBadge(reason));
    if (date) {
      const time = make('time', 'recap-date', date.day);
      time.dateTime = date.iso;
      time.title = date.moment;
      meta.append(time);
    }
    if (tags.length > 0) {
      const list = make('ul', 'recap-tags');
      list.setAttribute('aria-label', this.strings.tags);
      list.append(...tags.map((tag) => make('li', 'recap-tag', isolated(tag))));
      meta.append(list);
    }
    return meta;
  }

  private makeBadge(reason: Unpublished): HTMLElement {
    const badge = make('strong', `recap-badge recap-badge-${reason}`, this.strings[reason]);
    badge.title = this.strings[`${reason}Means`];
    return badge;
  }

  private makeDescription({ description }: PageHead): HTMLElement | undefined {
    if (!description) return undefined;
    const element = make('p', 'recap-description', description.text);
    element.dir = 'auto';
    const { length, isCut } = description;
    const cut = insertArguments(this.strings.descriptionCut, [length, shownDescription].map(String));
    element.title = isCut ? `${this.strings.description}. ${cut}` : this.strings.description;
    return element;
  }

  /** The first source whose file was found, or else a box for the first source. */
  private makeThumbnail(sources: readonly string[], images: Images): HTMLElement | undefined {
    const found = sources.find((src) => 'uri' in (images.get(src) ?? {})) ?? sources[0];
    if (found === undefined) return undefined;
    const holder = make('div', 'recap-thumbnail');
    const image = make('img', '');
    image.alt = this.strings.thumbnail;
    // Setting the property of an image in this document would start to load it.
    const fragment = document.implementation.createHTMLDocument('').createDocumentFragment();
    fragment.append(image);
    image.setAttribute('src', found);
    showImages(fragment, images, this.strings);
    holder.append(fragment);
    return holder;
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
