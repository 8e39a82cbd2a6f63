import { readdir, stat } from 'node:fs/promises';

/** The extensions that VS Code associates with Markdown, except for workbooks. */
const markdown = /\.(?:md|mkd|mdwn|mdown|markdown|markdn|mdtxt|mdtext)$/i;

/** A file to read, with its path as given by the user or found in a folder, or a folder that could not be read. */
export type FoundFile = { readonly path: string } | { readonly path: string; readonly error: unknown };

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    // Errors are reported when the file is read.
    () => false,
  );
}

/**
 * The Markdown files in a folder and its subfolders, and others that are wanted, sorted by name. Skips hidden files and
 * `node_modules`; does not follow symbolic links to folders, which could form a loop.
 */
export async function* filesIn(
  folder: string,
  isWanted: (name: string) => boolean = () => false,
): AsyncGenerator<FoundFile> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = `${folder.replace(/\/$/, '')}/${entry.name}`;
      if (entry.isDirectory()) yield* filesIn(path, isWanted);
      else if ((markdown.test(entry.name) || isWanted(entry.name)) && !(await isFolder(path))) yield { path };
    }
  } catch (error) {
    yield { path: folder, error };
  }
}
