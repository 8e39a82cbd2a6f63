import * as vscode from 'vscode';

/** A tool of a language model, as VS Code 1.95 and later take it. */
export interface LanguageModelTool {
  /** Says what it is about to do. */
  readonly prepareInvocation: (options: { readonly input: unknown }) => { readonly invocationMessage: string };
  readonly invoke: (options: { readonly input: unknown }, token: vscode.CancellationToken) => Promise<unknown>;
}

/** What VS Code 1.95 adds to its interface; earlier versions have none of it. */
interface LanguageModelApi {
  readonly lm?: { readonly registerTool?: (name: string, tool: LanguageModelTool) => vscode.Disposable };
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

const api = vscode as unknown as LanguageModelApi;

/** A tool by what it does: its result is data that is written as JSON. */
export interface Tool {
  readonly name: string;
  readonly message: string;
  readonly run: (input: Readonly<Record<string, unknown>>) => Promise<unknown>;
}

/** Registers tools once the workspace is trusted: language models follow what they read. */
export function registerTools(tools: readonly Tool[]): vscode.Disposable {
  const { lm } = api;
  if (typeof lm?.registerTool !== 'function') return vscode.Disposable.from();
  const registered: vscode.Disposable[] = [];
  const register = (): void => {
    for (const tool of tools) registered.push(lm.registerTool!(tool.name, toolOf(tool)));
  };
  if (vscode.workspace.isTrusted) register();
  else registered.push(vscode.workspace.onDidGrantWorkspaceTrust(register));
  return {
    dispose: () => {
      for (const each of registered) each.dispose();
    },
  };
}

function toolOf({ message, run }: Tool): LanguageModelTool {
  return {
    prepareInvocation: () => ({ invocationMessage: message }),
    invoke: async ({ input }) => {
      const fields = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
      const text = JSON.stringify(await resultOf(run, fields), undefined, 1);
      return new api.LanguageModelToolResult([new api.LanguageModelTextPart(shortened(text))]);
    },
  };
}

/** Why a tool does nothing, for the model: no error of ours. */
export class ToolRefusal extends Error {}

async function resultOf(run: Tool['run'], fields: Readonly<Record<string, unknown>>): Promise<unknown> {
  try {
    return await run(fields);
  } catch (error) {
    if (error instanceof ToolRefusal) return { refused: error.message };
    throw error;
  }
}

/** Characters of a result: a model reads no more at once. */
const mostCharacters = 60_000;

function shortened(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}… (cut off)`;
}
