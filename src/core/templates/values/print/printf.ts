import { countValues } from '../countValues.js';
import { typeName } from '../typeName.js';
import type { Value } from '../value.js';
import { noFlags, type Flags } from './flags.js';
import { formatValue } from './printValue.js';

/** Widths and precisions beyond this are not read, as in Go. */
const widest = 1_000_000;

/** Values written by a format, as Go's `fmt.Sprintf` does. `spend` counts what is written, in characters. */
export function printf(format: string, args: readonly Value[], spend: (steps: number) => void): string {
  return new Formatter(format, args, spend).format();
}

/** A number in a format: `width` is how far it reaches. */
interface Numbered {
  readonly number: number | undefined;
  readonly end: number;
}

class Formatter {
  private offset = 0;
  /** The index of the next value. */
  private next = 0;
  /** Whether an index of a value was written, as in `%[1]d`: then values that are left are not fault. */
  private isReordered = false;
  private isGoodIndex = true;
  private readonly output: string[] = [];

  constructor(
    private readonly text: string,
    private readonly args: readonly Value[],
    private readonly spend: (steps: number) => void,
  ) {}

  format(): string {
    for (;;) {
      const percent = this.text.indexOf('%', this.offset);
      this.output.push(this.text.slice(this.offset, percent < 0 ? undefined : percent));
      if (percent < 0) break;
      this.offset = percent + 1;
      this.write(this.directive());
    }
    if (!this.isReordered && this.next < this.args.length) this.write(this.extra());
    return this.output.join('');
  }

  private write(text: string): void {
    this.spend(text.length);
    this.output.push(text);
  }

  private extra(): string {
    const shown = this.args.slice(this.next).map((value) => {
      return value === null ? '<nil>' : `${typeName(value)}=${formatValue(value, 'v', noFlags)}`;
    });
    return `%!(EXTRA ${shown.join(', ')})`;
  }

  /** What follows `%`: flags, width, precision and verb. */
  private directive(): string {
    this.isGoodIndex = true;
    const flags = this.readFlags();
    let isIndexed = this.readIndex();
    const width = this.readWidth(isIndexed);
    if (width.isRead) isIndexed = false;
    let precision: { readonly value: number | undefined; readonly note: string } = { value: undefined, note: '' };
    // A point at the end of the format is taken for a verb.
    if (this.text.charAt(this.offset) === '.' && this.offset + 1 < this.text.length) {
      this.offset++;
      if (isIndexed) this.isGoodIndex = false;
      isIndexed = this.readIndex();
      const isStar = this.text.charAt(this.offset) === '*';
      precision = this.readPrecision();
      if (isStar) isIndexed = false;
    }
    if (!isIndexed) this.readIndex();
    const sized = {
      ...flags,
      minus: flags.minus || width.isNegative,
      zero: flags.zero && !width.isNegative,
      width: width.value,
      precision: precision.value,
    };
    return `${width.note}${precision.note}${this.verb(sized)}`;
  }

  private readFlags(): Flags {
    const written = new Set<string>();
    while ('#0+- '.includes(this.text.charAt(this.offset) || '?')) written.add(this.text.charAt(this.offset++));
    return {
      ...noFlags,
      plus: written.has('+'),
      minus: written.has('-'),
      sharp: written.has('#'),
      space: written.has(' '),
      zero: written.has('0'),
    };
  }

  /** `[2]`, one-based. Returns whether there is one that can be used. */
  private readIndex(): boolean {
    if (this.text.charAt(this.offset) !== '[') return false;
    this.isReordered = true;
    const close = this.text.indexOf(']', this.offset);
    if (close < 0 || this.text.length - this.offset < 3) {
      this.isGoodIndex = false;
      this.offset++;
      return false;
    }
    const { number, end } = this.readNumber(this.offset + 1);
    this.offset = close + 1;
    const isNumber = number !== undefined && end === close;
    if (isNumber && number >= 1 && number <= this.args.length) {
      this.next = number - 1;
      return true;
    }
    this.isGoodIndex = false;
    return isNumber;
  }

  private readWidth(isIndexed: boolean): {
    readonly value: number | undefined;
    readonly isNegative: boolean;
    readonly isRead: boolean;
    readonly note: string;
  } {
    if (this.text.charAt(this.offset) !== '*') {
      const { number, end } = this.readNumber(this.offset);
      this.offset = end;
      if (isIndexed && number !== undefined) this.isGoodIndex = false;
      return { value: number, isNegative: false, isRead: false, note: '' };
    }
    const value = this.readStar();
    const note = value === undefined ? '%!(BADWIDTH)' : '';
    return { value: value && Math.abs(value), isNegative: (value ?? 0) < 0, isRead: true, note };
  }

  private readPrecision(): { readonly value: number | undefined; readonly note: string } {
    if (this.text.charAt(this.offset) !== '*') {
      const { number, end } = this.readNumber(this.offset);
      this.offset = end;
      return { value: number ?? 0, note: '' };
    }
    const value = this.readStar();
    return value === undefined || value < 0 ? { value: undefined, note: '%!(BADPREC)' } : { value, note: '' };
  }

  /** The value that `*` takes as a width or precision; `undefined` if it is not one. */
  private readStar(): number | undefined {
    this.offset++;
    if (this.next >= this.args.length) return undefined;
    const value = this.args[this.next++];
    const number = typeof value === 'bigint' ? Number(value) : undefined;
    return number !== undefined && Math.abs(number) <= widest ? number : undefined;
  }

  private readNumber(start: number): Numbered {
    let end = start;
    let number = 0;
    while (/^[0-9]$/.test(this.text.charAt(end))) {
      if (number > widest) return { number: undefined, end: this.text.length };
      number = number * 10 + Number(this.text.charAt(end++));
    }
    return { number: end > start ? number : undefined, end };
  }

  private verb(flags: Flags): string {
    const code = this.text.codePointAt(this.offset);
    if (code === undefined) return '%!(NOVERB)';
    const verb = String.fromCodePoint(code);
    this.offset += verb.length;
    if (verb === '%') return '%';
    if (!this.isGoodIndex) return `%!${verb}(BADINDEX)`;
    const value = this.args[this.next];
    if (value === undefined) return `%!${verb}(MISSING)`;
    this.next++;
    // Each item of a list is as wide.
    this.spend(((flags.width ?? 0) + (flags.precision ?? 0)) * countValues(value, widest));
    return formatValue(
      value,
      verb,
      verb === 'v' ? { ...flags, sharp: false, plus: false, asSource: flags.sharp } : flags,
    );
  }
}
