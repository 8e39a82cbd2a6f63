import { fail } from '../functionDefinition.js';

/** How a text with separated values is written. */
export interface CsvStyle {
  readonly delimiter: string;
  /** What starts a line that is left out; empty if nothing does. */
  readonly comment: string;
  /** Whether a quotation mark may be within a value as it is. */
  readonly hasLazyQuotes: boolean;
}

/** Reads separated values as Go's `encoding/csv` does; throws a fault in its words. */
export function readCsv(text: string, style: CsvStyle): readonly (readonly string[])[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const records: (readonly string[])[] = [];
  const reader = new Reader(lines, style);
  for (;;) {
    const start = reader.line + 1;
    const record = reader.record();
    if (!record) return records;
    if (records[0] && records[0].length !== record.length) fail(`record on line ${start}: wrong number of fields`);
    records.push(record);
  }
}

class Reader {
  line = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly style: CsvStyle,
  ) {}

  /** The values of the next line that has some; `undefined` at the end. */
  record(): readonly string[] | undefined {
    const { comment, delimiter } = this.style;
    while (this.line < this.lines.length && (this.text === '' || (comment !== '' && this.text.startsWith(comment))))
      this.line++;
    if (this.line >= this.lines.length) return undefined;
    const fields: string[] = [];
    let at = 0;
    for (;;) {
      const read: { readonly field: string; readonly end: number } =
        this.text[at] === '"' ? this.quoted(at) : this.plain(at);
      fields.push(read.field);
      if (!this.text.startsWith(delimiter, read.end) || read.end >= this.text.length) break;
      at = read.end + delimiter.length;
    }
    this.line++;
    return fields;
  }

  private get text(): string {
    return this.lines[this.line] ?? '';
  }

  private plain(at: number): { field: string; end: number } {
    const found = this.text.indexOf(this.style.delimiter, at);
    const end = found < 0 ? this.text.length : found;
    const field = this.text.slice(at, end);
    if (field.includes('"') && !this.style.hasLazyQuotes)
      this.fault(at + field.indexOf('"'), 'bare " in non-quoted-field');
    return { field, end };
  }

  private quoted(start: number): { field: string; end: number } {
    let field = '';
    let at = start + 1;
    for (;;) {
      const mark = this.text.indexOf('"', at);
      if (mark < 0) {
        field += this.text.slice(at);
        at = this.nextLine();
        if (at < 0) return { field, end: this.text.length };
        field += '\n';
        continue;
      }
      field += this.text.slice(at, mark);
      const rest = mark + 1;
      if (rest >= this.text.length || this.text.startsWith(this.style.delimiter, rest)) return { field, end: rest };
      if (this.text[rest] !== '"' && !this.style.hasLazyQuotes)
        this.fault(mark, 'extraneous or missing " in quoted-field');
      field += '"';
      at = this.text[rest] === '"' ? rest + 1 : rest;
    }
  }

  /** A value in quotation marks goes on in the next line; below 0 at the end of the text. */
  private nextLine(): number {
    if (this.line + 1 < this.lines.length) {
      this.line++;
      return 0;
    }
    if (!this.style.hasLazyQuotes) this.fault(this.text.length, 'extraneous or missing " in quoted-field');
    return -1;
  }

  private fault(at: number, reason: string): never {
    return fail(`parse error on line ${this.line + 1}, column ${at + 1}: ${reason}`);
  }
}
