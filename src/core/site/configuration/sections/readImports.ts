import { joinFolders } from '../../sitePath.js';
import { toFlag, toText, toTexts } from '../cast.js';
import { isList, isMap, lowerKeys, mapAt, valueAt, type ConfigurationMap } from '../configurationMap.js';

/** A theme, or another module, that a site imports. */
export interface ThemeImport {
  /** Folders that may contain it, relative to the site's folder; the first that exists is used. */
  readonly folders: readonly string[];
  /** The mounts of it that the site configures. */
  readonly mounts: unknown;
  readonly noMounts: boolean;
  readonly ignoreConfig: boolean;
  readonly ignoreImports: boolean;
}

/** The imports of a component. The site determines where modules are. */
export function readImports(configuration: ConfigurationMap, site: ConfigurationMap): readonly ThemeImport[] {
  const imports = valueAt(configuration, 'module', 'imports');
  const named = (isList(imports) ? imports : []).map((each) => (isMap(each) ? lowerKeys(each) : {}));
  const themes = toTexts(valueAt(configuration, 'theme')).map((path): ConfigurationMap => ({ path }));
  return [...named, ...themes].flatMap((each) => {
    const path = toText(valueAt(each, 'path') ?? null)?.trim() ?? '';
    if (path === '' || path.startsWith('/') || flagOf(each, 'disable')) return [];
    return [
      {
        folders: foldersOf(path, site),
        mounts: valueAt(each, 'mounts'),
        noMounts: flagOf(each, 'nomounts'),
        ignoreConfig: flagOf(each, 'ignoreconfig'),
        ignoreImports: flagOf(each, 'ignoreimports'),
      },
    ];
  });
}

/** A replacement takes precedence over a copy in `_vendor`, and that over the themes folder. */
function foldersOf(path: string, site: ConfigurationMap): readonly string[] {
  const themesDir = toText(valueAt(site, 'themesdir') ?? null) ?? 'themes';
  if (themesDir.startsWith('/')) return [joinFolders('_vendor', path)];
  const listed = mapAt(site, 'module');
  const replacement = toTexts(valueAt(listed, 'replacements'))
    .flatMap((text) => text.split(','))
    .map((text) => text.split('->').map((part) => part.trim()))
    .find(([from]) => from === path)?.[1];
  const local = replacement === undefined || replacement.startsWith('/') ? [] : [joinFolders(themesDir, replacement)];
  return [...local, joinFolders('_vendor', path), joinFolders(themesDir, path)];
}

function flagOf(map: ConfigurationMap, key: string): boolean {
  return toFlag(valueAt(map, key) ?? null) === true;
}
