import type { LineChange } from '../reviseSource.js';
import type { ShortcodeToken } from '../shortcodes/lexer/shortcodeToken.js';
import type { SourceText } from '../text.js';
import type { BlockScan } from './blocks/block.js';
import { rescanBlocks } from './blocks/rescanBlocks.js';
import { scanBlocks } from './blocks/scanBlocks.js';
import { maskCalls, remask } from './maskCalls.js';
import { haveSameCalls, moveCalls, noCalls, readCalls, type CallReading } from './readCalls.js';

/** The calls of shortcodes and the blocks of a text. */
export interface Structure {
  readonly reading: CallReading;
  /** The text that is parsed as Markdown. */
  readonly masked: SourceText;
  readonly scan: BlockScan;
  /** Whether the structure outside the change is that of the previous version of the text. */
  readonly isRevised: boolean;
}

/** A text whose structure is read. */
export interface Structured {
  readonly source: SourceText;
  readonly bodyLine: number;
  /** Its shortcodes, lexed on first use. */
  readonly tokens: readonly ShortcodeToken[];
}

export function readStructure(text: Structured, reading = readCallsOf(text)): Structure {
  const { source, bodyLine } = text;
  const masked = maskCalls(source, reading.calls);
  const scan = scanBlocks(masked, bodyLine, reading.opaque, source.text);
  return { reading, masked, scan, isRevised: false };
}

/** Reads the structure of a text as `readStructure` does, but reuses that of its previous version. */
export function reviseStructure(
  text: Structured,
  former: Pick<Structured, 'source' | 'bodyLine'>,
  known: Structure,
  change: LineChange,
): Structure {
  const { source, bodyLine } = text;
  const isInBody = former.bodyLine === bodyLine && change.line >= bodyLine;
  // `undefined` if the change may affect the calls.
  const moved = isInBody ? moveCalls(known.reading, former.source, source, change) : undefined;
  const reading = moved ?? readCallsOf(text);
  // Where a call has become text, or text a call, far from the change, what was read of that is wrong.
  if (!moved && !haveSameCalls(known.reading.calls, former.source, reading.calls, source, change))
    return readStructure(text, reading);
  const masked = moved ? remask(known.masked, source, change) : maskCalls(source, reading.calls);
  const scan = rescanBlocks(known.scan, masked, change, bodyLine, reading.opaque, source.text);
  return { reading, masked, scan, isRevised: true };
}

function readCallsOf(text: Structured): CallReading {
  const written = text.source.text;
  return written.includes('{{<') || written.includes('{{%') ? readCalls(text.source, text.tokens) : noCalls;
}
