export function isSpace(char: string): boolean {
  return /^\s/.test(char);
}

/** Punctuation in ASCII and Unicode. */
export function isPunctuation(char: string): boolean {
  return /^(?:[!-/:-@[-`{-~]|\p{P})/u.test(char);
}

export function isDigit(char: string): boolean {
  return /^\p{Nd}/u.test(char);
}

export function isLetter(char: string): boolean {
  return /^\p{L}/u.test(char);
}
