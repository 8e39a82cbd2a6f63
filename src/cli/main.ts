#!/usr/bin/env node
// The program `recap`: parses the command line and runs a command. Results are written to standard output, errors to
// standard error. The exit code is 0, 1 if `check` found an error, or 2 for any other error.
import { check } from './check.js';
import type { Command } from './command.js';
import { UsageError } from './command.js';
import { copy } from './copy.js';
import { outline } from './outline.js';
import { programme } from './programme.js';
import { render } from './render.js';
import { complain, print, watchOutput } from './terminal.js';

/** From the manifest; replaced by the build. */
declare const recapVersion: string;

const commands: readonly Command[] = [check, copy, outline, programme, render];

watchOutput();
main(process.argv.slice(2)).catch((error: unknown) => {
  complain(`${messageOf(error)}${isUsage(error) ? '\nTry `recap --help`.' : ''}`);
});

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h') return print(help());
  if (name === '--version') return print(`${recapVersion}\n`);
  if (name.startsWith('-')) throw new UsageError(`there is no option ${name}`);
  const command = commands.find((each) => each.name === name);
  if (!command) throw new UsageError(`there is no command ${name}`);
  if (asksForHelp(args)) return print(helpOf(command));
  return command.run(args);
}

/** Everything after `--` is a file name. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h');
}

function help(): string {
  const width = Math.max(...commands.map(({ name, synopsis }) => `${name} ${synopsis}`.length));
  const rows = commands.map(
    ({ name, synopsis, summary }) => `  recap ${`${name} ${synopsis}`.padEnd(width)}  ${summary}\n`,
  );
  return [
    'Reads conference recaps written in Markdown.\n\n',
    ...rows,
    `\n  recap COMMAND --help\n  recap --version\n`,
    '\nThe exit code is 0, 1 if a check found an error, or 2 if a file or an argument could not be read.\n',
  ].join('');
}

function helpOf({ name, synopsis, summary, details }: Command): string {
  return `recap ${name} ${synopsis}\n${summary}\n\n${details}`;
}

/** Whether the command line is invalid: `parseArgs` throws TypeErrors with codes of its own. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}

/** Shortens the messages of `parseArgs` to their first sentence. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isUsage(error) ? message.replace(/\. To specify .*$/s, '') : message;
}
