import type { LayoutFile, SiteTemplates } from '../siteTemplates.js';

/** A shortcode, a partial or a render hook of a site, by what its path says. */
export interface SiteLayout {
  /** Below the layouts folder, as Hugo names it: `_shortcodes/speaker.html`. */
  readonly name: string;
  /** The folders of the pages that it is for, outermost first; empty for all pages. */
  readonly place: readonly string[];
  /** What calls name: `speaker`, `media/audio`, `render-link`; of a partial with its ending. In lower case. */
  readonly called: string;
  /** What is between the name and the ending: a language, a kind of page, an output format. */
  readonly variants: readonly string[];
  readonly ending: string;
  readonly file: LayoutFile;
}

export type LayoutKind = 'shortcode' | 'hook' | 'partial';

const folders: Readonly<Record<string, LayoutKind>> = {
  _shortcodes: 'shortcode',
  shortcodes: 'shortcode',
  _markup: 'hook',
  _partials: 'partial',
  partials: 'partial',
};

/** The layouts of a site by kind and by the name that they are called by. */
export type LayoutIndex = Readonly<Record<LayoutKind, ReadonlyMap<string, readonly SiteLayout[]>>>;

const known = new WeakMap<SiteTemplates['layouts'], LayoutIndex>();

/** The index of a site's layouts, made once for each version of them. */
export function layoutIndex(layouts: SiteTemplates['layouts']): LayoutIndex {
  const found = known.get(layouts) ?? makeIndex(layouts);
  known.set(layouts, found);
  return found;
}

/** Whether a site has render hooks of its own. */
export function hasHooks(templates: SiteTemplates | undefined): boolean {
  return templates !== undefined && layoutIndex(templates.layouts).hook.size > 0;
}

function makeIndex(layouts: SiteTemplates['layouts']): LayoutIndex {
  const index = {
    shortcode: new Map<string, SiteLayout[]>(),
    hook: new Map<string, SiteLayout[]>(),
    partial: new Map<string, SiteLayout[]>(),
  };
  for (const [path, file] of Object.entries(layouts)) {
    const read = readPath(path.toLowerCase(), file);
    if (!read) continue;
    const group = index[read.kind];
    const others = group.get(read.layout.called);
    if (others) others.push(read.layout);
    else group.set(read.layout.called, [read.layout]);
  }
  return index;
}

/** What the path of a layout, in lower case, says; `undefined` if it is for none of these kinds. */
export function readPath(path: string, file: LayoutFile): { kind: LayoutKind; layout: SiteLayout } | undefined {
  const found = /^(?:(.*?)\/)??(_shortcodes|_markup|_partials|shortcodes|partials)\/(.+)$/.exec(path);
  if (!found) return undefined;
  const [, before = '', folder = '', within = ''] = found;
  // Only the folders that begin with an underscore can be anywhere.
  if (before !== '' && !folder.startsWith('_')) return undefined;
  const kind = folders[folder]!;
  const slash = within.lastIndexOf('/') + 1;
  const parts = within.slice(slash).split('.');
  const ending = parts.length > 1 ? parts.at(-1)! : '';
  const name = `${folder.startsWith('_') ? '' : '_'}${path}`;
  const place = before === '' || before === '_default' ? [] : before.split('/');
  const isPartial = kind === 'partial';
  const called = isPartial ? within : within.slice(0, slash) + parts[0]!;
  return { kind, layout: { name, place, called, variants: isPartial ? [] : parts.slice(1, -1), ending, file } };
}

/** The template of an inline shortcode. */
export function inlineLayout(name: string, file: SiteLayout['file']): SiteLayout {
  const called = `_inline_shortcode/${name}`;
  return { name: called, place: [], called, variants: [], ending: 'html', file };
}
