import type * as vscode from 'vscode';
import type * as EditingBundle from './editing.js';
import type * as FeaturesBundle from './features.js';
import type { Features } from './features.js';
import { loadBundle } from './host/loadBundle.js';
import type * as OutlineBundle from './outline.js';

/**
 * Other extensions that start with us wait for what is done here, so it is next to nothing: all of ours comes behind, in
 * turns. VS Code waits for the end before it runs a command of ours.
 */
export async function activate(context: vscode.ExtensionContext): Promise<Pick<Features, 'extendMarkdownIt'>> {
  const { extensionUri, subscriptions } = context;
  const { registerOutline, shared } = await loadBundle<typeof OutlineBundle>(extensionUri, 'outline', {});
  const foundation = registerOutline(context);
  const load = <Exports>(name: string): Promise<Exports> => loadBundle(extensionUri, name, shared);
  const { registerFeatures } = await load<typeof FeaturesBundle>('features');
  const { disposable, sites, extendMarkdownIt } = registerFeatures(foundation, load);
  subscriptions.push(disposable);
  const { registerEditing } = await load<typeof EditingBundle>('editing');
  subscriptions.push(registerEditing(foundation, sites, load));
  return { extendMarkdownIt };
}
