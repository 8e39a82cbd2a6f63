// node test/host/bin/integration.mjs node|web|restricted [--grep text]
// VSCODE_VERSION=stable (or a version such as 1.82.0) uses desktop VS Code, downloaded by @vscode/test-electron.
import { parseArgs } from 'node:util';
import { runIntegration } from '../lib/integration.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const kind = /** @type {import('../lib/suite.mjs').Kind} */ (positionals[0] ?? 'node');
const desktopVersion = process.env['VSCODE_VERSION'];
const fine = await runIntegration({
  kind,
  grep: values.grep ?? '',
  ...(desktopVersion && kind === 'node' ? { desktopVersion } : {}),
});
process.exit(fine ? 0 : 1);
