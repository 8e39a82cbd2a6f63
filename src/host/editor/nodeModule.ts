/**
 * A module of Node, such as `node:fs`; `undefined` in a browser, and in VS Code before 1.94, whose Node cannot give one
 * without an import. The one place that asks for them.
 */
export function nodeModule(name: string): unknown {
  const { process } = globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name);
}
