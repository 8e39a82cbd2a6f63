import type { PageFacts } from '../../preview/pageSource.js';
import type { Site } from '../../site/site.js';
import { joinFolders, withinFolder } from '../../site/sitePath.js';
import type { FolderEntry, TemplateHost } from '../../templates/run/templateHost.js';
import type { PageUse } from './page/pageUse.js';

interface Surroundings {
  readonly facts: PageFacts;
  readonly use: PageUse;
}

/** What `os` looks at. */
export function fileAccess(
  around: Surroundings,
): Pick<TemplateHost, 'readFile' | 'fileAt' | 'readFolder' | 'environment'> {
  return {
    readFile: (path) => readFile(path, around),
    fileAt: (path) => fileAt(path, around),
    readFolder: (path) => around.use.listing(path) ?? undefined,
    environment: (name) => environment(name, around.facts.site),
  };
}

/** As in a build for production where no other variables are set. Hugo's default policy shows its own, and `CI`. */
function environment(name: string, { configured }: Site): string | undefined {
  const isShown = configured?.choosesVariables === true || /^HUGO_|^CI$/.test(name);
  if (!isShown) return undefined;
  return name === 'HUGO_ENVIRONMENT' || name === 'HUGO_ENV' ? 'production' : '';
}

/** Where `readFile` and `fileExists` look: at the site, at its themes, then at the content of all. */
function placesOf(path: string, { site }: PageFacts): readonly string[] {
  const mounted = site.contentDirs.flatMap(({ source, target }) => {
    const within = withinFolder(path, target);
    return within === undefined ? [] : [joinFolders(source, within)];
  });
  const inThemes = path === '' ? [] : site.themeDirs.map((folder) => joinFolders(folder, path));
  return [...new Set([path, ...inThemes, ...mounted])];
}

function readFile(path: string, { facts, use }: Surroundings): string | undefined {
  for (const place of placesOf(path, facts)) {
    const text = use.text(place);
    if (text !== undefined) return text;
  }
  return undefined;
}

function fileAt(path: string, { facts, use }: Surroundings): FolderEntry | undefined {
  for (const place of placesOf(path, facts)) {
    const slash = place.lastIndexOf('/');
    const name = place.slice(slash + 1);
    if (name === '') return { name, isFolder: true, size: 0 };
    const found = use.folder(place.slice(0, Math.max(slash, 0)))?.find((entry) => entry.name === name);
    if (found) return found;
  }
  return undefined;
}
