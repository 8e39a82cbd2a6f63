import { escapeText } from './escape.js';

const attributes = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An image's `src` in a piece of HTML. */
interface WrittenSource {
  /** As a browser reads it: without entities. */
  readonly src: string;
  /** The span of the value, quotes included. */
  readonly start: number;
  readonly end: number;
  /** `data-src`: where a preview that has written its own address keeps the writer's. */
  readonly kept: string | undefined;
}

/** The values of `src` of the images in a piece of HTML, as the writer has them, and a browser reads them: without entities. */
export function imageSources(html: string): readonly string[] {
  return findSources(html).map(({ src, kept }) => kept ?? src);
}

/** The HTML with other addresses of its images; those for which there is none stay as they are written. */
export function replaceImageSources(html: string, addressOf: (src: string) => string | undefined): string {
  let replaced = '';
  let done = 0;
  for (const { src, kept, start, end } of findSources(html)) {
    const address = addressOf(kept ?? src);
    if (address === undefined || address === src) continue;
    replaced += `${html.slice(done, start)}"${escapeText(address)}"`;
    done = end;
  }
  return replaced + html.slice(done);
}

function findSources(html: string): readonly WrittenSource[] {
  const sources: WrittenSource[] = [];
  for (const { index } of html.matchAll(/<img(?=[\s/])/gi)) {
    attributes.lastIndex = index + 4;
    let source: Omit<WrittenSource, 'kept'> | undefined;
    let kept: string | undefined;
    for (let found = attributes.exec(html); found; found = attributes.exec(html)) {
      const value = decodeEntities(found[2] ?? found[3] ?? found[4] ?? '');
      const name = found[1]!.toLowerCase();
      const end = attributes.lastIndex;
      if (name === 'data-src') kept ??= value;
      if (name === 'src') source ??= { src: value, start: end - written(found[0]).length, end };
    }
    if (source) sources.push({ ...source, kept });
  }
  return sources;
}

/** The value of an attribute as it is written, with its quotes; empty for an attribute without one. */
function written(attribute: string): string {
  return /=\s*([^]*)$/.exec(attribute)?.[1] ?? '';
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
