import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckContext } from '../core/checks/check.js';
import { checkRecap, checks } from '../core/checks/checkRecap.js';
import { checkLevels, readCheckSettings, withCheckSettings, type CheckSettings } from '../core/checks/checkSettings.js';
import { refusedFile } from '../core/checks/refusedContent.js';
import { fixAll } from '../core/checks/fixAll.js';
import { templateCodes } from '../core/checks/templateCodes.js';
import { pageSourceOf } from '../core/preview/pageSource.js';
import type { Problem } from '../core/problem.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../core/recap/model/recap.js';
import { checkTemplates } from '../core/render/calls/checkTemplates.js';
import { isRefusedName } from '../core/site/content/contentIndex.js';
import { contentPageOf } from '../core/site/content/contentPage.js';
import { generators, readGenerator, type Generator } from '../core/site/generator/generator.js';
import { lookUp } from '../core/readiness/lookUp.js';
import { largePictures, pictureCodes } from '../core/readiness/pictures.js';
import { renderWithResources } from '../core/site/templates/renderWithResources.js';
import { applyEdits, comparePositions, readSource } from '../core/text.js';
import { CheckContexts } from './checkContexts.js';
import { UsageError, type Command } from './command.js';
import { filesIn, isFolder, type FoundFile } from './files/findFiles.js';
import { problemFormats } from './formats/formatProblems.js';
import type { FoundProblem } from './formats/foundProblem.js';
import { runQuery } from './files/runQuery.js';
import { nameOf, readText, reasonOf, standardInput } from './files/readText.js';
import { replaceText } from './files/replaceText.js';
import { complain, print, remark } from './terminal.js';

export const check: Command = {
  name: 'check',
  synopsis: '[--format F] [--fix] [--set CODE=LEVEL] [--generator G] [--hugo-version V] FILE|DIR…',
  summary: 'prints problems in the front matter, shortcodes and text of recaps',
  details: [
    '  FILE|DIR        Markdown files, folders to search, or - for standard input',
    '  --format        text (the default), json, sarif, or github for GitHub Actions annotations',
    '  --fix           applies all safe fixes to the files first',
    '  --set           the severity of a problem: error, warning, information or off, as in --set title-missing=off',
    `  --generator     what publishes the files: ${generators.join(', ')}; detected by default`,
    '  --hugo-version  the version of Hugo that publishes the site, such as 0.147.6',
    '',
    '  What only Hugo requires is reported only where Hugo publishes.',
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
      generator: { type: 'string' },
      'hugo-version': { type: 'string' },
    },
    allowPositionals: true,
  });
  const format = Object.hasOwn(problemFormats, values.format) ? problemFormats[values.format] : undefined;
  if (!format) throw new UsageError(`check: there is no format ${values.format}`);
  if (positionals.length === 0) throw new UsageError('check: name a file, a folder, or - for standard input');
  if (values.fix && positionals.includes(standardInput))
    throw new UsageError('check: --fix cannot be used with standard input');
  const contexts = new CheckContexts({
    generator: generatorNamed(values.generator),
    hugoVersion: versionNamed(values['hugo-version']),
  });
  const options = { contexts, settings: readSettings(values.set), fix: values.fix };
  const found: FoundProblem[] = [];
  for (const path of positionals) found.push(...(await problemsAt(path, options)));
  await print(format(found));
  if (found.some(({ problem }) => problem.severity === 'error')) process.exitCode ??= 1;
}

function generatorNamed(name: string | undefined): Generator | undefined {
  const generator = readGenerator(name);
  if (name !== undefined && !generator)
    throw new UsageError(`check: the generator must be one of ${generators.join(', ')}`);
  return generator;
}

function versionNamed(version: string | undefined): string | undefined {
  if (version !== undefined && !/^v?\d+\.\d+(?:\.\d+)?$/.test(version))
    throw new UsageError(`check: ${version} is not a version of Hugo`);
  return version;
}

function readSettings(pairs: readonly string[]): CheckSettings {
  const codes = new Set([...checks.flatMap((each) => each.codes), ...templateCodes, ...pictureCodes]);
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
  const files: Iterable<FoundFile> | AsyncIterable<FoundFile> = isDirectory ? filesIn(path, isRefusedName) : [{ path }];
  const found: FoundProblem[] = [];
  let none = true;
  for await (const file of files) {
    if (!isDirectory || !isRefusedName(basename(file.path))) none = false;
    try {
      if ('error' in file) throw file.error;
      for (const problem of await problemsOf(file.path, isDirectory, options)) found.push({ file: file.path, problem });
    } catch (error) {
      complain(`${nameOf(file.path)} ${reasonOf(error)}`);
    }
  }
  if (none) remark(`${path} contains no Markdown`);
  return found;
}

async function problemsOf(path: string, isAmongOthers: boolean, options: Options): Promise<readonly Problem[]> {
  if (isRefusedName(basename(path))) {
    // A file that is named and cannot be read is an error, whatever it would be.
    if (!isAmongOthers) await readText(path);
    const place = await options.contexts.getPlace(path);
    return place ? withCheckSettings(refusedFile(place), options.settings) : [];
  }
  const text = await readText(path);
  const recap = parseRecap(text);
  const context = await options.contexts.getContext(path, recap.post);
  if (isAmongOthers && !isWanted(recap, context)) return [];
  const fixed = options.fix ? applyFixes(text, context, options.settings) : text;
  if (fixed !== text) await replaceText(path, text, fixed);
  const problems = [
    ...problemsIn(fixed, context, options.settings),
    ...(await inTemplates(path, fixed, context, options)),
    ...(await inPictures(path, fixed, context, options)),
  ];
  return problems.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The problems of the site's templates that a page uses. */
async function inTemplates(
  path: string,
  text: string,
  context: CheckContext,
  { contexts, settings }: Options,
): Promise<readonly Problem[]> {
  const around = context.scope === 'site' ? await contexts.getTemplates(path, context) : undefined;
  if (!around) return [];
  const recap = parseRecap(text);
  const { pagePath = '' } = context;
  const checked = renderWithResources(around.site, (site) =>
    checkTemplates(recap.post, pageSourceOf(recap, site, pagePath, Date.now())),
  );
  const { problems } = await runQuery(checked, around.folder);
  const fromHere = (place: string): string => relative('', join(around.folder, place)).replaceAll('\\', '/');
  return withCheckSettings(problems, settings).map(({ related, ...problem }) => ({
    ...problem,
    related: related?.map((place) => ({ ...place, path: fromHere(place.path) })),
  }));
}

/** The pictures that a page shows and that are too large: their files are looked at, as before publishing in the editor. */
async function inPictures(
  path: string,
  text: string,
  { scope, site, pagePath, posts }: CheckContext,
  { contexts, settings }: Options,
): Promise<readonly Problem[]> {
  const folder = scope === 'site' ? await contexts.getFolder(path) : undefined;
  if (folder === undefined || pagePath === undefined) return [];
  const recap = parseRecap(text);
  const place = { pagePath, site: { ...site, cascaded: posts?.inheritedBy(pagePath) ?? [] } };
  const parameters = await contexts.getShareParameters(folder, pagePath, site);
  const looked = await runQuery(lookUp(recap, place, contexts.pictureSizes, parameters), folder);
  return withCheckSettings(largePictures(recap, looked), settings);
}

function isWanted(recap: Recap, { pagePath, site }: CheckContext): boolean {
  return (pagePath !== undefined && contentPageOf(pagePath, site) !== undefined) || isRecap(recap);
}

function problemsIn(text: string, context: CheckContext, settings: CheckSettings): readonly Problem[] {
  return withCheckSettings(checkRecap(parseRecap(text), context), settings);
}

function applyFixes(text: string, context: CheckContext, settings: CheckSettings): string {
  const source = readSource(text);
  return applyEdits(source, fixAll(source, (each) => problemsIn(each, context, settings)).edits);
}
