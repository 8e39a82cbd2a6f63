import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** A window, by its page. */
interface Shown {
  readonly page: Page;
}

type View = 'Talks' | 'Programme' | 'Recaps';

/** The title of the tree of days and talks, or of that of sessions. */
export function viewTitle({ page }: Shown, view: View = 'Talks'): Locator {
  return page.locator('.pane-header', { has: page.locator('.title', { hasText: new RegExp(`^${view}`) }) });
}

/** A button in the title of a tree, which is shown when the mouse is there. */
export async function titleButton(window: Shown, name: string, view: View = 'Talks'): Promise<Locator> {
  await viewTitle(window, view).hover();
  return viewTitle(window, view).getByRole('button', { name }).first();
}

/** Folds a tree, if it is unfolded. */
export function foldView(window: Shown, view: View): Promise<void> {
  return setUnfolded(window, view, 'false');
}

/** Unfolds a tree, if it is folded: an earlier test may have left it unfolded. */
export function unfoldView(window: Shown, view: View): Promise<void> {
  return setUnfolded(window, view, 'true');
}

async function setUnfolded(window: Shown, view: View, wanted: 'true' | 'false'): Promise<void> {
  const title = viewTitle(window, view);
  await eventually(async () => {
    if ((await title.getAttribute('aria-expanded')) !== wanted) await title.click({ timeout: 3000 });
    assert.equal(await title.getAttribute('aria-expanded'), wanted);
  });
}
