import type * as VSCode from 'vscode';
import type { Session } from '../test/host/lib/session.mjs';

/** The cost of an extension's bundle without VS Code's loader, in milliseconds. */
export interface OwnTime {
  readonly compile: number;
  /** Time to run the modules. */
  readonly run: number;
  /** Of `activate`. */
  readonly call: number;
  /** CPU time of the first three, in the whole process: what a busy machine does to the others it does not do to this. */
  readonly cpu: number;
  /**
   * Time for a hundred million additions in the same process: the current speed of the machine. A desktop takes 100.
   */
  readonly additions: number;
}

/**
 * Compiles and runs an extension's bundle in the extension host, with the real `vscode`. If `activates`, also calls its
 * `activate` with a minimal context, and disposes of the result; the extension must not be active yet.
 */
export async function ownTime(session: Session, id: string, activates: boolean): Promise<OwnTime> {
  const loading = await session.vs(timeLoading, id, activates);
  return { ...loading, additions: await timeAdditions(session) };
}

/** In milliseconds. */
function timeAdditions(session: Session): Promise<number> {
  return session.vs(() => {
    const begin = performance.now();
    let sum = 0;
    for (let count = 0; count < 1e8; count++) sum += count;
    return performance.now() - begin + (sum < 0 ? 1 : 0);
  });
}

interface Bundle {
  readonly activate?: (context: object) => unknown;
}

/** A module as Node wraps it. */
type Load = (exports: Bundle, require: (name: string) => unknown, module: { exports: Bundle }) => void;

interface Extension {
  readonly extensionPath: string;
  readonly extensionUri: object;
  readonly packageJSON: { readonly main: string };
}

/** Runs in the extension host, so it uses nothing of this module. */
function timeLoading(vscode: typeof VSCode, id: string, activates: boolean): Omit<OwnTime, 'additions'> {
  const extension = vscode.extensions.getExtension<unknown>(id)! as Extension;
  const { extensionPath, extensionUri, packageJSON } = extension;
  const nodeModule = process.getBuiltinModule('module');
  const main = nodeModule.createRequire(`${extensionPath}/package.json`).resolve(packageJSON.main);
  const require = nodeModule.createRequire(main);
  const text = process.getBuiltinModule('fs').readFileSync(main, 'utf8');
  const { Script } = process.getBuiltinModule('vm');
  const give = (name: string): unknown => (name === 'vscode' ? vscode : require(name));
  const module: { exports: Bundle } = { exports: {} };
  const subscriptions: { dispose(): unknown }[] = [];
  const workspaceState = { get: (_: string, value: unknown) => value, update: () => Promise.resolve() };
  const context = { subscriptions, extension, extensionUri, workspaceState, globalStorageUri: extensionUri };

  const cpu = process.cpuUsage();
  const begin = performance.now();
  // Wrapped as Node wraps a module; with a different name and end each time, so that no compiled code is reused.
  const wrapped = `(function (exports, require, module) {${text}\n// ${begin}\n})`;
  const load = new Script(wrapped, { filename: `again-${begin}.js` }).runInThisContext() as Load;
  const compiled = performance.now();
  load(module.exports, give, module);
  const ran = performance.now();
  if (activates) module.exports.activate!(context);
  const called = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  for (const subscription of subscriptions) subscription.dispose();
  return {
    compile: compiled - begin,
    run: ran - compiled,
    call: called - ran,
    cpu: (user + system) / 1000,
  };
}
