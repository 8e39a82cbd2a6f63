import { embeddableOf } from '../../shortcodes/embed/embeddableOf.js';
import { findParam } from '../../shortcodes/findParam.js';
import { showValue } from '../../frontMatter/values/showValue.js';
import { argumentOf, argumentText, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import { absoluteUrl } from '../../site/addresses/permalink.js';
import { resolveReference } from '../../site/addresses/resolveReference.js';
import { resourceAddress } from '../../site/addresses/resourceAddress.js';
import type { PageFacts } from '../../preview/pageSource.js';
import type { Dialect } from './dialect.js';
import { addressesOf } from '../addresses.js';
import { safeAddress } from './safeAddress.js';

/** A call of one of Hugo's own shortcodes. */
export interface OwnCall {
  readonly call: ShortcodeCall;
  /** Its content as portable Markdown, and as written. */
  readonly inner: string;
  readonly written: string;
  /** Whether nothing else is on its lines. */
  readonly alone: boolean;
}

type WriteCall = (call: OwnCall, facts: PageFacts, dialect: Dialect) => string;

/**
 * A call of one of Hugo's own shortcodes as portable Markdown, its lines joined by `\n`; `undefined` for any other, or
 * where the site has its own shortcode with that name.
 */
export function callText(call: OwnCall, facts: PageFacts, dialect: Dialect): string | undefined {
  const name = call.call.name.toLowerCase();
  if (!Object.hasOwn(writers, name) || facts.site.shortcodes?.includes(name)) return undefined;
  return writers[name]!(call, facts, dialect);
}

const embed: WriteCall = ({ call, alone }, _facts, dialect) => {
  const url = embeddedAddress(call);
  if (url === undefined) return '';
  return alone ? dialect.embed(url) : `<${url}>`;
};

const reference: WriteCall = ({ call }, { pagePath, site }) => {
  const address = resolveReference(argumentText(call, 'path', 0), pagePath, site);
  return safeAddress(address.startsWith('/') ? absoluteUrl(address, site) : address);
};

const figure: WriteCall = ({ call, alone }, facts) => {
  const { html: absolute } = addressesOf(facts);
  const [src, alt, caption, title, link, by, byLink] = [
    'src',
    'alt',
    'caption',
    'title',
    'link',
    'attr',
    'attrlink',
  ].map((name) => argumentText(call, name)) as [string, string, string, string, string, string, string];
  const text = (alt || caption).replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&');
  const image = `![${text}](${safeAddress(absolute(resourceAddress(src, facts.site) ?? src))})`;
  const linked = link === '' ? image : `[${image}](${safeAddress(link)})`;
  const author = byLink === '' || by === '' ? by : `[${by}](${safeAddress(byLink)})`;
  const below = [caption, author].filter((each) => each !== '').join(' ');
  if (!alone) return linked;
  return [linked, title === '' ? '' : `**${title}**`, emphasised(below)].filter((each) => each !== '').join('  \n');
};

const highlight: WriteCall = ({ call, written, alone }) => {
  const code = written.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  if (!alone) return `\`${code.replace(/\s+/g, ' ')}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence}${argumentText(call, undefined, 0)}\n${code}\n${fence}`;
};

const details: WriteCall = ({ call, inner }, _facts, dialect) => {
  const isOpen = [true, 'true', 1].includes(argumentOf(call, 'open') ?? false);
  const [before, after] = dialect.details(argumentText(call, 'summary') || 'Details', isOpen);
  const content = inner.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return [before, content, after].filter((each) => each !== '').join('\n\n');
};

const param: WriteCall = ({ call }, { values, site }) => {
  const value = findParam(argumentText(call, undefined, 0), values, site);
  return value === undefined ? '' : showValue(value);
};

const writers: Readonly<Record<string, WriteCall>> = {
  comment: () => '',
  details,
  figure,
  gist: embed,
  highlight,
  instagram: embed,
  param,
  qr: ({ call, inner }) => {
    const text = argumentText(call, 'text') || inner.trim();
    return /^https?:\S+$/.test(text) ? `<${text}>` : text;
  },
  ref: reference,
  relref: reference,
  tweet: embed,
  twitter: embed,
  vimeo: embed,
  vimeo_simple: embed,
  x: embed,
  x_simple: embed,
  youtube: embed,
};

function embeddedAddress(call: ShortcodeCall): string | undefined {
  const name = call.name.toLowerCase();
  const [first, second] = [argumentText(call, undefined, 0), argumentText(call, undefined, 1)].map(encodeURIComponent);
  if (name === 'gist') return `https://gist.github.com/${first!}/${second!}`;
  if (name === 'instagram') return `https://www.instagram.com/p/${first!}/`;
  if (/^(?:x|tweet|twitter)/.test(name)) {
    const [user, id] = [argumentText(call, 'user', 0), argumentText(call, 'id', 1)].map(encodeURIComponent);
    // One argument alone is the number of the post.
    return id === '' ? `https://x.com/i/status/${user!}` : `https://x.com/${user!}/status/${id!}`;
  }
  const found = embeddableOf(call)?.url;
  const id = argumentText(call, 'id', 0);
  if (found !== undefined || id === '') return found;
  const page = name === 'youtube' ? 'https://www.youtube.com/watch?v=' : 'https://vimeo.com/';
  return page + encodeURIComponent(id);
}

/** Text that has marks of its own stays as it is. */
function emphasised(text: string): string {
  return text === '' || /[*_]/.test(text) ? text : `*${text}*`;
}
