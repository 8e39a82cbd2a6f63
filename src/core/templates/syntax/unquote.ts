const escapes = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

const part = /\\(?:([abfnrtv\\'"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3}))|([^\\])/suy;

/** A constant in quotation marks, single or double, as text; `undefined` where Go's `strconv.Unquote` refuses it. */
export function unquote(constant: string): string | undefined {
  const mark = constant.charAt(0);
  // Go drops carriage returns in raw strings.
  if (mark === '`') return constant.slice(1, -1).replaceAll('\r', '');
  const end = constant.length - 1;
  const pieces: string[] = [];
  for (let offset = 1; offset < end; offset = part.lastIndex) {
    part.lastIndex = offset;
    const match = part.exec(constant);
    const piece = match && pieceOf(match, mark);
    if (piece === undefined || piece === null) return undefined;
    pieces.push(piece);
  }
  return decodeBytes(pieces);
}

/** A byte is written as `%xx`, so that several of them can be read as one character. */
function pieceOf(match: RegExpExecArray, mark: string): string | undefined {
  const [, letter, byte, short, long, octal, plain] = match;
  if (plain !== undefined) return plain === mark || plain === '\n' ? undefined : plain;
  if (letter !== undefined) return letter === mark ? letter : escapes.get(letter);
  if (byte !== undefined) return codeByte(Number.parseInt(byte, 16));
  if (octal !== undefined) return codeByte(Number.parseInt(octal, 8));
  const code = Number.parseInt(short ?? long ?? '', 16);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code);
}

function codeByte(byte: number): string | undefined {
  if (byte > 255) return undefined;
  return byte < 128 ? String.fromCharCode(byte) : `%${byte.toString(16)}`;
}

/** Bytes that are not UTF-8 become the replacement character. */
function decodeBytes(pieces: readonly string[]): string {
  const text: string[] = [];
  for (let index = 0; index < pieces.length; index++) {
    let bytes = '';
    while (isByte(pieces[index])) bytes += pieces[index++] ?? '';
    if (bytes !== '') text.push(decodeUtf8(bytes));
    text.push(pieces[index] ?? '');
  }
  return text.join('');
}

function isByte(piece: string | undefined): boolean {
  return piece?.length === 3;
}

function decodeUtf8(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return '\ufffd'.repeat(bytes.length / 3);
  }
}
