import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
  };
}

describe('the manifest', () => {
  const manifest = read('package.json') as Manifest;
  const words = read('package.nls.json') as Readonly<Record<string, string>>;

  it('takes its strings from package.nls.json, and uses all of them', () => {
    const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.slice(1) ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('refers only to existing commands and files', () => {
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const submenus = manifest.contributes.submenus.map(({ id }) => id);
    for (const { command, submenu } of Object.values(manifest.contributes.menus).flat()) {
      if (submenu === undefined) assert.ok(commands.includes(command!), command);
      else assert.ok(submenus.includes(submenu) && submenu in manifest.contributes.menus, submenu);
    }
    const files = strings(manifest).filter((text) => /^(?:\.\/)?(?:media|snippets|dist)\//.test(text));
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('has every command registered in src/host, and no others', () => {
    const sources = readdirSync('src/host', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('src/host', file), 'utf8'));
    const registered = sources.flatMap((text) =>
      Array.from(text.matchAll(/registerCommand\(\s*'([^']+)'/g), ([, command]) => command),
    );
    assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
  });
});
