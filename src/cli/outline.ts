import { parseArgs } from 'node:util';
import { toOutlineJson } from '../core/recap/queries/outline/outlineJson.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { UsageError, type Command } from './command.js';
import { filesIn, isFolder, type FoundFile } from './files/findFiles.js';
import { formatOutline } from './formats/formatOutline.js';
import { nameOf, readText, reasonOf, standardInput } from './files/readText.js';
import { complain, print, printable, remark } from './terminal.js';

export const outline: Command = {
  name: 'outline',
  synopsis: '[--json] FILE…',
  summary: 'prints the days, talks and other sections of recaps',
  details: [
    '  FILE      a Markdown file, a folder to search, or - for standard input',
    '  --json    prints JSON; for several files or a folder, one object per line, with its "file"',
    '',
  ].join('\n'),
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('outline: name a file, a folder, or - for standard input');
  const folders = await Promise.all(positionals.map(async (path) => path !== standardInput && (await isFolder(path))));
  const named = positionals.length > 1 || folders.includes(true);
  const write = values.json ? (named ? jsonLine : json) : named ? namedListing : listing;
  let first = true;
  for (const [index, path] of positionals.entries()) {
    const found: Iterable<FoundFile> | AsyncIterable<FoundFile> = folders[index] ? filesIn(path) : [{ path }];
    let none = true;
    for await (const file of found) {
      none = false;
      const text = await readOrComplain(file);
      if (text === undefined) continue;
      await print(write(file.path, text, first));
      first = false;
    }
    if (none) remark(`${path} contains no Markdown`);
  }
}

/** The text of a file; `undefined`, after printing an error, if it cannot be read. */
async function readOrComplain(file: FoundFile): Promise<string | undefined> {
  try {
    if ('error' in file) throw file.error;
    return await readText(file.path);
  } catch (error) {
    complain(`${nameOf(file.path)} ${reasonOf(error)}`);
    return undefined;
  }
}

function json(_path: string, text: string): string {
  return `${JSON.stringify(toOutlineJson(parseRecap(text)), undefined, 2)}\n`;
}

function jsonLine(file: string, text: string): string {
  return `${JSON.stringify({ file, ...toOutlineJson(parseRecap(text)) })}\n`;
}

function listing(_path: string, text: string): string {
  return formatOutline(parseRecap(text));
}

function namedListing(path: string, text: string, first: boolean): string {
  return `${first ? '' : '\n'}${printable(path)}:\n${listing(path, text)}`;
}
