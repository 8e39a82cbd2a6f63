import { tableLinesAt } from '../../post/queries/forms/tableLines.js';
import type { AnyPart } from '../../recap/model/parts.js';
import { talksOf, type Day, type Recap, type Talk } from '../../recap/model/recap.js';
import { contains, lineCount, type Position } from '../../text.js';
import { lastTextLine } from './insertLines.js';

/** Where a new talk goes, and after which part. */
export interface TalkPlace {
  /** The last line of text before it, zero-based; -1 for the start of a text. */
  readonly line: number;
  /** The talk right above it. */
  readonly above: Talk | undefined;
  /** The talks of the post, those that the new one goes among and is nearest to first. */
  readonly neighbours: readonly Talk[];
  /** Level that a heading has there where no talk says so. */
  readonly level: number;
}

/** More talks than these say no more about how a post writes them. */
const mostNeighbours = 12;

/**
 * The place of a new talk under a day, or outside any: after the talk at the cursor where that is one of the day's; at the end
 * of the track at the cursor; else after the day's last talk.
 */
export function placeTalk(recap: Recap, day: Day | undefined, cursor: Position): TalkPlace {
  const parts = day ? day.parts : recap.parts.filter(({ kind }) => kind !== 'day');
  const track = trackAt(parts, cursor);
  const among = talksOf({ parts });
  const own = track ? talksOf(track) : among;
  const neighbour = own.find(({ range }) => contains(range, cursor)) ?? own.at(-1);
  const line = lastTextLine(
    recap.source,
    (neighbour && lastLineOf(recap, neighbour)) ?? track?.range.end.line ?? endWithout(recap, parts, day),
  );
  const level =
    neighbour?.level ?? (track ? track.level + 1 : undefined) ?? among.at(-1)?.level ?? levelWithout(recap, day);
  return { line, above: neighbour, neighbours: nearest(recap, [own, among], line), level: Math.min(6, level) };
}

/** That of a row which is the first of its table is the second line of that. */
function lastLineOf({ post }: Recap, { range, form }: Talk): number {
  const table = form === 'table' ? tableLinesAt(post, range.end.line) : undefined;
  return table?.rows[0] === range.end.line ? table.delimiter : range.end.line;
}

/** The innermost section at the cursor that holds talks, or nothing yet between sections that do. */
function trackAt(parts: readonly AnyPart[], cursor: Position): AnyPart | undefined {
  const part = parts.find(({ range }) => contains(range, cursor));
  if (part?.kind !== 'section') return undefined;
  const hasTalks = talksOf(part).length > 0;
  const isTrack =
    hasTalks ||
    (part.parts.length === 0 &&
      parts.some((other) => other.kind === 'section' && other.parts.length > 0 && talksOf(other).length > 0));
  return isTrack ? (trackAt(part.parts, cursor) ?? part) : undefined;
}

/** The line where talks begin that has none before it. */
function endWithout(recap: Recap, parts: readonly AnyPart[], day: Day | undefined): number {
  if (!day) return lineCount(recap.source) - 1;
  const [first] = parts;
  return first ? first.range.start.line - 1 : day.range.end.line;
}

function levelWithout(recap: Recap, day: Day | undefined): number {
  return Math.max(talksOf(recap).at(-1)?.level ?? 2, day ? day.level + 1 : 1);
}

/** The talks of the first group first, each group by how near they are to a line. */
function nearest(recap: Recap, groups: readonly (readonly Talk[])[], line: number): readonly Talk[] {
  const chosen = new Set<Talk>();
  for (const group of [...groups, talksOf(recap)]) {
    const distance = ({ range: { start, end } }: Talk): number =>
      Math.abs((start.line <= line ? end.line : start.line) - line);
    for (const talk of [...group].sort((a, b) => distance(a) - distance(b))) {
      if (chosen.size >= mostNeighbours) break;
      chosen.add(talk);
    }
  }
  return [...chosen];
}
