import * as vscode from 'vscode';
import type { SitePage } from '../site/sites.js';

const images = '*.{png,jpg,jpeg,gif,webp,avif,svg,bmp,PNG,JPG,JPEG,GIF,WEBP,SVG}';

/** Milliseconds for which events are gathered: a checkout or a copied folder brings many at once. */
const pause = 150;

/** Calls back, at most once in a while, after image files of the page's site came, went or changed. */
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
    // Of these we are told on file systems that cannot be watched, too; and a folder may hold images.
    vscode.workspace.onDidCreateFiles(changed),
    vscode.workspace.onDidDeleteFiles(changed),
    vscode.workspace.onDidRenameFiles(changed),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (/\.svg$/i.test(uri.path)) changed();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}

/** The site's folders that hold images; outside a site the workspace folder, or just the document's own folder. */
function imagePattern({ root, site, inSite, pagePath }: SitePage): vscode.RelativePattern {
  if (inSite) {
    // A folder whose name would be read as a pattern is not watched, nor is one beside the site: its images show after the next change.
    const folders = [...site.contentDirs, ...site.staticDirs, ...site.assetDirs]
      .map(({ source }) => source)
      .filter((name) => /^\w[\w ./-]*$/.test(name));
    return new vscode.RelativePattern(root, `{${folders.join(',')}}/**/${images}`);
  }
  // A workspace folder is watched by VS Code anyway; any other folder may be as large as a home.
  if (vscode.workspace.getWorkspaceFolder(root)) return new vscode.RelativePattern(root, `**/${images}`);
  const folder = pagePath.split('/').slice(0, -1).join('/');
  return new vscode.RelativePattern(vscode.Uri.joinPath(root, folder), images);
}
