import { say } from '../../../problem.js';
import type { Mount } from '../../site.js';
import { joinFolders } from '../../sitePath.js';
import { toText, toTexts } from '../cast.js';
import { isList, isMap, lowerKeys, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';
import type { ReportProblem } from '../overlay.js';
import type { LanguageConfiguration } from './readLanguages.js';

/** The mounted folders of a site or a theme, in the configured order. */
export interface ComponentMounts {
  readonly content: readonly Mount[];
  readonly static: readonly Mount[];
  readonly assets: readonly Mount[];
  readonly layouts: readonly Mount[];
  readonly data: readonly Mount[];
  readonly i18n: readonly Mount[];
}

/** Those of a theme or a module. */
export interface ThemeMounts extends ComponentMounts {
  readonly folder: string;
}

type MountKind = keyof ComponentMounts;

/** Mounts of the site itself: a configured mount replaces the default folder of its component. */
export function siteMounts(
  configuration: ConfigurationMap,
  languages: readonly LanguageConfiguration[],
  report: ReportProblem,
): ComponentMounts {
  const mounted = mountsOf(valueAt(mapAt(configuration, 'module'), 'mounts'), '', report);
  const folder = (key: string, standard: string): readonly Mount[] =>
    [toText(valueAt(configuration, key) ?? standard) ?? standard].flatMap((source) => mountOf(source, '', report));
  const orElse = (kind: MountKind, standard: () => readonly Mount[]): readonly Mount[] =>
    mounted[kind].length > 0 ? mounted[kind] : standard();
  return {
    content: orElse('content', () => contentFolders(languages, report)),
    static: orElse('static', () => staticFolders(languages, report)),
    assets: orElse('assets', () => folder('assetdir', 'assets')),
    layouts: orElse('layouts', () => folder('layoutdir', 'layouts')),
    data: orElse('data', () => folder('datadir', 'data')),
    i18n: orElse('i18n', () => folder('i18ndir', 'i18n')),
  };
}

/** Mounts of a theme: those that it or the site configures, otherwise its default folders. */
export function themeMounts(folder: string, configuration: ConfigurationMap, imported: unknown): ThemeMounts {
  const mounts = Array.isArray(imported) && imported.length > 0 ? imported : valueAt(configuration, 'module', 'mounts');
  const mounted = mountsOf(mounts as ConfigurationMap[string], folder, () => undefined);
  if (Object.values(mounted).some((each: readonly Mount[]) => each.length > 0)) return { folder, ...mounted };
  const usual = (kind: MountKind): readonly Mount[] => [{ source: joinFolders(folder, kind), target: '' }];
  return {
    folder,
    content: usual('content'),
    static: usual('static'),
    assets: usual('assets'),
    layouts: usual('layouts'),
    data: usual('data'),
    i18n: usual('i18n'),
  };
}

function mountsOf(value: ConfigurationMap[string] | undefined, folder: string, report: ReportProblem): ComponentMounts {
  const found: Record<MountKind, Mount[]> = { content: [], static: [], assets: [], layouts: [], data: [], i18n: [] };
  for (const each of isList(value) ? value : []) {
    if (!isMap(each)) continue;
    const mount = lowerKeys(each);
    const target = joinFolders(toText(valueAt(mount, 'target') ?? null) ?? '');
    const [kind = '', ...below] = target.split('/');
    if (!isKind(kind, found)) continue;
    const languages = [
      ...toTexts(valueAt(mount, 'lang')),
      ...toTexts(valueAt(mount, 'languages')),
      ...toTexts(valueAt(mount, 'sites', 'matrix', 'languages')),
    ];
    for (const { source } of mountOf(toText(valueAt(mount, 'source') ?? null) ?? '', folder, report))
      found[kind].push({
        source,
        target: below.join('/'),
        ...(languages.length === 1 && { language: languages[0]!.toLowerCase() }),
      });
  }
  return found;
}

function isKind(kind: string, found: Record<MountKind, Mount[]>): kind is MountKind {
  return Object.hasOwn(found, kind);
}

/** A folder for each language that has its own. */
function contentFolders(languages: readonly LanguageConfiguration[], report: ReportProblem): readonly Mount[] {
  const folders = languages.map(({ key, configuration }) => ({
    key,
    source: toText(valueAt(configuration, 'contentdir') ?? 'content') ?? 'content',
  }));
  const isShared = folders.every(({ source }) => source === folders[0]!.source);
  return folders.slice(0, isShared ? 1 : undefined).flatMap(({ key, source }) => {
    const [mount] = mountOf(source, '', report);
    return mount ? [isShared ? mount : { ...mount, language: key }] : [];
  });
}

const staticKeys = ['staticdir', ...Array.from({ length: 11 }, (_, number) => `staticdir${number}`)];

/** The static folders of all languages; of files with the same name, the last one applies to all. */
function staticFolders(languages: readonly LanguageConfiguration[], report: ReportProblem): readonly Mount[] {
  const sources = languages.flatMap(({ configuration }) =>
    staticKeys.flatMap((key, index) => toTexts(valueAt(configuration, key) ?? (index === 0 ? 'static' : []))),
  );
  return [...new Set(sources)].filter((source) => source !== '').flatMap((source) => mountOf(source, '', report));
}

/** Ignores an absolute folder, which is outside the site. */
function mountOf(source: string, folder: string, report: ReportProblem): readonly Mount[] {
  if (!/^(?:[/\\]|[A-Za-z]:)/.test(source)) return [{ source: joinFolders(folder, source), target: '' }];
  report(['module'], say('The folder {0} is outside the site, so the preview ignores it.', source));
  return [];
}
