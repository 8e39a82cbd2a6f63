import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real posts, if there is a collection of them next to the project; otherwise none. */
export function corpusPosts(): readonly string[] {
  const folder = join('..', 'shared', 'corpus', 'recaps');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}
