// The walls of src/: which files may import what. `recap/walls` in lintRules.mjs applies the tables to every file there,
// and a test compares them with the existing folders. `*` is a part of a name; a folder includes everything in it.

/** @typedef {Readonly<Record<string, readonly string[]>>} Table */

/**
 * Imports that only these files may have: libraries, files outside src/, and the renderer, which is loaded only when
 * there is something to show.
 * @type {Table}
 */
export const owners = {
  vscode: ['src/host', 'src/*.ts'],
  'node:*': ['src/cli'],
  yaml: ['src/core/frontMatter'],
  'smol-toml': ['src/core/frontMatter/toml/parseToml.ts'],
  jsonschema: ['src/core/checks/frontMatter/schema/ownSchema.ts', 'src/core/checks/frontMatter/schema/validateOwn.ts'],
  'markdown-it': ['src/core/markdown'],
  'markdown-it-emoji': ['src/core/markdown/emoji.ts'],
  'highlight.js': ['src/core/markdown/code'],
  dompurify: ['src/webview'],
  entities: ['src/core/post/entities.ts'],
  re2js: [
    'src/core/checks/frontMatter/schema/linearPatterns.ts',
    'src/core/templates/functions/strings/regularExpression.ts',
  ],
  '@noble/hashes': ['src/core/templates/functions/namespaces/crypto.ts'],
  '@rgrove/parse-xml': ['src/core/programme/formats/xml/xml.ts'],
  papaparse: ['src/core/programme/formats/table/csv.ts'],
  'snippets/recap.json': ['src/extension.ts'],
  'src/core/markdown': ['src/core/markdown', 'src/core/render'],
  'src/core/markdown/code/languages.ts': ['src/webview'],
  'src/core/render': ['src/core/render', 'src/core/elsewhere', 'src/webview', 'src/cli', 'src/extension.ts'],
  'src/core/elsewhere/copyRecap.ts': ['src/cli', 'src/extension.ts'],
};

/** The rooms that code runs in: files in each may import from itself and from those listed. @type {Table} */
export const rooms = {
  'src/*.ts': ['src/host', 'src/core'],
  'src/host': ['src/core'],
  'src/webview': ['src/core'],
  'src/cli': ['src/core'],
  'src/core': [],
};

/**
 * The folders of a room, in order: files in each may import from itself and from those above it. Features of the
 * host are in one row, so that they cannot import each other.
 * @type {Table}
 */
export const order = {
  'src/core': [
    'text.ts',
    'problem.ts',
    'direction.ts',
    'trimEndOf.ts',
    'plainMarkdown.ts',
    'closestName.ts',
    'onDemand.ts',
    'ignoringCase.ts',
    'phrases.ts',
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
    'programme',
    'recap',
    'recaps',
    'programme/match',
    'links',
    'snippets',
    'edits',
    'newRecap',
    'paste',
    'preview',
    'checks',
    'readiness',
    'templates',
    'markdown',
    'render',
    'elsewhere',
  ],
  'src/host': ['editor', 'network', 'documents', 'site', 'programmes', '*'],
};

/**
 * The reason why a file must not import something; `undefined` if it may.
 * @param {string} file in src/, relative to the root of the project @param {string} name as written in the import
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
 * The longest row that matches a path, and the matching part of the path.
 * @param {readonly string[]} rows @param {string} path @returns {{ row: string, part: string } | undefined}
 */
export function mostSpecific(rows, path) {
  const found = rows.flatMap((row) => {
    const part = partOf(path, row);
    return part === undefined ? [] : [{ row, part }];
  });
  return found.sort((one, other) => other.row.length - one.row.length)[0];
}

/** The part of a path that matches a row; `undefined` if none does. @param {string} path @param {string} row */
function partOf(path, row) {
  const pattern = row.replace(/[.+?^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^(${pattern})(?:/|$)`).exec(path)?.[1];
}

/** @param {string} file @param {string} name relative to it @returns {string} the source, relative to the root */
function pathFrom(file, name) {
  const parts = file.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}
