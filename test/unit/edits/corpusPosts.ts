import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real posts, where a collection of them lies beside the project; none elsewhere. */
export function corpusPosts(): readonly string[] {
  const folder = join('..', 'shared', 'corpus', 'recaps');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}
