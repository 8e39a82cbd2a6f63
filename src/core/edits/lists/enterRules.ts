/** What Enter adds to the new line, after the indentation of the line before it. */
export interface EnterRule {
  /** The line up to the cursor. */
  readonly beforeText: RegExp;
  /** The line before that. */
  readonly previousLineText?: RegExp;
  readonly appendText: string;
}

/** Between a marker and its text, so that the texts of all items are aligned. */
const gaps = [' ', '  ', '   '];

/** Lists of more items are continued by hand: a rule can only add a text that is known before. */
const mostItems = 99;

/** Some text, but not the rest of a thematic break such as `- - -`. */
const text = String.raw`(?=\S)(?!(?:[-*][ \t]*)+$).*$`;

/** What continues a list: the next marker of the same kind, after an item that has some text. The first rule applies. */
export function listEnterRules(): readonly EnterRule[] {
  return [
    ...['-', '*', '+'].flatMap((marker) => gaps.flatMap((gap) => bulletRules(marker, gap))),
    ...['.', ')'].map(onesRule),
    ...['.', ')'].flatMap((end) => gaps.flatMap((gap) => numberRules(end, gap))),
  ];
}

/** A checkbox is continued by one that is not checked. */
function bulletRules(marker: string, gap: string): readonly EnterRule[] {
  const appendText = marker + gap;
  return [
    {
      beforeText: new RegExp(String.raw`^\s*[${marker}]${gap}\[[ xX]\]\s+\S.*$`),
      appendText: `${appendText}[ ] `,
    },
    { beforeText: new RegExp(String.raw`^\s*[${marker}]${gap}(?!\[[ xX]\]\s*$)${text}`), appendText },
  ];
}

/** A list in which every number is 1. */
function onesRule(end: string): EnterRule {
  const beforeText = new RegExp(String.raw`^\s*1[${end}] ${text}`);
  return { beforeText, previousLineText: beforeText, appendText: `1${end} ` };
}

function numberRules(end: string, gap: string): readonly EnterRule[] {
  return Array.from({ length: mostItems + 1 }, (_, number) => ({
    beforeText: new RegExp(String.raw`^\s*${number}[${end}]${gap}${text}`),
    appendText: `${number + 1}${end}${gap}`,
  }));
}
