import { windows1252 } from '../../mojibake/encodings.js';
import { findMojibake } from '../../mojibake/findMojibake.js';
import { say } from '../../problem.js';
import type { Notes } from '../draft/notes.js';

/** The text of a file in whatever encoding it has: by its mark, by what it says of itself, else UTF-8 or Windows-1252. */
export function decodeBytes(bytes: Uint8Array, notes: Notes): string {
  const text = decoded(bytes, notes).replace(/^\ufeff/, '');
  return repaired(text, notes);
}

function decoded(bytes: Uint8Array, notes: Notes): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  if (isMostlyUtf8(bytes)) {
    notes.add(say('Some characters could not be read: the file is not quite UTF-8.'));
    return new TextDecoder().decode(bytes);
  }
  const named = namedEncoding(bytes);
  notes.add(say('The file is not UTF-8; it was read as {0}.', named ?? 'Windows-1252'));
  return (named && strictly(named, bytes)) ?? windowsText(bytes);
}

/** Some versions of Node read Windows-1252 as Latin-1. */
function windowsText(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
}

/** UTF-16, with its mark or with every other byte zero. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A few broken characters, as of a text that was cut off, among many that are sound. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const others = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  return broken <= 1 || broken * 4 < others;
}

/** The encoding that XML or HTML names at the beginning, if it is one of those for a single language. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1000));
  const name = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return name &&
    /^(?:iso-8859-(?:[2-9]|1\d)|windows-125[013-8]|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gbk|gb18030|big5)$/i.test(name)
    ? name
    : undefined;
}

/** UTF-8 that was read in another encoding before, as `Ã¼`. */
function repaired(text: string, notes: Notes): string {
  if (!/[ÃÂâ√Å]/.test(text)) return text;
  const found = findMojibake(text, () => false);
  if (found.length === 0) return text;
  notes.add(say('Characters that were decoded with the wrong encoding were corrected: {0}.', String(found.length)));
  let [result, done] = ['', 0];
  for (const { start, end, meant } of found) {
    result += text.slice(done, start) + meant;
    done = end;
  }
  return result + text.slice(done);
}
