/**
 * The code that is between two runs of backticks: without one space or line end on either side, unless there is nothing
 * else (CommonMark 0.31.2, 6.1). Line ends within it are kept.
 */
export function codeBetween(inner: string): string {
  return /^[ \n][^]*[ \n]$/.test(inner) && /[^ \n]/.test(inner) ? inner.slice(1, -1) : inner;
}
