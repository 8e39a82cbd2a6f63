import { parseArgs } from 'node:util';
import { copyRecap } from '../core/elsewhere/copyRecap.js';
import { embedImages } from '../core/elsewhere/pages/embedImages.js';
import { targets, type CopyTarget } from '../core/elsewhere/target.js';
import { pageSourceOf } from '../core/preview/pageSource.js';
import { formatMessage } from '../core/problem.js';
import { parseRecap } from '../core/recap/parseRecap.js';
import { renderWithResources } from '../core/site/templates/renderWithResources.js';
import { UsageError, type Command } from './command.js';
import { readPageOf } from './readPageOf.js';
import { nameOf, readText, reasonOf } from './files/readText.js';
import { giveImages } from './files/giveImages.js';
import { runQuery } from './files/runQuery.js';
import { complain, print, remark } from './terminal.js';

export const copy: Command = {
  name: 'copy',
  synopsis: '--for TARGET [--site DIR] FILE',
  summary: 'prints a recap for another platform',
  details: [
    '  FILE    a Markdown file, or - for standard input',
    '  --for   dev.to, hashnode, github, discourse: Markdown without shortcodes, with absolute addresses',
    '          rich: HTML for editors; print: a page that a browser prints, with its images',
    '          x, mastodon, bluesky: a thread, one post for each talk within the limit of the network',
    '  --site  the folder of the Hugo site; by default, the site that contains FILE',
    '',
    '  What the copy lacks is printed to standard error. Nothing is fetched from the network.',
    '',
  ].join('\n'),
  run,
};

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { site: { type: 'string' }, for: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new UsageError('copy: name one file, or - for standard input');
  const target = targets.find((each) => each === values.for);
  if (!target) throw new UsageError(`copy: --for takes one of ${targets.join(', ')}`);
  try {
    await printCopy(path, target, values.site);
  } catch (error) {
    complain(`${nameOf(path)} ${reasonOf(error)}`);
  }
}

async function printCopy(path: string, target: CopyTarget, siteFolder: string | undefined): Promise<void> {
  const text = await readText(path);
  const { folder, site, pagePath } = await readPageOf(path, text, { siteFolder });
  const recap = parseRecap(text);
  const made = renderWithResources(site, (each) =>
    copyRecap(recap, pageSourceOf(recap, each, pagePath, Date.now()), target),
  );
  const { text: copied, remarks } = await runQuery(made, folder ?? '.');
  for (const each of remarks) remark(`${path}: ${formatMessage(each)}`);
  const facts = pageSourceOf(recap, site, pagePath);
  await print(
    target === 'print' && folder !== undefined ? await giveImages(embedImages(copied, facts), folder) : copied,
  );
}
