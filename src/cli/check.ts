import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CheckContext } from '../core/checks/check.js';
import { checkRecap, checks } from '../core/checks/checkRecap.js';
import { checkLevels, readCheckSettings, withCheckSettings, type CheckSettings } from '../core/checks/checkSettings.js';
import { fixAll } from '../core/checks/fixAll.js';
import type { Problem } from '../core/problem.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { isRecap } from '../core/recap/model/recap.js';
import { contentPageOf } from '../core/site/content/contentPage.js';
import { applyEdits, readSource } from '../core/text.js';
import { CheckContexts } from './checkContexts.js';
import { UsageError, type Command } from './command.js';
import { filesIn, isFolder, type FoundFile } from './findFiles.js';
import { problemFormats } from './formatProblems.js';
import type { FoundProblem } from './foundProblem.js';
import { readText, reasonOf, standardInput } from './readText.js';
import { complain, print, remark } from './terminal.js';

export const check: Command = {
  name: 'check',
  synopsis: '[--format F] [--fix] [--set CODE=LEVEL] [--hugo-version V] FILE|DIR…',
  summary: 'prints problems in the front matter, shortcodes and text of recaps',
  details: [
    '  FILE|DIR        Markdown files, folders to search, or - for standard input',
    '  --format        text (the default), json, sarif, or github for GitHub Actions annotations',
    '  --fix           applies all safe fixes to the files first',
    '  --set           the severity of a problem: error, warning, information or off, as in --set title-missing=off',
    '  --hugo-version  the version of Hugo that publishes the site, such as 0.147.6',
    '',
    '  In a folder, only recaps and files that Hugo publishes are checked. The exit code is 1 if there are errors.',
    '',
  ].join('\n'),
  run,
};

interface Options {
  readonly contexts: CheckContexts;
  readonly settings: CheckSettings;
  readonly fix: boolean;
}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
      'hugo-version': { type: 'string' },
    },
    allowPositionals: true,
  });
  const format = Object.hasOwn(problemFormats, values.format) ? problemFormats[values.format] : undefined;
  if (!format) throw new UsageError(`check: there is no format ${values.format}`);
  if (positionals.length === 0) throw new UsageError('check: name a file, a folder, or - for standard input');
  if (values.fix && positionals.includes(standardInput))
    throw new UsageError('check: --fix cannot be used with standard input');
  const version = values['hugo-version'];
  if (version !== undefined && !/^v?\d+\.\d+(?:\.\d+)?$/.test(version))
    throw new UsageError(`check: ${version} is not a version of Hugo`);
  const options = { contexts: new CheckContexts(version), settings: readSettings(values.set), fix: values.fix };
  const found: FoundProblem[] = [];
  for (const path of positionals) found.push(...(await problemsAt(path, options)));
  await print(format(found));
  if (found.some(({ problem }) => problem.severity === 'error')) process.exitCode ??= 1;
}

function readSettings(pairs: readonly string[]): CheckSettings {
  const codes = new Set(checks.flatMap((each) => each.codes));
  const entries = pairs.map((pair): [string, string] => {
    const [code = '', level = ''] = pair.split('=');
    if (!codes.has(code)) throw new UsageError(`check: there is no check ${code}`);
    if (!(checkLevels as readonly string[]).includes(level))
      throw new UsageError(`check: the level of ${code} must be one of ${checkLevels.join(', ')}`);
    return [code, level];
  });
  return readCheckSettings(Object.fromEntries(entries));
}

async function problemsAt(path: string, options: Options): Promise<readonly FoundProblem[]> {
  const isDirectory = path !== standardInput && (await isFolder(path));
  const files: Iterable<FoundFile> | AsyncIterable<FoundFile> = isDirectory ? filesIn(path) : [{ path }];
  const found: FoundProblem[] = [];
  let none = true;
  for await (const file of files) {
    none = false;
    try {
      if ('error' in file) throw file.error;
      for (const problem of await problemsOf(file.path, isDirectory, options)) found.push({ file: file.path, problem });
    } catch (error) {
      complain(`${file.path === standardInput ? 'standard input' : file.path || '""'} ${reasonOf(error)}`);
    }
  }
  if (none) remark(`${path} contains no Markdown`);
  return found;
}

async function problemsOf(path: string, isAmongOthers: boolean, options: Options): Promise<readonly Problem[]> {
  const text = await readText(path);
  const context = await options.contexts.getContext(path, text);
  if (isAmongOthers && !isWanted(text, context)) return [];
  const fixed = options.fix ? applyFixes(text, context, options.settings) : text;
  if (fixed !== text) await write(path, fixed);
  return problemsIn(fixed, context, options.settings);
}

function isWanted(text: string, { pagePath, site }: CheckContext): boolean {
  return (pagePath !== undefined && contentPageOf(pagePath, site) !== undefined) || isRecap(parseRecap(text));
}

function problemsIn(text: string, context: CheckContext, settings: CheckSettings): readonly Problem[] {
  return withCheckSettings(checkRecap(parseRecap(text), context), settings);
}

function applyFixes(text: string, context: CheckContext, settings: CheckSettings): string {
  const source = readSource(text);
  return applyEdits(
    source,
    fixAll(source, (each) => problemsIn(each, context, settings)),
  );
}

/** Keeps the byte order mark, which `readText` drops. */
async function write(path: string, text: string): Promise<void> {
  const [first, second, third] = await readFile(path);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  await writeFile(path, isMarked ? `\ufeff${text}` : text);
}
