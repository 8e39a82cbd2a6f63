import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A node of Chromium's accessibility tree, as far as it is spoken. */
interface SpokenNode {
  readonly backendDOMNodeId?: number;
  readonly ignored?: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown; readonly relatedNodes?: readonly { backendDOMNodeId: number }[] };
  }[];
}

/** More keys than that lead nowhere, or in a circle. */
const longestPath = 40;

/** What a screen reader says of the thing that has the focus, and what it announces: all that its user has. Keys only. */
export class ScreenReader {
  constructor(private readonly page: Page) {}

  /** Begins to listen to what the workbench announces. */
  async listen(): Promise<void> {
    await this.page.evaluate(() => {
      const heard: string[] = ((globalThis as { heard?: string[] }).heard = []);
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const live = element?.closest('[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"]');
          if (live?.textContent) heard.push(live.textContent.trim());
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }

  /** Waits until something is announced. */
  async announced(words: RegExp): Promise<void> {
    await eventually(async () => {
      const heard = await this.page.evaluate(() => (globalThis as { heard?: string[] }).heard ?? []);
      assert.ok(
        heard.some((each) => words.test(each)),
        heard.join('\n'),
      );
    });
  }

  /** "Insert Talk, button": name, role and states of what has the focus, or of its active descendant, or of the page. */
  async said(): Promise<string> {
    const spoken = { page: '', within: '' };
    for (const nodes of await this.trees()) {
      for (const node of nodes) {
        if (stateOf(node, 'focused')?.value !== true) continue;
        const [active] = stateOf(node, 'activedescendant')?.relatedNodes ?? [];
        const target = active && nodes.find((each) => each.backendDOMNodeId === active.backendDOMNodeId);
        const words = target ? `${wordsOf(target)} < ${wordsOf(node)}` : wordsOf(node);
        spoken[text(node.role) === 'RootWebArea' ? 'page' : 'within'] = words;
      }
    }
    return spoken.within || spoken.page;
  }

  /** Waits until these words are said. */
  async hears(words: RegExp, milliseconds = 30_000): Promise<void> {
    await eventually(async () => assert.match(await this.said(), words), milliseconds);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /**
   * Presses a key until these words are said, once at least. Returns what was said until then. Fails where the key leads no
   * further, but a key that comes too early is ignored.
   */
  async pressUntil(key: string, words: RegExp): Promise<readonly string[]> {
    const path = [await this.said()];
    for (let ignored = 0; ignored < 4 && path.length < longestPath;) {
      const before = path.at(-1)!;
      await this.press(key);
      const changes = eventually(async () => assert.notEqual(await this.said(), before), 3000);
      ignored = await changes.then(
        () => 0,
        () => ignored + 1,
      );
      path.push(await this.said());
      if (words.test(path.at(-1)!)) return path;
    }
    throw new Error(`${String(words)} is not said:\n${path.join('\n')}`);
  }

  /** Runs a command by its title. */
  async run(title: string): Promise<void> {
    await this.press('F1');
    await this.hears(/Type the name of a command/);
    await this.type(title);
    const option = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:…|,|$| ).*option`);
    await eventually(async () => assert.match(await this.said(), /option/));
    if (!option.test(await this.said())) await this.pressUntil('ArrowDown', option);
    await this.press('Enter');
  }

  /** Goes to a view of Recap. VS Code focuses nothing of one that it has not drawn yet. */
  async goToView(name: string): Promise<void> {
    await eventually(async () => {
      await this.run(`Recap: Focus on ${name} View`);
      await this.hears(new RegExp(`\\b${name}\\b.*, tree`), 8000);
    }, 60_000);
  }

  /** The landmarks of the page that has the focus, which is in a frame: "navigation: Days and talks". */
  async landmarks(): Promise<readonly string[]> {
    const trees = await this.trees();
    const page = trees.findLast((nodes) => nodes.some((node) => stateOf(node, 'focused')?.value === true)) ?? [];
    return page
      .filter((node) => node.ignored !== true && /^(?:navigation|banner|main)$/.test(text(node.role)))
      .map((node) => [text(node.role), text(node.name)].filter(Boolean).join(': '));
  }

  /** The names of everything with a role. */
  async namesOf(role: string): Promise<readonly string[]> {
    const nodes = (await this.trees()).flat();
    return nodes.filter((node) => node.ignored !== true && text(node.role) === role).map((node) => text(node.name));
  }

  /** The trees of all frames; those in a page come after it. */
  private async trees(): Promise<readonly (readonly SpokenNode[])[]> {
    const all: (readonly SpokenNode[])[] = [];
    for (const frame of this.page.frames()) all.push(...(await this.treesOf(frame)));
    return all;
  }

  /** Those of a frame with a process of its own, and of the frames in it; none for others, and for one that is gone. */
  private async treesOf(frame: Frame): Promise<readonly (readonly SpokenNode[])[]> {
    const session = await this.page
      .context()
      .newCDPSession(frame)
      .catch(() => undefined);
    if (!session) return [];
    try {
      const { frameTree } = await session.send('Page.getFrameTree');
      const trees = idsOf(frameTree).map((frameId) => session.send('Accessibility.getFullAXTree', { frameId }));
      return (await Promise.allSettled(trees)).flatMap((tree) =>
        tree.status === 'fulfilled' ? [tree.value.nodes] : [],
      );
    } catch {
      return [];
    } finally {
      await session.detach().catch(() => undefined);
    }
  }
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

function idsOf({ frame, childFrames = [] }: FrameTree): readonly string[] {
  return [frame.id, ...childFrames.flatMap(idsOf)];
}

function stateOf(node: SpokenNode, name: string) {
  return node.properties?.find((each) => each.name === name)?.value;
}

function text(value: { readonly value?: unknown } | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function wordsOf(node: SpokenNode): string {
  const states = ['level', 'expanded', 'checked'].flatMap((name) => {
    const value = stateOf(node, name)?.value;
    return value === undefined ? [] : `${name} ${JSON.stringify(value)}`;
  });
  const role = text(node.role);
  const value = role === 'combobox' ? text(node.value) : '';
  return [text(node.name), role, value, ...states].filter(Boolean).join(', ');
}
