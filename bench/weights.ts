// npm run weights [-- DIR...]: finds the weights of signs from labelled posts and writes them into the source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WeightTable } from '../src/core/recap/signs/signs.js';
import { fitWeights, readCases } from './fit.js';
import { readLabelled } from './labels.js';

const folders = process.argv.length > 2 ? process.argv.slice(2) : [join('..', 'shared', 'corpus')];
const posts = folders.flatMap(readLabelled);
if (posts.length === 0) throw new Error(`no labelled posts in ${folders.join(', ')}`);

/** The strongest first; what weighs nothing is left out. */
function written(table: WeightTable): string {
  return Object.entries(table)
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => b - a)
    .map(([sign, weight]) => `    ${/\W/.test(sign) ? `'${sign}'` : sign}: ${weight},\n`)
    .join('');
}

const { heading, listed } = fitWeights(posts.map(readCases));
const path = join('src', 'core', 'recap', 'signs', 'weights.ts');
writeFileSync(
  path,
  `import type { Weights } from './signs.js';

/** Found by \`npm run weights\` from ${posts.length} labelled posts. */
export const weights: Weights = {
  heading: {
${written(heading)}  },
  listed: {
${written(listed)}  },
};
`,
);
console.log(`Wrote ${path} from ${posts.length} posts.`);
