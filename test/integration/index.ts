// The suite that runs inside VS Code, in the Node and in the web worker extension host, so it cannot use Node.
import 'mocha/mocha.js';

declare global {
  /** Set by test/host/lib/integration.mjs; missing if a debugger starts the suite. */
  var recapTest:
    { readonly kind: 'node' | 'web' | 'restricted'; readonly grep: string; readonly links: string } | undefined;
}

/**
 * Runs all tests; rejects if one failed. The last line it prints is `RESULT {"passed":n,"failed":[names with
 * reasons]}`.
 */
export async function run(): Promise<void> {
  const { grep, kind } = (globalThis.recapTest ??= { kind: 'node', grep: '', links: '' });
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, ...(grep && { grep }) });
  await import('./activation.test.js');
  await import('./agents.test.js');
  await import('./corrections.test.js');
  await import('./diagnostics.test.js');
  await import('./elsewhere.test.js');
  await import('./frontMatter.test.js');
  await import('./generators.test.js');
  await import('./insertTalk.test.js');
  await import('./links.test.js');
  await import('./markdownPreview.test.js');
  await import('./outline.test.js');
  await import('./preview.test.js');
  await import('./programmes.test.js');
  await import('./programmeStorage.test.js');
  await import('./recaps.test.js');
  await import('./manyRecaps.test.js');
  await import('./recapFolders.test.js');
  await import('./seed.test.js');
  await import('./shortcodes.test.js');
  await import('./site.test.js');
  await import('./readiness.test.js');
  await import('./templates.test.js');
  // Edits, snippets and unusual texts do not depend on trust.
  if (kind !== 'restricted') {
    await import('./formEdits.test.js');
    await import('./lists.test.js');
    await import('./outlineEdits.test.js');
    await import('./outlineLayouts.test.js');
    await import('./programmeTalks.test.js');
    await import('./snippets.test.js');
    // Last, because VS Code's own Markdown support is busy for seconds after a post of a megabyte.
    await import('./badInput.test.js');
  }
  const failed: string[] = [];
  const passed = await new Promise<number>((resolve) => {
    // Not mocha.run(), which reads options from the page's address: there is no page here.
    const runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats?.passes ?? 0));
    runner.on('fail', (test, error: Error) => failed.push(`${test.fullTitle()}: ${error.stack ?? error.message}`));
  });
  console.log(`RESULT ${JSON.stringify({ passed, failed })}`);
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
