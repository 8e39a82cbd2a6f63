import { readdir, stat } from 'node:fs/promises';

/** What VS Code takes for Markdown, but for the workbooks. */
const markdown = /\.(?:md|mkd|mdwn|mdown|markdown|markdn|mdtxt|mdtext)$/i;

/** A file to read, as the user or their folder names it, or what kept us from looking into a folder. */
export type Found = { readonly path: string } | { readonly path: string; readonly error: unknown };

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    // What cannot be read is said when it is read.
    () => false,
  );
}

/**
 * The Markdown files in a folder and the folders below, by name. Hidden ones and `node_modules` are passed over; a link
 * to a folder is not followed, so there are no rounds to run in.
 */
export async function* filesIn(folder: string): AsyncGenerator<Found> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = `${folder.replace(/\/$/, '')}/${entry.name}`;
      if (entry.isDirectory()) yield* filesIn(path);
      else if (markdown.test(entry.name) && !(await isFolder(path))) yield { path };
    }
  } catch (error) {
    yield { path: folder, error };
  }
}
