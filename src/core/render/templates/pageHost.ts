import { isChromaLanguage } from '../../markdown/code/chromaLanguages.js';
import { readCodeOptions, takeCodeOptions } from '../../markdown/code/codeOptions.js';
import { renderCode, type CodeColours } from '../../markdown/code/renderCode.js';
import { emojiNamed } from '../../markdown/emoji.js';
import type { AttributeValue, Attributes } from '../../post/attributes.js';
import { idFrom } from '../../post/queries/headingIds.js';
import type { PageFacts } from '../../preview/pageSource.js';
import { matchesGlob } from '../../site/content/matchesGlob.js';
import type { SiteTemplates } from '../../site/siteTemplates.js';
import type { TemplateHost } from '../../templates/run/templateHost.js';
import type { TemplateFile } from '../../templates/syntax/templateNode.js';
import { castInteger, castText } from '../../templates/values/cast.js';
import { isList } from '../../templates/values/truth.js';
import { Dictionary, SafeText, type Instance, type Value } from '../../templates/values/value.js';
import { fileAccess } from './fileAccess.js';
import { codeOfHook } from './hooks/hookValues.js';
import { mediaTypeOf } from './resources/mediaType.js';
import { Members } from './members.js';
import { Page } from './page/page.js';
import { cleanPath } from '../../templates/functions/namespaces/path.js';
import type { PageUse } from './page/pageUse.js';
import { referenceFrom } from './page/reference.js';
import { stepsOfMatching } from './resources/resourceList.js';
import { assetAt, assetsWhere, type ResourceSource } from './resources/resources.js';
import { languagePrefix } from './site/languageValue.js';
import { makeValue } from './resources/standIn.js';
import { translate } from './site/translations.js';

/** What a page gives to the functions of its templates. */
export interface HostSurroundings {
  readonly facts: PageFacts;
  readonly templates: SiteTemplates;
  readonly use: PageUse;
  readonly source: ResourceSource;
  readonly markdown: (text: string, display: 'inline' | 'block') => Value;
  readonly colours: CodeColours;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly partial: (name: string) => TemplateFile | undefined;
  readonly site: () => Value;
  readonly hugo: () => Value;
  readonly page: () => Value;
  readonly missRequest: () => void;
  readonly log: TemplateHost['log'];
}

/** The host of the templates that a page uses. */
export function pageHost(around: HostSurroundings): TemplateHost {
  const { facts, source, templates } = around;
  const { site } = facts;
  const host: TemplateHost = {
    get now() {
      return around.now();
    },
    timeZone: site.timeZone,
    locale: site.locale,
    baseUrl: site.baseURL,
    languagePrefix: languagePrefix(site),
    canonifiesUrls: site.canonifyURLs,
    titleStyle: 'ap',
    partial: around.partial,
    markdown: (text, display) => castText(around.markdown(text, display)),
    highlight: (code, language, options) => highlight(code, language, options, around),
    canHighlight: isChromaLanguage,
    headingId: (text) => idFrom(text, site.markup.goldmark.parser.autoIDType),
    emoji: emojiNamed,
    ...fileAccess(around),
    translate: (id, data, spend) =>
      translate(templates, [site.language, site.languages[0] ?? 'en'], id, data, { host, spend }),
    reference: (page, form, options) => reference(page, form, options, around),
    resource: (path) => assetAt(path, source),
    resources: (by, text) => assetsBy(by, text, source),
    make: (name, args) => make(name, args, around),
    missRequest: around.missRequest,
    log: around.log,
    get site() {
      return around.site();
    },
    get hugo() {
      return around.hugo();
    },
    get page() {
      return around.page();
    },
  };
  return host;
}

function make(name: string, args: readonly Value[], around: HostSurroundings): Value | undefined {
  if (name === 'transform.HighlightCodeBlock') return highlightBlock(args, around);
  return makeValue(name, args, around.use, around.source.surroundings);
}

function reference(
  page: Instance,
  form: 'relative' | 'absolute',
  options: Dictionary,
  { facts, use }: HostSurroundings,
): string | undefined {
  return referenceFrom(page instanceof Page ? page.facts : facts, form, options, use);
}

function assetsBy(by: 'pattern' | 'type', text: string, source: ResourceSource): readonly Instance[] {
  source.use.spend(Object.keys(source.templates.assets).length * stepsOfMatching(text));
  if (by === 'type') return assetsWhere((path) => mediaTypeOf(path).startsWith(`${text}/`), source);
  const pattern = cleanPath(`/${text}`).toLowerCase().replace(/^\/+/, '');
  return assetsWhere((path) => matchesGlob(path.toLowerCase(), pattern), source);
}

function highlight(
  code: string,
  language: string,
  options: string | Dictionary,
  { facts, colours }: HostSurroundings,
): string {
  const attributes = typeof options === 'string' ? readCodeOptions(options) : attributesFrom(options);
  return renderCode({ text: code, language, attributes }, facts.site.markup.highlight, colours);
}

/** A map as the attributes of a fence. */
export function attributesFrom({ entries }: Dictionary): Attributes {
  return [...entries].map(([name, value]) => [name, attributeFrom(value)] as const);
}

function attributeFrom(value: Value): AttributeValue {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return isList(value) ? value.map(textOfItem) : castText(value);
}

/** The lines that `hl_lines` of a fence was read as are counted from zero. */
function textOfItem(item: Value): string {
  if (!isList(item)) return castText(item);
  return item.map((line) => String(Number(castInteger(line)) + 1)).join('-');
}

/** The code of a hook as `highlight` gives it; options of its own precede those of the code. */
function highlightBlock(
  [block, options = null]: readonly Value[],
  { facts, colours }: HostSurroundings,
): Value | undefined {
  const hook = codeOfHook(block);
  if (!hook) return undefined;
  const added = options instanceof Dictionary ? attributesFrom(options) : [];
  const { code: text, language, ordinal } = hook;
  const attributes = [...hook.attributes, ...added];
  const { highlight } = facts.site.markup;
  // Its number shows in the addresses of lines only.
  if (takeCodeOptions(attributes, highlight).options.highlight.anchorLineNos) hook.use('ordinal');
  const code = { text, language, attributes, ordinal };
  const html = renderCode(code, highlight, colours);
  // The code without its elements; the numbers of lines in a table are in a cell before it.
  const inner = /^[^]*<pre\b[^>]*><code\b[^>]*>([^]*)<\/code><\/pre>/.exec(html)?.[1] ?? html;
  return new Members('highlight.HighlightResult', {
    Wrapped: () => new SafeText('html', html),
    Inner: () => new SafeText('html', inner),
  });
}
