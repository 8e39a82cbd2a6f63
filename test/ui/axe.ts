import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe-core finds in a page, a line for each element. The levels of headings are the author's; Hugo gives a figure one, too. */
export async function faultsIn(frame: FrameLocator): Promise<readonly string[]> {
  const body = frame.locator('body');
  await body.evaluate(source);
  return body.evaluate(async (element) => {
    const { axe } = globalThis as unknown as {
      readonly axe: {
        readonly run: (
          node: unknown,
          options: object,
        ) => Promise<{
          readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(element.ownerDocument, { rules: { 'heading-order': { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
