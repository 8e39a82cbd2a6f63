import { tagEnd } from '../../post/blocks/syntax/tags.js';
import type { Addresses } from '../addresses.js';

/** What an HTML page of ours and an editor's clipboard have in common: structure without scripts and styles. */
const kept: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code col colgroup dd del dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li mark ol p pre q rp rt ruby s samp small strong sub sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

/** Elements whose content is not text. */
const silent: ReadonlySet<string> = new Set(
  'script style template noscript svg math object select textarea'.split(' '),
);

/** Elements that show something of another site. */
const embedded: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed']);

const plainAttributes = 'alt cite colspan datetime dir lang reversed rowspan scope start title width height'.split(' ');
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

export interface CleanOptions {
  readonly addresses: Addresses;
  /** Whether links lead to ids within the page: the footnotes, for example. Otherwise they lead to the original page. */
  readonly hasIds: boolean;
}

/** HTML without what is not for reading elsewhere; its addresses are absolute. Takes time in proportion to its length. */
export function cleanHtml(html: string, options: CleanOptions): string {
  const cleaner = new Cleaner(options);
  let next = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', next)) {
    cleaner.addText(html.slice(next, at));
    next = cleaner.takeAt(html, at);
  }
  cleaner.addText(html.slice(next));
  return cleaner.finished();
}

class Cleaner {
  private readonly pieces: string[] = [];
  /** The element whose content is left out. */
  private silentIn: string | undefined;
  private isBackLink = false;
  private openLink: { readonly at: number; readonly href: string } | undefined;

  constructor(private readonly options: CleanOptions) {}

  addText(text: string): void {
    if (this.silentIn === undefined && !this.isBackLink) this.pieces.push(text.replaceAll('>', '&gt;'));
  }

  finished(): string {
    return this.pieces.join('').trim();
  }

  /** Takes what a `<` begins; the offset to continue at. */
  takeAt(html: string, at: number): number {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at);
      return end < 0 ? html.length : end + 3;
    }
    const end = /^<[/a-zA-Z]/.test(html.slice(at, at + 2))
      ? tagEnd(html, at, Math.min(html.length, at + longestTag))
      : -1;
    if (end < 0) {
      this.addText('&lt;');
      return at + 1;
    }
    const [, slash = '', name = ''] = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(at, end)) ?? [];
    const tag = html.slice(at + 1 + slash.length + name.length, end - 1);
    if (slash === '') this.open(name.toLowerCase(), readAttributes(tag));
    else this.close(name.toLowerCase());
    return end;
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.silentIn !== undefined) return;
    if (silent.has(name)) this.silentIn = name;
    else if (embedded.has(name)) this.addEmbedded(attributes.get('src'), attributes.get('title'));
    else if (name === 'summary') this.pieces.push('<p><strong>');
    else if (name === 'a') this.openA(attributes);
    else if (name === 'input' && attributes.get('type') === 'checkbox')
      this.pieces.push(attributes.has('checked') ? '☑ ' : '☐ ');
    else if (kept.has(name)) this.pieces.push(`<${name}${this.attributesOf(name, attributes)}>`);
  }

  private close(name: string): void {
    if (this.silentIn !== undefined) {
      if (this.silentIn === name) this.silentIn = undefined;
    } else if (name === 'summary') this.pieces.push('</strong></p>');
    else if (name === 'a') this.closeA();
    else if (kept.has(name)) this.pieces.push(`</${name}>`);
  }

  private openA(attributes: ReadonlyMap<string, string>): void {
    const href = attributes.get('href');
    const isNote = /(?:^|\s)footnote-(?:back)?ref(?:\s|$)/.test(attributes.get('class') ?? '');
    this.isBackLink = isNote && href?.startsWith('#fnref') === true && !this.options.hasIds;
    if (href === undefined || (isNote && !this.options.hasIds)) return;
    this.openLink = { at: this.pieces.length, href };
    this.pieces.push(`<a${this.attributesOf('a', attributes)}>`);
  }

  /** A link without text shows its address. */
  private closeA(): void {
    const { openLink } = this;
    if (openLink) {
      const text = this.pieces.slice(openLink.at + 1).join('');
      this.pieces.push(text.trim() === '' ? `${openLink.href}</a>` : '</a>');
    }
    this.openLink = undefined;
    this.isBackLink = false;
  }

  private attributesOf(name: string, attributes: ReadonlyMap<string, string>): string {
    const { addresses, hasIds } = this.options;
    const written = [...attributes].flatMap(([key, value]) => {
      const isAddress = (name === 'a' && key === 'href') || (name === 'img' && key === 'src');
      if (isAddress) {
        const isOwn = hasIds && value.startsWith('#');
        return isSafe(value) ? [`${key}="${isOwn ? value : addresses.html(value)}"`] : [];
      }
      return plainAttributes.includes(key) || (key === 'id' && hasIds) ? [`${key}="${value}"`] : [];
    });
    return written.map((each) => ` ${each}`).join('');
  }

  private addEmbedded(src: string | undefined, title: string | undefined): void {
    if (src === undefined || src === '' || !isSafe(src)) return;
    const url = pageOfPlayer(this.options.addresses.html(src));
    this.pieces.push(`<p><a href="${url}">${title === undefined || title === '' ? url : title}</a></p>`);
  }
}

/** Longer tags are text: unclosed ones would be searched again and again. */
const longestTag = 20_000;

/** The values as they are written: with their character references, and without quotation marks. */
function readAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { 1: key, 2: double, 3: single, 4: bare } of tag.matchAll(attribute)) {
    const name = key!.toLowerCase();
    if (!attributes.has(name)) attributes.set(name, (double ?? single ?? bare ?? '').replaceAll('"', '&#34;'));
  }
  return attributes;
}

/** Neither scripts nor data, however they are written. */
function isSafe(url: string): boolean {
  // eslint-disable-next-line no-control-regex
  const plain = url.replace(/[\u0000-\u0020]/g, '');
  return /^(?:https?:|mailto:|[^:&]*(?:[/?#]|$))/i.test(plain);
}

/** The page that shows what a player plays. */
function pageOfPlayer(url: string): string {
  const [, youtube] = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(url) ?? [];
  if (youtube !== undefined) return `https://www.youtube.com/watch?v=${youtube}`;
  const [, vimeo] = /^https:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url) ?? [];
  return vimeo === undefined ? url : `https://vimeo.com/${vimeo}`;
}
