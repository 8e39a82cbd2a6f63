/** What a number looks like to Go's lexer, which leaves it to the parser whether it is one. */
interface ScannedNumber {
  /** In UTF-16 code units. */
  readonly length: number;
  readonly isComplex: boolean;
  readonly isWrong: boolean;
}

const real =
  /[+-]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)i?/y;
const letterOrDigit = /[\p{L}\p{Nd}_]/uy;

export function scanNumber(text: string, start: number): ScannedNumber {
  const first = scanReal(text, start);
  if (first.isWrong || !/^[+-]/.test(text.charAt(first.end))) {
    return { length: first.end - start, isComplex: false, isWrong: first.isWrong };
  }
  const second = scanReal(text, first.end);
  const isWrong = second.isWrong || text.charAt(second.end - 1) !== 'i';
  return { length: second.end - start, isComplex: true, isWrong };
}

/** A number ends where no letter or digit follows; one that does is part of the message. */
function scanReal(text: string, start: number): { readonly end: number; readonly isWrong: boolean } {
  real.lastIndex = start;
  const end = start + (real.exec(text)?.[0].length ?? 0);
  letterOrDigit.lastIndex = end;
  const letter = letterOrDigit.exec(text)?.[0];
  return { end: end + (letter?.length ?? 0), isWrong: letter !== undefined };
}
