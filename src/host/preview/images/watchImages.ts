import * as vscode from 'vscode';
import type { SitePage } from '../../site/sites.js';

const images = '*.{png,jpg,jpeg,gif,webp,avif,svg,bmp,PNG,JPG,JPEG,GIF,WEBP,SVG}';

/** Milliseconds during which events are collected: a checkout or a copied folder causes many at once. */
const pause = 150;

/** Calls back after image files of the page's site were added, removed or changed, at most once per pause. */
export function watchImages(page: SitePage, onChange: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, pause);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(imagePattern(page));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
    // These also fire on file systems that cannot be watched, and for folders, which may contain images.
    vscode.workspace.onDidCreateFiles(changed),
    vscode.workspace.onDidDeleteFiles(changed),
    vscode.workspace.onDidRenameFiles(changed),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (/\.svg$/i.test(uri.path)) changed();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The site's folders that contain images. Outside a site: the workspace folder, or else only the document's folder. */
function imagePattern({ root, site, inSite, pagePath }: SitePage): vscode.RelativePattern {
  if (inSite) {
    // Folders whose names contain glob characters, or which are outside the site, are not watched. Their images are
    // updated with the next change.
    const folders = [...site.contentDirs, ...site.staticDirs, ...site.assetDirs]
      .map(({ source }) => source)
      .filter((name) => /^\w[\w ./-]*$/.test(name));
    return new vscode.RelativePattern(root, `{${folders.join(',')}}/**/${images}`);
  }
  // VS Code watches workspace folders anyway. Any other folder may be as large as a home directory.
  if (vscode.workspace.getWorkspaceFolder(root)) return new vscode.RelativePattern(root, `**/${images}`);
  const folder = pagePath.split('/').slice(0, -1).join('/');
  return new vscode.RelativePattern(vscode.Uri.joinPath(root, folder), images);
}
