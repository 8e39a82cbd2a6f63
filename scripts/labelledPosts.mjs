// npm run labelled -- FOLDER: puts real posts into a folder, with labels of their days and talks, for `npm run accuracy` and
// `npm run weights`. The posts are their authors' and stay where they are public: bench/labelled.jsonl says where that is, and
// at which offsets in the text titles, speakers and links are. A post that is in the folder already is not fetched again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const list = new URL('../bench/labelled.jsonl', import.meta.url);
const origin = 'https://raw.githubusercontent.com';

/** @typedef {readonly (readonly [number, number])[]} Pieces Offsets in UTF-16 code units, end exclusive. */
/** @typedef {{ line: number, title?: Pieces, url?: Pieces, speakers?: readonly Pieces[], tags?: readonly Pieces[], ambiguous?: boolean }} TalkAt */
/** @typedef {{ line: number, ambiguous?: boolean, talks: readonly TalkAt[] }} DayAt */
/** @typedef {{ name: string, repository: string, commit: string, path: string, sha256: string, layout: string, days: readonly DayAt[], loose: readonly TalkAt[] }} PostAt */

/**
 * Writes the posts and labels that `jsonLines` names into a folder. Returns what could not be had, a sentence each.
 * @param {string} jsonLines @param {string} folder @param {string} from @returns {Promise<readonly string[]>}
 */
export async function writeLabelledPosts(jsonLines, folder, from = origin) {
  for (const part of ['recaps', 'outlines']) mkdirSync(join(folder, part), { recursive: true });
  const failures = [];
  for (const line of jsonLines.trim().split('\n')) {
    const post = /** @type {PostAt} */ (JSON.parse(line));
    const path = join(folder, 'recaps', `${post.name}.md`);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : await fetchText(post, from);
    if (text === undefined || !isTextOf(post, text)) {
      failures.push(`${post.repository}/${post.path} ${text === undefined ? 'cannot be had' : 'is another text'}.`);
      continue;
    }
    writeFileSync(path, text);
    writeFileSync(join(folder, 'outlines', `${post.name}.json`), JSON.stringify(labelsOf(post, text), undefined, 1));
  }
  return failures;
}

/** @param {PostAt} post @param {string} from @returns {Promise<string | undefined>} */
async function fetchText({ repository, commit, path }, from) {
  const address = [repository, commit, ...path.split('/').map(encodeURIComponent)].join('/');
  const answer = await fetch(`${from}/${address}`).catch(() => undefined);
  return answer?.ok ? Buffer.from(await answer.arrayBuffer()).toString() : undefined;
}

/** @param {PostAt} post @param {string} text */
function isTextOf({ sha256 }, text) {
  return createHash('sha256').update(text).digest('hex').startsWith(sha256);
}

/** @param {PostAt} post @param {string} text */
function labelsOf({ layout, days, loose }, text) {
  const lines = text.split(/\r?\n/);
  /** @param {Pieces} pieces */
  const written = (pieces) => pieces.map(([start, end]) => text.slice(start, end)).join('');
  /** @param {TalkAt} talk */
  const talkOf = ({ line, title = [], url, speakers = [], tags = [], ambiguous }) => ({
    title: written(title),
    line,
    url: url ? written(url) : null,
    speakers: speakers.map(written),
    tags: tags.map(written),
    ambiguous,
  });
  return {
    layout,
    days: days.map(({ line, ambiguous, talks }) => ({
      title: lines[line - 1],
      line,
      ambiguous,
      talks: talks.map(talkOf),
    })),
    loose: loose.map(talkOf),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Name the folder that the posts are written into.');
  const failures = await writeLabelledPosts(readFileSync(list, 'utf8'), folder);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}
