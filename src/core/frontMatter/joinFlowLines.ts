/**
 * Joins values in brackets or quotation marks that span several lines into one line, keeping all offsets. The meaning
 * is the same, but Hugo's library accepts any indentation of those lines, and ours does not.
 */
export function joinFlowLines(yaml: string): string {
  let result = '';
  let done = 0;
  for (const { index, 0: opening } of yaml.matchAll(/^[^\s#:-][^:\n]*:[ \t]+(?=[[{"'])/gm)) {
    const start = index + opening.length;
    if (start < done) continue;
    const end = endOfValue(yaml, start);
    if (end === undefined) continue;
    const value = yaml.slice(start, end);
    // The next line looks like a key, so the value was left open by mistake.
    if (/\n[^\s:"'[\]{},][^:\n]*:(?=[ \n]|$)/.test(value)) continue;
    result += yaml.slice(done, start) + value.replace(/[\t\r\n]/g, ' ');
    done = end;
  }
  return result + yaml.slice(done);
}

/**
 * The offset after the bracket or quotation mark that closes the one at `start`; `undefined` if there is none, or a
 * comment in between.
 */
function endOfValue(yaml: string, start: number): number | undefined {
  let depth = 0;
  for (let offset = start; offset < yaml.length; offset++) {
    const char = yaml[offset]!;
    if (char === '"' || char === "'") {
      const end = endOfQuote(yaml, offset, char);
      if (end === undefined) return undefined;
      offset = end;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === '#' && /\s/.test(yaml[offset - 1] ?? '')) return undefined;
    if (depth === 0) return offset + 1;
  }
  return undefined;
}

/** The offset of the quotation mark that closes the one at `start`. */
function endOfQuote(yaml: string, start: number, quote: string): number | undefined {
  for (let offset = start + 1; offset < yaml.length; offset++) {
    if (quote === '"' && yaml[offset] === '\\') offset++;
    else if (yaml[offset] === quote) return offset;
  }
  return undefined;
}
