/** HTML that Markdown must not see, kept under a word that it leaves alone. */
export interface Placeholders {
  /** Keeps the HTML and gives the word. `open`: its tags are closed in another piece. */
  readonly keep: (html: string, open?: boolean) => string;
  /** The word for the table of contents, which is not known before all calls are rendered. */
  readonly tableOfContents: string;
  /**
   * Puts the HTML back; of a paragraph with nothing else, `<p>` goes away, as in Hugo. Without a table of contents, its
   * word remains.
   */
  readonly restore: (html: string, tableOfContents?: () => string) => { readonly html: string; readonly open: boolean };
  /** The HTML of another's Markdown, in which a paragraph may have attributes: with `<div>` for those that hold but a word. */
  readonly unwrap: (html: string) => string;
  /** The text of a heading as its id is made from it: with Hugo's word in place of ours. */
  readonly inId: (text: string) => string;
}

/** The words do not occur in `text`. */
export function createPlaceholders(text: string): Placeholders {
  let prefix = 'RECAPSHORTCODE';
  while (text.includes(prefix)) prefix += 'X';
  const kept: { readonly html: string; readonly open: boolean }[] = [];
  const word = `${prefix}(\\d+)E`;
  const all = new RegExp(word, 'g');
  const wrapped = new RegExp(`<p( [^<>]*)>(${prefix}\\d+E)</p>`, 'g');
  const tableOfContents = `${prefix}CONTENTS`;
  const contents = new RegExp(`<p>${tableOfContents}</p>|${tableOfContents}`, 'g');
  const alone = new RegExp(`<p>${word}</p>|${word}`, 'g');
  return {
    keep: (html, open = false) => {
      kept.push({ html, open });
      return `${prefix}${kept.length - 1}E`;
    },
    tableOfContents,
    restore: (html, makeContents) => {
      let open = false;
      const restored = html.replace(alone, (_, paragraph: string | undefined, inline: string | undefined) => {
        const found = kept[Number(paragraph ?? inline)];
        open ||= found?.open ?? false;
        return found?.html ?? '';
      });
      return { html: makeContents ? restored.replace(contents, makeContents) : restored, open };
    },
    unwrap: (html) => html.replace(wrapped, '<div$1>$2</div>'),
    inId: (found) => found.replace(all, 'HAHAHUGOSHORTCODE0s0HBHB'),
  };
}
