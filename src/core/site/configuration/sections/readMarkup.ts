import type { FrontMatterValue } from '../../../frontMatter/frontMatter.js';
import {
  defaultMarkup,
  defaultTableOfContents,
  type DelimiterPair,
  type Goldmark,
  type Markup,
  type UseEmbedded,
} from '../../markup.js';
import { toFlag, toTexts } from '../cast.js';
import { isList, isMap, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';
import { overlay, type ReportProblem } from '../overlay.js';
import { readHighlight } from './readHighlight.js';

/** `markup` of a site's configuration, in all current and former spellings. */
export function readMarkup(configuration: ConfigurationMap, onOneHost: boolean, report: ReportProblem): Markup {
  const value = valueAt(configuration, 'markup');
  // Hugo ignores a `markup` that is not a table.
  const markup = isMap(value) ? value : {};
  const contents = valueAt(markup, 'tableofcontents');
  return {
    goldmark: readGoldmark(markup, onOneHost, report),
    highlight: readHighlight(configuration, report),
    ...(isMap(contents) && {
      tableOfContents: overlay(defaultTableOfContents, contents, ['markup', 'tableOfContents'], report),
    }),
  };
}

function readGoldmark(markup: ConfigurationMap, onOneHost: boolean, report: ReportProblem): Goldmark {
  const value = valueAt(markup, 'goldmark');
  const spelled = isMap(value) ? toCurrentFormat(value) : value;
  const goldmark = overlay(defaultMarkup.goldmark, spelled, ['markup', 'goldmark'], report);
  const delimiters = mapAt(markup, 'goldmark', 'extensions', 'passthrough', 'delimiters');
  const { extensions, parser, renderHooks } = goldmark;
  const duplicates = toFlag(valueAt(markup, 'goldmark', 'duplicateresourcefiles') ?? null) === true;
  const sharesFiles = onOneHost && !duplicates;
  const use = (value: string): UseEmbedded => {
    const known = uses.find((each) => each === value.toLowerCase()) ?? 'auto';
    // With several languages on one host, a link must find the page in its own language, and files are shared.
    return known === 'auto' && sharesFiles ? 'fallback' : known;
  };
  const known = autoIdTypes.find((type) => type === parser.autoIDType.toLowerCase());
  return {
    ...goldmark,
    extensions: {
      ...extensions,
      passthrough: {
        ...extensions.passthrough,
        inline: pairsOf(valueAt(delimiters, 'inline')),
        block: pairsOf(valueAt(delimiters, 'block')),
      },
    },
    parser: { ...parser, autoIDType: known ?? defaultMarkup.goldmark.parser.autoIDType },
    renderHooks: { image: use(renderHooks.image), link: use(renderHooks.link) },
  };
}

const autoIdTypes = ['github', 'github-ascii', 'blackfriday'] as const;

const uses: readonly UseEmbedded[] = ['auto', 'never', 'always', 'fallback'];

/** `markup.goldmark` converted to the structure of the current version. */
function toCurrentFormat(goldmark: ConfigurationMap): ConfigurationMap {
  return withChanged(goldmark, {
    extensions: (extensions) =>
      withChanged(extensions, {
        typographer: (value) => (toSwitch(value) === undefined ? value : { disable: !toSwitch(value) }),
        footnote: (value) => (toSwitch(value) === undefined ? value : { enable: toSwitch(value)! }),
        extras: (extras) =>
          isMap(extras)
            ? Object.fromEntries(
                Object.entries(extras).map(([key, each]) => [key, valueAt(mapOf(each), 'enable') ?? null]),
              )
            : extras,
      }),
    parser: (parser) => {
      // If both are set, Hugo uses the value of the old name.
      const old = valueAt(mapOf(parser), 'autoheadingidtype');
      const spelled = old === undefined || !isMap(parser) ? parser : { ...parser, autoidtype: old };
      return withChanged(spelled, { attribute: (value) => (toSwitch(value) === undefined ? value : null) });
    },
    renderhooks: (hooks) => ({ image: useOf(mapAt(mapOf(hooks), 'image')), link: useOf(mapAt(mapOf(hooks), 'link')) }),
  });
}

/** `enableDefault` takes precedence if set; `useEmbedded` was added in v0.148. */
function useOf(hook: ConfigurationMap): FrontMatterValue {
  const enabled = toSwitch(valueAt(hook, 'enabledefault') ?? null);
  if (enabled !== undefined) return enabled ? 'fallback' : 'never';
  return valueAt(hook, 'useembedded') ?? null;
}

/** Older versions have `true` and `false` instead of a table. */
function toSwitch(value: FrontMatterValue): boolean | undefined {
  return typeof value === 'object' ? undefined : toFlag(value);
}

function mapOf(value: FrontMatterValue): ConfigurationMap {
  return isMap(value) ? value : {};
}

/** A copy of the map with the values of some keys converted, if present. */
function withChanged(
  map: FrontMatterValue,
  changes: Readonly<Record<string, (value: FrontMatterValue) => FrontMatterValue>>,
): ConfigurationMap {
  const entries = Object.entries(mapOf(map));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Object.hasOwn(changes, key) ? changes[key]!(value) : value]),
  );
}

function pairsOf(value: FrontMatterValue | undefined): readonly DelimiterPair[] {
  if (!isList(value)) return [];
  return value.flatMap((each): DelimiterPair[] => {
    const [opening = '', closing = ''] = toTexts(each);
    return opening === '' || closing === '' ? [] : [[opening, closing]];
  });
}
