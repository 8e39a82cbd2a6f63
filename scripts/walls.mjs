// The walls of src/: who may import what. `recap/walls` in lintRules.mjs applies this to every file there; a test holds the
// tables to the folders that there are. `*` stands for a part of a name; a folder stands for all that is in it.

/** @typedef {Readonly<Record<string, readonly string[]>>} Table */

/**
 * What only these may import: libraries, files outside src/, and what renders, which is loaded when there is something to show.
 * @type {Table}
 */
export const owners = {
  vscode: ['src/host', 'src/*.ts'],
  'node:*': ['src/cli'],
  yaml: ['src/core/frontMatter'],
  'smol-toml': ['src/core/frontMatter/parseToml.ts'],
  jsonschema: ['src/core/checks/frontMatter/ownSchema.ts'],
  'markdown-it': ['src/core/markdown'],
  'markdown-it-emoji': ['src/core/markdown/emoji.ts'],
  'highlight.js': ['src/core/markdown/code'],
  dompurify: ['src/webview'],
  entities: ['src/core/post/entities.ts'],
  'snippets/recap.json': ['src/extension.ts'],
  'src/core/markdown': ['src/core/markdown', 'src/core/render'],
  'src/core/markdown/code/languages.ts': ['src/webview'],
  'src/core/render': ['src/core/render', 'src/webview', 'src/cli', 'src/extension.ts'],
};

/** Where code runs: each of these may import from itself and from those named. @type {Table} */
export const rooms = {
  'src/*.ts': ['src/host', 'src/core'],
  'src/host': ['src/core'],
  'src/webview': ['src/core'],
  'src/cli': ['src/core'],
  'src/core': [],
};

/**
 * What is in a room, in order: each may import from itself and from those above it. Features of the host are in one row: they
 * do not know each other.
 * @type {Table}
 */
export const order = {
  'src/core': [
    'text.ts',
    'problem.ts',
    'closestName.ts',
    'composeEdits.ts',
    'reviseSource.ts',
    'matchItems.ts',
    'frontMatter',
    'mojibake',
    'site',
    'frontMatter/assist',
    'shortcodes',
    'post',
    'shortcodes/assist',
    'recap',
    'links',
    'snippets',
    'edits',
    'newRecap',
    'paste',
    'preview',
    'checks',
    'markdown',
    'render',
  ],
  'src/host': ['editor', 'documents', 'site', '*'],
};

/**
 * Why a file may not import something; `undefined` if it may.
 * @param {string} file in src/, from the project's root @param {string} name as the import has it
 * @returns {string | undefined}
 */
export function wallBetween(file, name) {
  const isOurs = name.startsWith('.');
  const target = isOurs ? pathFrom(file, name) : name;
  const owned = mostSpecific(Object.keys(owners), target);
  const may = owned && owners[owned.row];
  if (may && !may.some((place) => partOf(file, place))) return `${owned.row} is only for ${may.join(', ')}.`;
  if (!may && !target.startsWith('src/')) return `${target} has no owner in scripts/walls.mjs.`;
  return isOurs && target.startsWith('src/') ? (betweenRooms(file, target) ?? withinRoom(file, target)) : undefined;
}

/** @param {string} file @param {string} target @returns {string | undefined} */
function betweenRooms(file, target) {
  const [from, to] = [file, target].map((path) => mostSpecific(Object.keys(rooms), path)?.row);
  if (!from || !to) return `${from ? target : file} is in no room of scripts/walls.mjs.`;
  const may = [from, ...(rooms[from] ?? [])];
  return may.includes(to) ? undefined : `${from} may import from ${may.join(', ')} only.`;
}

/** @param {string} file @param {string} target @returns {string | undefined} */
function withinRoom(file, target) {
  const room = Object.keys(order).find((each) => partOf(file, each) && partOf(target, each));
  if (!room) return undefined;
  const rows = order[room] ?? [];
  const [from, to] = [file, target].map((path) => mostSpecific(rows, path.slice(room.length + 1)));
  if (!from || !to) return `${from ? target : file} is not in the order of ${room} in scripts/walls.mjs.`;
  if (from.part === to.part || rows.indexOf(to.row) < rows.indexOf(from.row)) return undefined;
  return `${room}/${from.part} may import only from what is above it in scripts/walls.mjs; ${to.part} is not.`;
}

/**
 * The longest row that a path is part of, and the part of the path that it names.
 * @param {readonly string[]} rows @param {string} path @returns {{ row: string, part: string } | undefined}
 */
export function mostSpecific(rows, path) {
  const found = rows.flatMap((row) => {
    const part = partOf(path, row);
    return part === undefined ? [] : [{ row, part }];
  });
  return found.sort((one, other) => other.row.length - one.row.length)[0];
}

/** The part of a path that a row names; `undefined` if none. @param {string} path @param {string} row */
function partOf(path, row) {
  const pattern = row.replace(/[.+?^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^(${pattern})(?:/|$)`).exec(path)?.[1];
}

/** @param {string} file @param {string} name relative to it @returns {string} from the project's root, of the source */
function pathFrom(file, name) {
  const parts = file.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}
