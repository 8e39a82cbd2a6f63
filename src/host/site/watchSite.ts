import * as vscode from 'vscode';
import { rootConfigurationNames } from '../../core/site/configuration/configurationFiles.js';
import type { Mount } from '../../core/site/site.js';
import { contentExtensions } from '../../core/site/content/contentIndex.js';
import { versionFileNames, workflowFolder } from '../../core/site/version/versionIn.js';
import { fileNameOf } from '../editor/fileNameOf.js';
import { sitePathOf } from './sitePath.js';

/** Milliseconds during which events are collected: a checkout causes many at once. */
const pause = 100;

/** Files that configure a site, relative to its folder. */
const configuration = [
  `{${[...rootConfigurationNames, ...versionFileNames].join(',')}}`,
  `{config,${workflowFolder}}/**`,
  '{themes,_vendor}/**/*.{toml,yaml,yml,json}',
];

/**
 * Calls back after files that configure the site in a folder were added, removed or changed, at most once per pause.
 */
export function watchConfiguration(root: vscode.Uri, onChange: () => void): vscode.Disposable {
  return watch(root, configuration, /\.(?:toml|ya?ml|json)$|\/(?:Dockerfile|go\.mod|\.hvm|\.tool-versions)$/, onChange);
}

/** The same for pages in its content folders. The callback receives the pages, or the folders that were changed. */
export function watchContent(root: vscode.Uri, folders: readonly string[], onChange: OnChange): vscode.Disposable {
  const patterns = folders.filter(isPlain).map((name) => `${name}/**/*.{${contentExtensions.join(',')}}`);
  return watch(root, patterns, new RegExp(`\\.(?:${contentExtensions.join('|')})$`), onChange);
}

/** The same for all files of the site. The callback receives the files, or the folders that were changed. */
export function watchFiles(root: vscode.Uri, onChange: OnChange): vscode.Disposable {
  return watch(root, ['**'], /./, onChange);
}

/** The same for all templates in its layout folders. */
export function watchTemplates(root: vscode.Uri, layouts: readonly Mount[], onChange: () => void): vscode.Disposable {
  const folders = layouts.map(({ source }) => source).filter(isPlain);
  const patterns = folders.map((name) => `${name}/**/*.html`);
  return watch(root, patterns, /\.html$/, onChange);
}

/** The same for all Markdown files below a folder. */
export function watchMarkdown(root: vscode.Uri, onChange: OnChange): vscode.Disposable {
  return watch(root, ['**/*.{md,markdown}'], /\.(?:md|markdown)$/i, onChange);
}

/** Whether a folder can be watched: its name has no glob characters, and it is inside the site. */
function isPlain(name: string): boolean {
  return /^\w[\w ./-]*$/.test(name);
}

/** The same for one file. */
export function watchFile(file: vscode.Uri, onChange: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(file, '..');
  return watch(folder, [fileNameOf(file).replace(/[[\]{}*?]/g, '?')], /./, (uris) => {
    if (uris.some((uri) => uri.toString() === file.toString())) onChange();
  });
}

type OnChange = (uris: readonly vscode.Uri[]) => void;

function watch(root: vscode.Uri, patterns: readonly string[], saved: RegExp, onChange: OnChange): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let uris: vscode.Uri[] = [];
  const changed = (...more: readonly vscode.Uri[]): void => {
    uris.push(...more);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const gathered = uris;
      uris = [];
      onChange(gathered);
    }, pause);
  };
  const watchers = patterns.map((pattern) =>
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, pattern)),
  );
  const subscriptions = watchers.flatMap((watcher) => [
    watcher,
    watcher.onDidCreate((uri) => changed(uri)),
    watcher.onDidChange((uri) => changed(uri)),
    watcher.onDidDelete((uri) => changed(uri)),
  ]);
  return vscode.Disposable.from(
    ...subscriptions,
    // These also fire on file systems that cannot be watched.
    vscode.workspace.onDidCreateFiles(({ files }) => changed(...files)),
    vscode.workspace.onDidDeleteFiles(({ files }) => changed(...files)),
    vscode.workspace.onDidRenameFiles(({ files }) =>
      changed(...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    ),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (sitePathOf(root, uri) !== undefined && saved.test(uri.path)) changed(uri);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
