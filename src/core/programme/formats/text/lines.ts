import { ConferenceDates, daysAfter } from '../../draft/calendarDate.js';
import type { Notes } from '../../draft/notes.js';
import { plainBlock } from '../../draft/plainText.js';
import type { ProgrammeDraft, SessionDraft } from '../../draft/programmeDraft.js';
import type { ProgrammeOptions } from '../../source/programmeFile.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { afterMidnight, dateQuestion } from '../table/table.js';
import { dayLabel } from './dayLabel.js';
import { sessionOfFields } from './fields.js';
import { pastedTable } from './pastedTable.js';
import { splitLine, type PastedLine } from './pastedLine.js';

/**
 * Lines that somebody copied from a page: "09:30 Title - Speaker", fields with bars or tabs, and blocks, in which a time has
 * a line of its own and what follows belongs to it.
 */
export const lines: Format = {
  name: 'lines of text',
  isGuess: true,
  recognises: (source) => /^(?:txt|md|markdown|html?|)$/.test(source.extension) && hasTimes(textOf(source)),
  read: (sources, notes, options) => merge(sources.map((source) => readOne(source, notes, options))),
};

const longest = 2_000_000;

/** Of a page what it shows. */
function textOf({ text, extension }: Source): string {
  const shown = text.slice(0, longest);
  const isPage = /^html?$/.test(extension) || /^\s*<(?:!doctype|html|table|div|ul|body)\b/i.test(shown);
  return isPage ? (plainBlock(shown, false, longest) ?? '') : shown;
}

const fewest = 2;

function hasTimes(text: string): boolean {
  let count = 0;
  for (const line of text.slice(0, 100_000).split('\n')) {
    if (splitLine(line).span && ++count >= fewest) return true;
  }
  return (
    pastedTable(text) !== undefined || (count > 0 && text.split('\n').filter((line) => line.trim() !== '').length <= 5)
  );
}

function readOne(source: Source, _notes: Notes, options: ProgrammeOptions): ProgrammeDraft {
  const text = textOf(source);
  const table = pastedTable(text)?.(options);
  if (table) return table;
  const pasted = text.split('\n').map(splitLine);
  const labels = pasted.map(({ text: line, span }) => (span ? undefined : dayLabel(line)));
  const dates = new ConferenceDates(
    pasted.flatMap(({ text: line }, index) => (labels[index] ? [line] : [])),
    `${source.name} ${text.slice(0, 3000)}`,
    options.date,
  );
  const sessions: SessionDraft[] = [];
  let day: string | undefined = options.date;
  let [count, block]: [number, Block | undefined] = [0, undefined];
  const close = (): void => {
    const session = block && sessionOfFields(block.span, block.fields, day);
    if (session) sessions.push(session);
    block = undefined;
  };
  pasted.forEach((line, index) => {
    const label = labels[index];
    if (label) {
      close();
      day =
        dates.read(line.text) ??
        (options.date === undefined ? undefined : daysAfter(options.date, (label.number ?? count + 1) - 1));
      count++;
    } else if (line.span) {
      close();
      block = { span: line.span, fields: [...line.fields] };
    } else if (block) block.fields.push(...line.fields);
  });
  close();
  return { event: titleIn(pasted), sessions: afterMidnight(sessions), asks: dateQuestion(sessions) };
}

interface Block {
  readonly span: NonNullable<PastedLine['span']>;
  readonly fields: string[];
}

const longestTitle = 80;

/** A heading above the first time, or a first line that is not a day. */
function titleIn(pasted: readonly PastedLine[]): string | undefined {
  const first = pasted.findIndex(({ span }) => span !== undefined);
  const above = pasted.slice(0, Math.max(first, 0)).filter(({ text }) => text !== '' && !dayLabel(text));
  const heading = above.find(({ isHeading }) => isHeading) ?? (above.length === 1 ? above[0] : undefined);
  return heading && heading.text.length <= longestTitle ? heading.text : undefined;
}
