import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { castText } from '../../../templates/values/cast.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';
import { Members } from '../members.js';
import type { PageUse } from '../page/pageUse.js';
import { Resource, type ResourceSurroundings } from './resource.js';

/** Functions that return the resource as it is: what they change does not show. */
const unchanged = new Set([
  'resources.Minify',
  'resources.Fingerprint',
  'resources.PostProcess',
  'resources.Publish',
  'css.PostCSS',
]);

/** What a function makes that depends on more than its arguments; `undefined` if it is not done here. */
export function makeValue(
  name: string,
  args: readonly Value[],
  use: PageUse,
  surroundings: ResourceSurroundings,
): Value | undefined {
  const resource = args.at(-1);
  if (unchanged.has(name) || (name === 'css.Sass' && resource instanceof Resource && isPlainCss(resource))) {
    if (!(resource instanceof Resource)) return undefined;
    surroundings.standIn(name);
    return name === 'resources.Minify' && surroundings.published ? minified(resource, surroundings) : resource;
  }
  if (name === 'resources.Copy' && resource instanceof Resource) {
    const target = castText(args[0]).replace(/^\/*/, '/');
    return new Resource({ ...resource.facts, name: target, title: target }, surroundings);
  }
  if (name === 'resources.FromString') return fromString(args, surroundings);
  if (name.startsWith('images.') && resource instanceof Resource && name !== 'images.Config') {
    surroundings.standIn(name);
    return resource;
  }
  return name === 'images.Config' ? imageConfig(castText(args[0]), use) : undefined;
}

/** With the address that it is published at. */
function minified({ facts }: Resource, surroundings: ResourceSurroundings): Resource {
  const address = facts.address.replace(/(\.[^./]+)$/, '.min$1');
  return new Resource({ ...facts, address }, surroundings);
}

function isPlainCss({ facts }: Resource): boolean {
  return /\.css$/i.test(facts.name);
}

function fromString([path, content]: readonly Value[], surroundings: ResourceSurroundings): Resource {
  const name = castText(path).replace(/^\/*/, '/');
  const text = castText(content);
  const facts = { name, bareName: name, title: name, params: new Dictionary(new Map()), address: name };
  return new Resource({ ...facts, content: () => text, size: () => undefined }, surroundings);
}

/** The size of an image file, whose path is relative to the site. */
function imageConfig(path: string, use: PageUse): Members {
  const size = use.imageSize(path.replace(/^\/+/, ''));
  return new Members('image.Config', {
    Width: () => BigInt(Math.round(size?.width ?? 0)),
    Height: () => BigInt(Math.round(size?.height ?? 0)),
  });
}

/** Whether the site has templates that a page can use. */
export function hasTemplates(templates: SiteTemplates | undefined): templates is SiteTemplates {
  return templates !== undefined && Object.keys(templates.layouts).length > 0;
}
