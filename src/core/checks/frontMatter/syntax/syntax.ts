import type { FrontMatter } from '../../../frontMatter/frontMatter.js';
import { say, type Fix, type Problem } from '../../../problem.js';
import type { Recap } from '../../../recap/model/recap.js';
import { isAtLeast } from '../../../site/version/hugoVersion.js';
import { lineAt, type Range, type SourceText } from '../../../text.js';
import type { Check, CheckContext } from '../../check.js';
import { duplicateFixes } from './duplicateFixes.js';
import { delimiterFixes } from './delimiterFixes.js';
import { placeholderFixes } from './placeholderFixes.js';
import { dotsFixes } from './dotsFixes.js';
import { syntaxFixes } from './syntaxFixes.js';

/** Problems found by the front matter parser. The other checks use what it could read. */
export const frontMatterSyntax: Check = {
  codes: [
    'front-matter-unopened',
    'front-matter-unclosed',
    'front-matter-syntax',
    'front-matter-placeholder',
    'front-matter-duplicate-key',
    'front-matter-no-map',
    'front-matter-key',
  ],
  check: (recap, context) => {
    const { frontMatter } = recap;
    const problems = (frontMatter?.problems ?? []).filter((problem) => !isMeant(problem, context));
    const reported = context.scope === 'everywhere' ? problems.flatMap((each) => elsewhere(each, recap)) : problems;
    return reported.map((problem, index) => ({
      ...problem,
      severity: isTaken(problem, frontMatter!, context.site.hugoVersion) ? 'warning' : problem.severity,
      fixes: index < maxRepaired ? fixesOf(problem, frontMatter!, recap, context) : [],
    }));
  },
};

/** Maximum number of problems that get fixes: each looks at the whole front matter. */
const maxRepaired = 50;

/** What holds of a problem for any generator: only of YAML and TOML, with nothing but their delimiter above. */
function elsewhere(problem: Problem, { frontMatter, source }: Recap): readonly Problem[] {
  const { format, range, entries } = frontMatter!;
  const opener = lineAt(source, range.start.line).slice(range.start.character).trimEnd();
  if (format === 'json' || opener !== (format === 'toml' ? '+++' : '---')) return [];
  // Hyphens at the start are also a line across the page.
  if (format === 'yaml' && entries.length === 0) return [];
  switch (problem.code) {
    case 'front-matter-duplicate-key':
      return [{ ...problem, severity: 'warning', message: say('Duplicate key. Keep one of the two.') }];
    case 'front-matter-unclosed':
      // Pandoc, and what is built on it, also take the dots that end a document of YAML.
      if (format === 'yaml' && endsInDots(source, range)) return [];
      return entries.some(({ key }) => /^(?:title|date|tags|layout)$/i.test(key)) ? [problem] : [];
    default:
      return ofHugo.has(problem.code) ? [] : [problem];
  }
}

function endsInDots(source: SourceText, { start, end }: Range): boolean {
  for (let line = start.line + 1; line <= end.line; line++)
    if (/^\.\.\.[ \t]*$/.test(lineAt(source, line))) return true;
  return false;
}

const ofHugo: ReadonlySet<string> = new Set([
  'front-matter-unopened',
  'front-matter-no-map',
  'front-matter-key',
  'front-matter-placeholder',
]);

/** Whether a problem is meant: the template of a new post has placeholders. */
function isMeant({ code }: Problem, { pagePath = '' }: CheckContext): boolean {
  return code === 'front-matter-placeholder' && /(?:^|\/)archetypes\//.test(pagePath);
}

/** Before 0.152, Hugo used the last of two duplicate YAML keys without a message. */
function isTaken({ code }: Problem, { format }: FrontMatter, version: string): boolean {
  return code === 'front-matter-duplicate-key' && format === 'yaml' && !isAtLeast(version, '0.152.0');
}

function fixesOf(problem: Problem, frontMatter: FrontMatter, { source }: Recap, context: CheckContext): readonly Fix[] {
  switch (problem.code) {
    case 'front-matter-duplicate-key':
      return duplicateFixes(problem, frontMatter, source);
    case 'front-matter-unclosed':
    case 'front-matter-unopened':
      return delimiterFixes(problem, frontMatter, source);
    case 'front-matter-placeholder':
      return placeholderFixes(problem, frontMatter, source, context);
    default:
      return [...dotsFixes(problem, frontMatter, source), ...syntaxFixes(problem, frontMatter, source, context)];
  }
}
