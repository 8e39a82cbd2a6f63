// The suite that runs inside VS Code, in the Node and in the web worker extension host alike: nothing of Node here.
import 'mocha/mocha.js';

declare global {
  /** Set by test/host/lib/integration.mjs; absent where a debugger starts the suite. */
  var recapTest:
    { readonly kind: 'node' | 'web' | 'restricted'; readonly grep: string; readonly links: string } | undefined;
}

/** Runs all tests; rejects where one failed. The last line that it prints is `RESULT {"passed":n,"failed":[names with reasons]}`. */
export async function run(): Promise<void> {
  const { grep, kind } = (globalThis.recapTest ??= { kind: 'node', grep: '', links: '' });
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, ...(grep && { grep }) });
  await import('./activation.test.js');
  await import('./diagnostics.test.js');
  await import('./frontMatter.test.js');
  await import('./insertTalk.test.js');
  await import('./links.test.js');
  await import('./markdownPreview.test.js');
  await import('./outline.test.js');
  await import('./preview.test.js');
  await import('./seed.test.js');
  await import('./shortcodes.test.js');
  await import('./site.test.js');
  // Edits, snippets and odd texts ask nothing of trust.
  if (kind !== 'restricted') {
    await import('./outlineEdits.test.js');
    await import('./outlineLayouts.test.js');
    await import('./snippets.test.js');
    // Last, as VS Code's own Markdown support is busy for seconds after a post of a megabyte.
    await import('./badInput.test.js');
  }
  const failed: string[] = [];
  const passed = await new Promise<number>((resolve) => {
    // Not mocha.run(), which asks a page's address for options: there is no page here.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats?.passes ?? 0));
    runner.on('fail', (test, error: Error) => failed.push(`${test.fullTitle()}: ${error.stack ?? error.message}`));
  });
  console.log(`RESULT ${JSON.stringify({ passed, failed })}`);
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
