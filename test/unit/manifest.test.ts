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
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
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

  const { commands, menus, keybindings } = manifest.contributes;
  const offered = menus['commandPalette']!;

  /** The context menu of a row of the outline, without the buttons beside it. */
  const rowMenu = menus['view/item/context']!.filter(
    ({ group, when }) => !group?.startsWith('inline') && when?.startsWith('view == recap.outline'),
  );

  it('shows keys only where they work', () => {
    const inTree = (when: string): boolean => when.includes('focusedView == recap.outline');
    const keysOf = (command: string) => keybindings.filter((each) => each.command === command);
    for (const { command } of rowMenu.filter((item) => keysOf(item.command!).length > 0))
      assert.ok(
        keysOf(command!).some(({ when }) => inTree(when)),
        `${command} has no key in the tree`,
      );
    const elsewhere = Object.entries(menus).filter(([menu]) => !menu.startsWith('view/'));
    for (const { command, when } of elsewhere.flatMap(([, items]) => items))
      if (command !== undefined && when !== 'false' && keysOf(command).length > 0)
        assert.ok(
          keysOf(command).some((key) => !inTree(key.when)),
          `${command} has a key only in the tree`,
        );
  });

  it('has a condition for each command of a row that the list at the cursor can read', () => {
    for (const { command, when } of rowMenu) assert.match(when!, /viewItem =~ \/.+\//, command);
  });

  it('offers the commands of a row in the Command Palette only where they apply', () => {
    const titleOf = (command: string | undefined): string => commands.find((each) => each.command === command)!.title;
    for (const { command, when } of rowMenu) {
      const item = offered.find((each) => each.when !== 'false' && titleOf(each.command) === titleOf(command));
      const condition = /viewItem (=~ \/.+\/)/.exec(when!)![1]!;
      const isAny = condition === '=~ /^(day|talk|section)\\b/';
      const offer = item?.when ?? '';
      const isSame = offer.startsWith(isAny ? 'recap.row' : `recap.row ${condition}`);
      // Wider: a command for the day that the cursor is somewhere in, or for the whole post.
      const isWider = /^(?:recap\.row && )?recap\.activeHas/.test(offer);
      assert.ok(isSame || isWider || command === 'recap.insertTalk', command);
    }
  });

  it('has no "Recap:" in the menus of the editor, which are a submenu of that name', () => {
    const [item, ...others] = menus['editor/context']!;
    assert.deepEqual([item!.submenu, others], ['recap.editor', []]);
    assert.equal(words['submenu.editor'], 'Recap');
    for (const { command } of menus['recap.editor']!) {
      const { title } = commands.find((each) => each.command === command)!;
      assert.doesNotMatch(words[title.slice(1, -1)]!, /Recap:/);
    }
  });
});
