import type { FromPreview, PreviewImage } from '../../core/preview/previewMessages.js';
import type { ReadinessGroup, ReadinessPage } from '../../core/preview/readinessPage.js';
import { FoundImages } from '../content/foundImages.js';
import type { Strings } from '../strings.js';
import { button, element, written } from './element.js';
import { drawShareCards } from './shareCardViews.js';

/** The page of what is left before the recap is published. It follows the text, and the focus stays where it was. */
export class ReadinessView {
  private shown: { readonly uri: string; readonly page: ReadinessPage } | undefined;
  private drawn = '';
  private readonly images: FoundImages;
  private readonly title = element('h1', '');
  private readonly name = element('p', 'recap-left-name');
  private readonly parts = element('div', '');

  constructor(
    private readonly main: HTMLElement,
    private readonly strings: Strings,
    private readonly post: (message: FromPreview) => void,
  ) {
    this.images = new FoundImages((sources) => post({ type: 'findImages', sources }));
    this.title.tabIndex = -1;
    // What is done changes the title: it is read out.
    this.title.setAttribute('aria-live', 'polite');
    this.name.dir = 'auto';
    const back = button('recap-do', strings.backToPreview, () => post({ type: 'leaveReadiness' }));
    main.append(element('header', '', element('div', '', this.title, this.name), back), this.parts);
  }

  get isShown(): boolean {
    return !this.main.hidden;
  }

  /** Shows or hides the page. Whoever opens it is at its title. */
  reveal(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.main.hidden = !isShown;
    document.body.classList.toggle('recap-checking', isShown);
    window.scrollTo({ top: 0, behavior: 'instant' });
    // Without scrolling: a click that brings the focus must hit what is there.
    const begin = (): void => this.title.focus({ preventScroll: true });
    if (isShown && document.hasFocus()) begin();
    else if (isShown) window.addEventListener('focus', begin, { once: true });
  }

  show(uri: string, page: ReadinessPage): void {
    if (uri !== this.shown?.uri) this.images.forget();
    this.shown = { uri, page };
    this.images.request(page.cards.images);
    this.draw();
  }

  /** Shows the images that the host has found. Results for another document are ignored. */
  showImages(uri: string, found: Readonly<Record<string, PreviewImage>>): void {
    if (uri !== this.shown?.uri) return;
    this.images.add(found);
    this.draw();
  }

  /** Image files have changed. */
  refreshImages(): void {
    this.images.invalidate();
    if (this.shown) this.images.request(this.shown.page.cards.images);
  }

  private draw(): void {
    if (!this.shown) return;
    const { page } = this.shown;
    const { list: _, ...look } = page;
    const images = page.cards.images.map((src) => this.images.all.get(src) ?? null);
    const drawn = JSON.stringify([look, images]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    if (this.title.textContent !== page.state) this.title.textContent = page.state;
    this.title.classList.toggle('recap-left-ready', page.isReady);
    this.name.textContent = page.name;
    const focused = this.focusedAt();
    this.parts.replaceChildren(...page.groups.map((group) => this.drawGroup(group, page)), ...this.drawLastStep(page));
    this.focusAt(focused);
  }

  private drawGroup({ kind, name, rows }: ReadinessGroup, { cards, links }: ReadinessPage): HTMLElement {
    const heading = element('h2', '', name);
    heading.id = `recap-left-${kind}`;
    const items = rows.map((row) => this.drawRow(row));
    const list = items.length > 0 ? element('ul', 'recap-left-rows', ...items) : undefined;
    const section = element('section', '', heading, list);
    section.setAttribute('aria-labelledby', heading.id);
    if (kind === 'card')
      section.append(drawShareCards(cards, this.images.all, this.strings), ...this.offerRemote(cards));
    if (kind === 'link') section.append(this.drawStep('checkLinks', this.strings.checkLinks, links));
    return section;
  }

  /** Images from the web are loaded once the user allows it. */
  private offerRemote({ images }: ReadinessPage['cards']): readonly HTMLElement[] {
    const isBlocked = document.body.dataset['remoteImages'] !== 'shown';
    if (!isBlocked || !images.some((src) => /^https:/i.test(src))) return [];
    const { showRemoteImages, showRemoteImagesHere } = this.strings;
    const allow = button('recap-do', showRemoteImages, () => this.post({ type: 'allowRemoteImages' }));
    return [element('p', 'recap-left-step', allow, element('span', 'recap-left-detail', showRemoteImagesHere))];
  }

  private drawRow({ entry, label, detail, blocks, fix }: ReadinessGroup['rows'][number]): HTMLElement {
    const { strings } = this;
    const mark = element('span', blocks ? 'recap-left-mark recap-left-open' : 'recap-left-mark');
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', blocks ? strings.toDo : strings.couldBeBetter);
    mark.title = blocks ? strings.toDo : strings.couldBeBetter;
    const go = button('recap-left-entry', '', () => this.act('showEntry', entry));
    go.append(written('span', 'recap-left-label', label), ' ', written('span', 'recap-left-detail', detail));
    const repair = fix === undefined ? undefined : button('recap-do', fix, () => this.act('fixEntry', entry));
    repair?.setAttribute('aria-description', label);
    return element('li', 'recap-left-row', mark, go, repair);
  }

  private drawLastStep({ publish }: ReadinessPage): readonly HTMLElement[] {
    if (publish === undefined) return [];
    const heading = element('h2', '', this.strings.lastStep);
    heading.id = 'recap-left-publish';
    const section = element('section', '', heading, this.drawStep('publish', this.strings.publish, publish));
    section.setAttribute('aria-labelledby', heading.id);
    return [section];
  }

  private drawStep(type: 'checkLinks' | 'publish', label: string, words: string): HTMLElement {
    const press = button(type === 'publish' ? 'recap-do recap-do-last' : 'recap-do', label, () => this.post({ type }));
    return element('p', 'recap-left-step', press, element('span', 'recap-left-detail', words));
  }

  /** The number is that of the latest list: entries that look the same are not drawn again. */
  private act(type: 'showEntry' | 'fixEntry', entry: number): void {
    if (this.shown) this.post({ type, list: this.shown.page.list, entry });
  }

  /** Which button has the focus: by its words, and by its place, in case it goes. */
  private focusedAt(): { readonly words: string; readonly place: number } | undefined {
    const place = this.buttons.indexOf(document.activeElement as HTMLButtonElement);
    return place < 0 ? undefined : { words: this.buttons[place]!.textContent, place };
  }

  private focusAt(focused: { readonly words: string; readonly place: number } | undefined): void {
    if (!focused) return;
    const { buttons } = this;
    const same = buttons.find(({ textContent }) => textContent === focused.words);
    (same ?? buttons[Math.min(focused.place, buttons.length - 1)] ?? this.title).focus();
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.parts.querySelectorAll('button')];
  }
}
