import type { ListedHeading } from '../../../markdown/headings/headingTitles.js';
import type { TableOfContents } from '../../../site/markup.js';
import { escapeText } from '../../escape.js';

/** A heading, or nothing where a level is left out, with those below it. */
interface Entry {
  heading: ListedHeading | undefined;
  readonly below: Entry[];
}

/** The table of contents of a page as Hugo writes it, white space included. */
export function tableOfContents(headings: readonly ListedHeading[], settings: TableOfContents): string {
  return `<nav id="TableOfContents">${writeEntries(treeOf(headings), 1, 0, settings)}</nav>`;
}

function treeOf(headings: readonly ListedHeading[]): readonly Entry[] {
  const top: Entry[] = [];
  for (const heading of headings) {
    if (heading.level === 1 || top.length === 0) top.push({ heading: undefined, below: [] });
    let entry = top.at(-1)!;
    if (heading.level === 1) {
      entry.heading = heading;
      continue;
    }
    for (let level = 2; level < heading.level; level++) {
      if (entry.below.length === 0) entry.below.push({ heading: undefined, below: [] });
      entry = entry.below.at(-1)!;
    }
    entry.below.push({ heading, below: [] });
  }
  return top;
}

function writeEntries(entries: readonly Entry[], level: number, indent: number, settings: TableOfContents): string {
  const { startLevel, endLevel, ordered } = settings;
  if (level < startLevel) return entries.map(({ below }) => writeEntries(below, level + 1, indent, settings)).join('');
  if ((endLevel !== -1 && level > endLevel) || entries.length === 0) return '';
  const tag = ordered ? 'ol' : 'ul';
  const items = entries.map(({ heading, below }) => {
    const link =
      heading && (heading.id !== '' || heading.title !== '')
        ? `<a href="#${escapeText(heading.id)}">${heading.title}</a>`
        : '';
    return `${spaces(indent + 2)}<li>${link}${writeEntries(below, level + 1, indent + 2, settings)}</li>\n`;
  });
  return `\n${spaces(indent + 1)}<${tag}>\n${items.join('')}${spaces(indent + 1)}</${tag}>\n${spaces(indent)}`;
}

function spaces(indent: number): string {
  return '  '.repeat(indent);
}
