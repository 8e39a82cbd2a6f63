import type { OutlineDay, OutlineStop } from '../core/preview/pageOutline.js';
import { insertArguments } from '../core/problem.js';
import type { Strings } from './strings.js';

/** The bar of days and talks: a button for each day, and a list of the talks of the current day. */
export class TalkBar {
  private outline: readonly OutlineDay[] = [];
  private titles = '';
  /** Indices of the current day, and of the current talk in it; -1 for none. */
  private day = -1;
  private talk = -1;
  private readonly days = document.createElement('ul');
  private readonly talks = document.createElement('select');

  constructor(
    private readonly bar: HTMLElement,
    private readonly strings: Strings,
    private readonly jump: (line: number) => void,
    /** Moves the focus to what begins at a line. */
    private readonly focus: (line: number) => void,
  ) {
    bar.setAttribute('aria-label', strings.bar);
    this.days.className = 'recap-days';
    this.talks.className = 'recap-talks';
    bar.append(this.days, this.talks);
    this.days.addEventListener('click', ({ target, detail }) => {
      const index = target instanceof Element ? target.closest('button')?.dataset['day'] : undefined;
      const day = this.outline[Number(index ?? -1)];
      if (day) this.jump(day.line);
      // Pressed by key, or by a screen reader, which continues to read where the focus is.
      if (day && detail === 0) this.focus(day.line);
    });
    this.talks.addEventListener('change', () => this.goToTalk(this.jump));
    // The arrow keys choose, so the focus stays until Enter.
    this.talks.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.goToTalk(this.focus);
    });
  }

  private goToTalk(go: (line: number) => void): void {
    const stop = this.outline[this.day]?.talks[Number(this.talks.value)];
    if (stop && this.talks.value !== '') go(stop.line);
  }

  /** The height at the top of the window that it covers, in pixels. */
  get height(): number {
    return this.bar.offsetHeight;
  }

  /** Shows days and talks. Elements are kept if no title changes. */
  show(outline: readonly OutlineDay[]): void {
    this.outline = outline;
    const titles = JSON.stringify(
      outline.map(({ title, isDay, talks }) => [title, isDay, talks.map((talk) => talk.title)]),
    );
    if (titles === this.titles) return;
    this.titles = titles;
    this.bar.hidden = outline.length === 0;
    this.days.replaceChildren(...outline.flatMap((day, index) => (day.isDay ? [this.makeDay(day, index)] : [])));
    this.days.hidden = this.days.childElementCount === 0;
    this.day = -1;
    this.showDay(0);
  }

  /** Highlights the day and talk at a line, zero-based. */
  follow(line: number): void {
    const at = lastAt(this.outline, line);
    // Above the first day, its talks are listed, but it is not highlighted.
    const day = Math.max(0, at);
    if (day !== this.day) this.showDay(day);
    this.markDay(at);
    const talks = this.outline[day]?.talks ?? [];
    const last = lastAt(talks, line);
    const talk = last >= 0 && line < talks[last]!.endLine ? last : -1;
    if (talk === this.talk) return;
    this.talk = talk;
    this.talks.selectedIndex = talk + 1;
  }

  /** The talk at a line; `undefined` outside talks. */
  talkAt(line: number): OutlineStop | undefined {
    const talks = this.outline.flatMap((day) => day.talks);
    const talk = talks[lastAt(talks, line)];
    return talk && line < talk.endLine ? talk : undefined;
  }

  private showDay(index: number): void {
    this.day = index;
    this.talk = -1;
    const day = this.outline[index];
    const label = day?.isDay ? insertArguments(this.strings.talksOf, [day.title]) : this.strings.talks;
    this.talks.setAttribute('aria-label', label);
    const options = (day?.talks ?? []).map(({ title }, talk) => makeOption(title || this.strings.untitled, talk));
    const prompt = new Option(this.strings.chooseTalk, '');
    prompt.disabled = true;
    this.talks.replaceChildren(prompt, ...options);
    this.talks.selectedIndex = 0;
    this.talks.hidden = options.length === 0;
  }

  private markDay(index: number): void {
    for (const button of this.days.querySelectorAll('button')) {
      if (button.dataset['day'] !== String(index)) button.removeAttribute('aria-current');
      else button.setAttribute('aria-current', 'true');
    }
  }

  private makeDay({ title }: OutlineDay, index: number): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'recap-day';
    button.dir = 'auto';
    button.dataset['day'] = String(index);
    button.textContent = title || this.strings.untitled;
    item.append(button);
    return item;
  }
}

/** The index of the last stop at or before a line; -1 if there is none. */
function lastAt(stops: readonly OutlineStop[], line: number): number {
  let index = stops.length - 1;
  while (index >= 0 && stops[index]!.line > line) index--;
  return index;
}

function makeOption(title: string, index: number): HTMLOptionElement {
  const option = new Option(title, String(index));
  option.dir = 'auto';
  return option;
}
