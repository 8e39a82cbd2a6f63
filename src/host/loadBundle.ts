import * as vscode from 'vscode';

/** What the file of a later bundle holds: its modules, which take those that are loaded already as they are. */
type Bundle<Exports> = (require: (name: string) => unknown) => Exports;

/** Loads a bundle by its name, with what the bundles before it share. */
export type LoadBundle = <Exports>(name: string) => Promise<Exports>;

declare const require: (path: string) => unknown;

/**
 * Loads a bundle that lies beside this one: by Node, or, in the browser's worker, as VS Code itself loads an extension.
 * `shared`: the modules that it takes as they are, by their paths from the project's root.
 */
export async function loadBundle<Exports>(
  extensionUri: vscode.Uri,
  name: string,
  shared: Readonly<Record<string, unknown>>,
): Promise<Exports> {
  // What is registered already comes first, and other extensions: the outline is drawn meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const file = `./${name}.js`;
  const bundle = 'importScripts' in globalThis ? await read(extensionUri, file) : require(file);
  return (bundle as Bundle<Exports>)((module) => (module === 'vscode' ? vscode : shared[module]));
}

async function read(extensionUri: vscode.Uri, file: string): Promise<unknown> {
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', file);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module = { exports: undefined };
  // Our own packaged file, and the only way there is: a worker's `require` knows no file, and `import` no `vscode`.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('module', `${text}\n//# sourceURL=${uri.toString(true)}`)(module);
  return module.exports;
}
