import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mostSpecific, order, owners, rooms, wallBetween } from '../../scripts/walls.mjs';

/** What is right in a folder, by name. */
function entries(
  folder: string,
): readonly { readonly name: string; readonly path: string; readonly isFolder: boolean }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      ? [{ name: entry.name, path: `${folder}/${entry.name}`, isFolder: entry.isDirectory() }]
      : [],
  );
}

/** Every source file below a folder. */
function filesBelow(folder: string): readonly string[] {
  return entries(folder).flatMap(({ path, isFolder }) => (isFolder ? filesBelow(path) : [path]));
}

describe('the types of src', () => {
  it('have one meaning for each name: no two files export a type under the same one', () => {
    const files = new Map<string, string[]>();
    for (const file of filesBelow('src'))
      for (const [, name] of readFileSync(file, 'utf8').matchAll(
        /^export (?:abstract )?(?:class|interface|type) (\w+)/gm,
      ))
        files.set(name!, [...(files.get(name!) ?? []), file]);
    assert.ok(files.size > 500, String(files.size));
    assert.deepEqual(
      [...files].filter(([, places]) => places.length > 1),
      [],
    );
  });
});

describe('the walls of src', () => {
  const allowed: readonly (readonly [file: string, name: string])[] = [
    ['src/extension.ts', 'vscode'],
    ['src/extension.ts', './features.js'],
    ['src/extension.ts', './host/site/sites.js'],
    ['src/extension.ts', './core/problem.js'],
    ['src/host/preview/pageShell.ts', 'vscode'],
    ['src/host/preview/pageShell.ts', '../../core/preview/pageSource.js'],
    ['src/host/preview/pageShell.ts', '../editor/convert.js'],
    ['src/host/preview/pageShell.ts', '../site/sites.js'],
    ['src/host/preview/pageShell.ts', './openLink.js'],
    ['src/webview/content/sanitise.ts', 'dompurify'],
    ['src/webview/blocks.ts', '../core/render/renderedRecap.js'],
    ['src/cli/readSite.ts', 'node:fs/promises'],
    ['src/cli/render.ts', '../core/render/publishRecap.js'],
    ['src/core/frontMatter/toml/parseToml.ts', 'smol-toml'],
    ['src/core/markdown/code/chromaLanguages.ts', 'highlight.js/lib/languages/go'],
    ['src/core/markdown/emoji.ts', 'markdown-it-emoji/lib/data/full.mjs'],
    ['src/core/render/renderRecap.ts', '../markdown/createMarkdown.js'],
    ['src/core/problem.ts', './text.js'],
    ['src/core/frontMatter/assist/hover.ts', '../../site/site.js'],
    ['src/core/frontMatter/assist/hover.ts', '../frontMatter.js'],
    ['src/core/recap/days/dayDates.ts', '../model/recap.js'],
    ['src/core/recap/parseRecap.ts', '../post/queries/headingIds.js'],
  ];
  for (const [file, name] of allowed) {
    it(`let ${file} import ${name}`, () => assert.equal(wallBetween(file, name), undefined));
  }

  const refused: readonly (readonly [file: string, name: string, reason: RegExp])[] = [
    ['src/core/text.ts', 'vscode', /^vscode is only for/],
    ['src/core/text.ts', 'node:path', /^node:\* is only for src\/cli/],
    ['src/host/site/sites.ts', 'node:fs', /^node:\* is only for src\/cli/],
    ['src/webview/blocks.ts', 'vscode', /^vscode is only for/],
    ['src/cli/main.ts', 'yaml', /^yaml is only for/],
    [
      'src/core/frontMatter/toml/readToml.ts',
      'smol-toml',
      /^smol-toml is only for src\/core\/frontMatter\/toml\/parseToml\.ts/,
    ],
    ['src/core/markdown/codeBlocks.ts', 'highlight.js/lib/core', /^highlight\.js is only for/],
    ['src/core/markdown/text/text.ts', 'markdown-it-emoji', /^markdown-it-emoji is only for/],
    ['src/core/text.ts', 'left-pad', /^left-pad has no owner/],
    ['src/core/text.ts', '../../media/page.js', /^media\/page\.ts has no owner/],
    ['src/core/text.ts', '../host/editor/convert.js', /^src\/core may import from src\/core only/],
    ['src/webview/blocks.ts', '../host/editor/convert.js', /^src\/webview may import/],
    ['src/cli/main.ts', '../webview/blocks.js', /^src\/cli may import/],
    ['src/host/site/sites.ts', '../../extension.js', /^src\/host may import/],
    ['src/extension.ts', './webview/preview.js', /^src\/\*\.ts may import/],
    [
      'src/host/preview/pageShell.ts',
      '../problems/quickFixes.js',
      /^src\/host\/preview may import only from what is above/,
    ],
    ['src/host/editor/convert.ts', '../preview/pageShell.js', /^src\/host\/editor may import only from what is above/],
    ['src/host/preview/pageShell.ts', '../../core/render/renderRecap.js', /^src\/core\/render is only for/],
    ['src/extension.ts', './core/markdown/createMarkdown.js', /^src\/core\/markdown is only for/],
    ['src/core/edits/rename/anchors.ts', '../../markdown/headings.js', /^src\/core\/markdown is only for/],
    ['src/core/edits/rename/anchors.ts', '../../render/renderRecap.js', /^src\/core\/render is only for/],
    [
      'src/core/recap/queries/outline/outline.ts',
      '../../../preview/planPatch.js',
      /^src\/core\/recap may import only from what is above/,
    ],
    [
      'src/core/frontMatter/fields.ts',
      './assist/fieldDocs.js',
      /^src\/core\/frontMatter may import only from what is above/,
    ],
    ['src/core/text.ts', './problem.js', /^src\/core\/text\.ts may import only from what is above/],
    ['src/core/site/site.ts', '../newFolder/thing.js', /^src\/core\/newFolder\/thing\.ts is not in the order/],
    ['src/newRoom/thing.ts', '../core/text.js', /^src\/newRoom\/thing\.ts is in no room/],
  ];
  for (const [file, name, reason] of refused) {
    it(`keep ${name} from ${file}`, () => assert.match(wallBetween(file, name) ?? 'allowed', reason));
  }

  it('have a room for each file', () => {
    const without = filesBelow('src').filter((path) => !mostSpecific(Object.keys(rooms), path));
    assert.deepEqual(without, []);
  });

  it('have no room that is not there', () => {
    const named = [...Object.keys(rooms), ...Object.values(rooms).flat()].filter((room) => !room.includes('*'));
    assert.deepEqual(
      named.filter((room) => !existsSync(room)),
      [],
    );
  });

  for (const room of Object.keys(order)) {
    const rows = order[room]!;

    it(`have a row for each folder and file of ${room}`, () => {
      // A row that names a part of another one alone does not hold all that is in the folder.
      const without = entries(room).filter(
        ({ name }) =>
          !mostSpecific(
            rows.filter((row) => !row.includes('/')),
            name,
          ),
      );
      assert.deepEqual(
        without.map(({ path }) => path),
        [],
      );
    });

    it(`have no row of ${room} twice, and none that is not there`, () => {
      assert.equal(new Set(rows).size, rows.length);
      assert.deepEqual(
        rows.filter((row) => !row.includes('*') && !existsSync(join(room, row))),
        [],
      );
    });
  }

  it('have owners that are there, and no library that the project has not', () => {
    const places = [...Object.values(owners).flat(), ...Object.keys(owners).filter((name) => name.startsWith('src/'))];
    assert.deepEqual(
      places.filter((place) => !place.includes('*') && !existsSync(place)),
      [],
    );
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const libraries = Object.keys(owners).filter((name) => /^[\w.-]+$/.test(name) && name !== 'vscode');
    assert.deepEqual(
      libraries.filter((name) => !(name in devDependencies)),
      [],
    );
  });
});

describe('the lint rules', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'walls-'))));
  after(() => rmSync(folder, { recursive: true }));

  /** The lines of a file in which Oxlint finds something that a rule of ours refuses. */
  function wrongLines(rule: string, text: string): readonly number[] {
    const file = join(folder, 'src/core/site/site.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const plugin = resolve('scripts/lintRules.mjs');
    const config = { categories: { correctness: 'off' }, jsPlugins: [plugin], rules: { [`recap/${rule}`]: 'error' } };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    const oxlint = resolve('node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'unix', 'src'], { cwd: folder, encoding: 'utf8' });
    const found = stdout.matchAll(/^.*site\.ts:(\d+):.*recap\(([\w-]+)\)/gm);
    return Array.from(found, ([, line, name]) => (name === rule ? Number(line) : -1));
  }

  it('refuse messages that are not written out', () => {
    const wrong = [
      'say(text);',
      'sayCount(`${text}s`, 1);',
      'vscode.l10n.t(text);',
      'const t = vscode.l10n.t;',
      'say();',
    ];
    const right = ["say('A {0}', text);", "sayCount('a|b', 1);", "vscode.l10n.t('a');", 'quoteHugo(text);', 'a.t(b);'];
    assert.deepEqual(
      wrongLines('messages-are-literal', [...wrong, ...right].join('\n')),
      wrong.map((_, index) => index + 1),
    );
  });

  it('look at every way to name another module', () => {
    const ways = (name: string, own: string): readonly string[] => [
      `import { ${own}1 } from '${name}';`,
      `import type { ${own}2 } from '${name}';`,
      `import '${name}';`,
      `export { ${own}3 } from '${name}';`,
      `export * from '${name}';`,
      `export type ${own}4 = import('${name}').Thing;`,
      `export type ${own}5 = typeof import('${name}');`,
      `export const ${own}6 = () => import('${name}');`,
      `import ${own}7 = require('${name}');`,
    ];
    const wrong = [...ways('../checks/check.js', 'wrong'), 'export const load = (name: string) => import(name);'];
    const right = ways('../frontMatter/frontMatter.js', 'right');
    assert.deepEqual(
      wrongLines('walls', [...wrong, ...right].join('\n')),
      wrong.map((_, index) => index + 1),
    );
  });
});
