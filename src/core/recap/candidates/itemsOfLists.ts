import type { TextLine } from '../../post/queries/textLines.js';
import { introductionIn, pointsToTalks } from '../evidence/introducesTalks.js';
import { isOnlyTime } from './lines/slotLines.js';
import { roomIn } from './roomIn.js';

/** An item of a list, at any depth. */
export interface ListedItem {
  /** Zero-based, inclusive; `endLine` is that of its first paragraph, `lastLine` that of all inside it. */
  readonly line: number;
  endLine: number;
  lastLine: number;
  readonly depth: number;
  readonly group: number;
  /** What introduces its list: an item, or the text of a line. */
  readonly holder: ListedItem | string | undefined;
  /** Whether that line introduces it as a list of talks. */
  readonly isIntroduced: boolean;
  /** Whether it begins with a paragraph that is only a time, above that with the title. */
  isTimed: boolean;
  /** The line that its first paragraph begins on; `undefined` before it is read, and where it begins with anything else. */
  first: TextLine | undefined;
  /** The first items nested in it. */
  readonly nested: ListedItem[];
}

/** The maximum length of what introduces a list, in characters; only its end is kept. */
export const longestLead = 200;
/** The maximum number of nested items that name a speaker each. */
const mostNested = 4;

export function withoutColon(text: string): string {
  return text.replace(/\s*[:：]$/, '');
}

const endsSentence = /[.!?…。！？]$/;
/** A longer line is not the name of what is listed below it. */
const longestName = 60;

/** The items of the lists in some lines, in document order. */
export function itemsIn(lines: readonly TextLine[]): readonly ListedItem[] {
  const reader = new ItemReader();
  for (const line of lines) reader.add(line);
  return reader.finished();
}

class ItemReader {
  private readonly items: ListedItem[] = [];
  /** The items that the line before is in, the outermost first. */
  private readonly open: ListedItem[] = [];
  /** The group of the outermost lists, and the line that introduces them. */
  private group: number | undefined;
  private lead: string | undefined;
  private isIntroduced = false;

  add(line: TextLine): void {
    if (line.kind === 'blank') return;
    const depth = line.containers.length;
    if (line.containers[0] !== 'item') this.addOutside(line);
    else if (line.beginsItem) this.begin(line, depth - 1);
    else this.goOn(line, depth);
  }

  finished(): readonly ListedItem[] {
    this.close(0);
    return this.items;
  }

  /** A line such as "Our favourites:" or "These are the talks I saw.", or one wholly in bold, introduces the next list. */
  private addOutside({ kind, text, marked, part, offset }: TextLine): void {
    this.close(0);
    if (text === '') return;
    const isBold = marked[0]?.kind === 'strong' && marked[0].start === 0 && marked[0].end === text.length;
    const introduces = /[:：]$/.test(text) || isBold || kind === 'heading';
    const paragraph = part?.text.slice(0, offset + text.length).replaceAll('\n', ' ') ?? text;
    const isLead = introduces || pointsToTalks(paragraph);
    if (isLead) this.group = undefined;
    // "Seen", and below it the names of conferences, each above a list.
    if (!isLead && this.isIntroduced && text.length <= longestName && text === paragraph && !endsSentence.test(text))
      return;
    this.lead = isLead ? paragraph : roomIn(text) === undefined ? undefined : text;
    const said = isLead ? introductionIn(withoutColon(paragraph.slice(-longestLead))) : undefined;
    this.isIntroduced = said === 'chosen' || said === 'talks';
  }

  private begin(line: TextLine, depth: number): void {
    this.close(depth);
    const holder = this.open.at(-1);
    if (!holder) this.group ??= line.line;
    const item: ListedItem = {
      line: line.line,
      endLine: line.line,
      lastLine: line.line,
      depth,
      group: holder ? (holder.nested[0]?.line ?? line.line) : this.group!,
      holder: holder ?? this.lead,
      isIntroduced: !holder && this.isIntroduced,
      isTimed: false,
      first: line.kind === 'mark' ? undefined : textOf(line),
      nested: [],
    };
    if (holder && holder.nested.length < mostNested) holder.nested.push(item);
    this.open.push(item);
    this.items.push(item);
  }

  private goOn(line: TextLine, depth: number): void {
    this.close(depth);
    const item = this.open.at(-1);
    if (!item) return;
    if (item.lastLine === item.line && item.nested.length === 0 && line.containers.length === item.depth + 1)
      this.goOnWith(item, line);
    if (item.first?.part && item.first.part === line.part) item.endLine = line.line;
    item.lastLine = line.line;
  }

  /** The next paragraph of an item with nothing but a time so far is its title. */
  private goOnWith(item: ListedItem, line: TextLine): void {
    item.first ??= textOf(line);
    const title = item.first && item.first.part !== line.part && isOnlyTime(item.first) ? textOf(line) : undefined;
    item.isTimed = title !== undefined;
    item.first = title ?? item.first;
  }

  /** Ends the items from a depth on. */
  private close(depth: number): void {
    while (this.open.length > 0 && this.open.at(-1)!.depth >= depth) {
      const { lastLine } = this.open.pop()!;
      const holder = this.open.at(-1);
      if (holder) holder.lastLine = lastLine;
    }
  }
}

function textOf(line: TextLine | undefined): TextLine | undefined {
  return line?.part && line.text !== '' && (line.kind === 'paragraph' || line.kind === 'heading') ? line : undefined;
}
