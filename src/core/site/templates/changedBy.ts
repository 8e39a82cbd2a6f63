import { isContentName } from '../content/contentIndex.js';
import type { Mount, Site } from '../site.js';
import { joinFolders, withinFolder } from '../sitePath.js';
import type { ResourceRequest, SiteTemplates } from '../siteTemplates.js';
import { isTemplateOfContent } from './templateFiles.js';

/** What changed files are part of. */
export interface TemplateChange {
  /** Whether there may be other templates, or other texts of them. */
  readonly hasTemplates: boolean;
  /** The same for data, translations and assets. */
  readonly hasData: boolean;
  /** What templates have requested that is different now. */
  readonly requests: readonly ResourceRequest[];
}

/** What changed files and folders are part of. `paths` are relative to the site's folder. */
export function changedBy(
  paths: readonly string[],
  { contentDirs, layoutDirs, dataDirs, translationDirs, assetDirs }: Site,
  known: SiteTemplates | undefined,
): TemplateChange {
  const isTemplate = (path: string, isFolder: boolean): boolean => isFolder || isTemplateOfContent(path);
  const others = [dataDirs, translationDirs, assetDirs].flat();
  const hasContent = paths.some((path) =>
    isMounted(path, contentDirs, (below, isFolder) => isFolder || isContentName(below)),
  );
  return {
    hasTemplates: paths.some((path) => isMounted(path, layoutDirs, isTemplate)),
    hasData: paths.some((path) => isMounted(path, others, () => true)),
    requests: requestsIn(known).filter(({ path, kind }) =>
      kind === 'content'
        ? hasContent
        : paths.some(
            (each) => withinFolder(path, each) !== undefined || (kind === 'folder' && folderOf(each) === path),
          ),
    ),
  };
}

/** Whether a path is in a mounted folder, or contains one. What has no ending may be a folder. */
function isMounted(
  path: string,
  mounts: readonly Mount[],
  isWanted: (path: string, isFolder: boolean) => boolean,
): boolean {
  return mounts.some(({ source, target }) => {
    if (withinFolder(source, path) !== undefined) return true;
    const below = withinFolder(path, source);
    return below !== undefined && isWanted(joinFolders(target, below), !/[^/]\.[^/]+$/.test(below));
  });
}

function requestsIn(known: SiteTemplates | undefined): readonly ResourceRequest[] {
  return Object.entries(known?.resources ?? {}).map(([key, { kind }]) => ({ kind, path: key.slice(kind.length + 1) }));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
