import type { FrontMatter } from '../../frontMatter/frontMatter.js';
import type { Fix, Problem } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import { isAtLeast } from '../../site/hugoVersion.js';
import type { Check } from '../check.js';
import { duplicateFixes } from './duplicateFixes.js';
import { delimiterFixes } from './delimiterFixes.js';
import { syntaxFixes } from './syntaxFixes.js';

/** Problems found by the front matter parser. The other checks use what it could read. */
export const frontMatterSyntax: Check = {
  codes: [
    'front-matter-unopened',
    'front-matter-unclosed',
    'front-matter-syntax',
    'front-matter-duplicate-key',
    'front-matter-no-map',
  ],
  check: (recap, { site }) => {
    const { frontMatter } = recap;
    return (frontMatter?.problems ?? []).map((problem) => ({
      ...problem,
      severity: isTaken(problem, frontMatter!, site.hugoVersion) ? 'warning' : problem.severity,
      fixes: fixesOf(problem, frontMatter!, recap),
    }));
  },
};

/** Before 0.152, Hugo used the last of two duplicate YAML keys without a message. */
function isTaken({ code }: Problem, { format }: FrontMatter, version: string): boolean {
  return code === 'front-matter-duplicate-key' && format === 'yaml' && !isAtLeast(version, '0.152.0');
}

function fixesOf(problem: Problem, frontMatter: FrontMatter, { source }: Recap): readonly Fix[] {
  switch (problem.code) {
    case 'front-matter-duplicate-key':
      return duplicateFixes(problem, frontMatter, source);
    case 'front-matter-unclosed':
    case 'front-matter-unopened':
      return delimiterFixes(problem, frontMatter, source);
    default:
      return syntaxFixes(problem, frontMatter, source);
  }
}
