import { parseArgs } from 'node:util';
import { pageSourceOf } from '../core/preview/pageSource.js';
import { formatMessage, type Problem } from '../core/problem.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { publishRecap } from '../core/render/published/publishRecap.js';
import { renderWithResources } from '../core/site/templates/renderWithResources.js';
import { UsageError, type Command } from './command.js';
import { readPageOf } from './readPageOf.js';
import { nameOf, readText, reasonOf } from './files/readText.js';
import { runQuery } from './files/runQuery.js';
import { complain, print, remark } from './terminal.js';

export const render: Command = {
  name: 'render',
  synopsis: '[--site DIR] [--hugo-version V] FILE',
  summary: 'prints the HTML of a recap’s content as Hugo publishes it',
  details: [
    '  FILE            a Markdown file, or - for standard input',
    '  --site          the folder of the Hugo site; by default, the site that contains FILE',
    '  --hugo-version  the version of Hugo that publishes the site, such as 0.147.6',
    '',
    '  Problems are printed to standard error, with line and column. Nothing is fetched from the network,',
    '  so a post on X is only a link, without its text.',
    '',
  ].join('\n'),
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { site: { type: 'string' }, 'hugo-version': { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('render: name one file, or - for standard input');
  const version = values['hugo-version'];
  if (version !== undefined && !/^v?\d+\.\d+(?:\.\d+)?$/.test(version))
    throw new UsageError(`render: ${version} is not a version of Hugo`);
  try {
    const text = await readText(path);
    const { folder, site, pagePath } = await readPageOf(path, text, { siteFolder: values.site, hugoVersion: version });
    const recap = parseRecap(text);
    const published = renderWithResources(site, (each) =>
      publishRecap(recap.post, pageSourceOf(recap, each, pagePath, Date.now())),
    );
    const { html, problems } = await runQuery(published, folder ?? '.');
    // That an image keeps its original file changes nothing that somebody would have to do.
    for (const problem of problems) if (problem.code !== 'template-stand-in') printProblem(path, problem);
    await print(html);
  } catch (error) {
    complain(`${nameOf(path)} ${reasonOf(error)}`);
  }
}

/** As compilers do, with one-based line and column. */
function printProblem(path: string, { severity, message, range }: Problem): void {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  const say = severity === 'error' ? complain : remark;
  say(`${place}: ${formatMessage(message)}`);
}
