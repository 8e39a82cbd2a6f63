import { say } from '../../problem.js';
import type { Notes } from '../draft/notes.js';
import type { ProgrammeFile } from './programmeFile.js';
import { decodeBytes } from './decodeBytes.js';

/** A file as readers see it: its text, and its value if it is JSON, parsed once for all of them. */
export class Source {
  private parsed: { readonly value: unknown } | undefined;

  private constructor(
    readonly name: string,
    readonly text: string,
    private readonly notes: Notes,
  ) {}

  static of({ name, bytes }: ProgrammeFile, notes: Notes): Source {
    const shown = bytes.subarray(0, mostBytes);
    if (shown.length < bytes.length) notes.add(say('Only the first {0} MB of "{1}" were read.', '20', name));
    return new Source(name, decodeBytes(isCalendar(shown) ? unfolded(shown) : shown, notes), notes);
  }

  /** In lower case, without the dot; empty if there is none. */
  get extension(): string {
    return /\.([^./\\]+)$/.exec(this.name)?.[1]?.toLowerCase() ?? '';
  }

  /** Its value as JSON; `undefined` if it is not one. */
  get json(): unknown {
    this.parsed ??= { value: this.parseJson() };
    return this.parsed.value;
  }

  private parseJson(): unknown {
    const text = this.text.trimStart();
    if (!/^[[{]/.test(text)) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return this.parseBeginning(text);
    }
  }

  private parseBeginning(text: string): unknown {
    const start = completeBeginning(text);
    if (start === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(start);
      this.notes.add(say('"{0}" is damaged or incomplete; what comes before the fault was read.', this.name));
      return value;
    } catch {
      return undefined;
    }
  }
}

const mostBytes = 20_000_000;

function isCalendar(bytes: Uint8Array): boolean {
  return /BEGIN:V(?:CALENDAR|EVENT)/i.test(String.fromCharCode(...bytes.subarray(0, 500)));
}

/** Without the line breaks that continue a line: programs put them also into the bytes of one character. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const end = bytes[at] === 13 && bytes[at + 1] === 10 ? at + 1 : at;
    const isFold = bytes[end] === 10 && (bytes[end + 1] === 32 || bytes[end + 1] === 9);
    if (isFold) at = end + 1;
    else result[length++] = bytes[at]!;
  }
  return result.subarray(0, length);
}

const deepest = 200;

/**
 * JSON up to the last item that is complete, with what is open closed: of a file that was cut off. `undefined` if that is
 * not the fault.
 */
function completeBeginning(text: string): string | undefined {
  const open: string[] = [];
  let sound: { readonly end: number; readonly close: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      if (open.length > deepest) return undefined;
    } else if (character === '}' || character === ']') {
      if (open.pop() !== character) break;
      sound = { end: at + 1, close: '' };
      if (open.length > 0 && open.length <= 12) sound = { end: at + 1, close: [...open].reverse().join('') };
      if (open.length === 0) break;
    }
  }
  return sound && text.slice(0, sound.end) + sound.close;
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
