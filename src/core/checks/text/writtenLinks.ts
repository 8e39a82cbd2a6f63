import type { Recap } from '../../recap/recap.js';
import { normaliseLabel, readLinks, unescape } from '../../recap/readLinks.js';
import type { Span } from '../../shortcodes/shortcodeToken.js';
import { lineAt } from '../../text.js';

/** A link or picture with its address as it is written in Markdown; offsets in the whole text. */
export interface WrittenLink extends Span {
  readonly isImage: boolean;
  /** Between the brackets, as written; of a definition, its label. */
  readonly label: Span & { readonly text: string };
  /** Without `<`, `>`, backslashes and title; an empty one stands where it would. */
  readonly address: Span & { readonly text: string };
}

/** An address with its title: nothing else may stand between the parentheses. */
const destination =
  /^(?:<([^<>\r\n]*)>|([^\s<]\S*|))(?:\s+(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\)))?$/;

/** The inline links of some stretches of a text, and the definitions that links of it use. What shortcodes write is none. */
export function readWrittenLinks(recap: Recap, prose: string, stretches: readonly Span[]): readonly WrittenLink[] {
  const links = stretches.flatMap(({ start, end }) => linksIn(recap.source.text, prose, start, end));
  return [...links, ...usedDefinitions(recap, prose)].sort((a, b) => a.start - b.start);
}

function linksIn(text: string, prose: string, start: number, end: number): readonly WrittenLink[] {
  const found = prose.indexOf('](', start);
  if (found < 0 || found >= end) return [];
  return readLinks(prose.slice(start, end)).flatMap((link) => {
    const from = start + link.start + (link.isImage ? 2 : 1);
    // Pictures that are links.
    const inner = link.isImage
      ? []
      : linksIn(text, prose, from, from + link.text.length).filter((each) => each.isImage);
    const address = addressAt(text, from + link.text.length + 2, start + link.end - 1);
    const label = { start: from, end: from + link.text.length, text: text.slice(from, from + link.text.length) };
    const whole = { start: start + link.start, end: start + link.end, isImage: link.isImage, label };
    return address ? [{ ...whole, address }, ...inner] : inner;
  });
}

function addressAt(text: string, start: number, end: number): WrittenLink['address'] | undefined {
  const written = text.slice(start, end);
  const match = written.includes('{{') ? undefined : destination.exec(written.trim());
  if (!match) return undefined;
  const [, bracketed, bare = ''] = match;
  const lead = written.length - written.trimStart().length;
  const from = start + (match[0] === '' ? 0 : lead) + (bracketed === undefined ? 0 : 1);
  const address = bracketed ?? bare;
  return { start: from, end: from + address.length, text: unescape(address) };
}

/** `[label]: address`; of a label the first counts, where a link has it. */
function usedDefinitions({ source, reading }: Recap, prose: string): readonly WrittenLink[] {
  if (!reading.definitions) return [];
  const used = new Set(Array.from(prose.matchAll(/\[([^\][]{1,200})\](?!:)/g), ([, label]) => normaliseLabel(label!)));
  return reading.scan.blocks.flatMap(({ kind, line, endLine }) => {
    if (kind !== 'definition') return [];
    return Array.from({ length: endLine - line + 1 }, (_, index) => line + index).flatMap((each) => {
      const [whole, lead, label, between, address] =
        /^( {0,3}\[)([^\][]{1,200})(\]:[ \t]*<?)([^\s<>]+)/.exec(lineAt(source, each)) ?? [];
      if (whole === undefined || label!.startsWith('^') || whole.includes('{{')) return [];
      if (!used.delete(normaliseLabel(label!))) return [];
      const start = source.lineStarts[each]!;
      const from = start + lead!.length;
      const at = from + label!.length + between!.length;
      return [
        {
          start,
          end: start + whole.length,
          isImage: false,
          label: { start: from, end: from + label!.length, text: label! },
          address: { start: at, end: at + address!.length, text: address! },
        },
      ];
    });
  });
}
