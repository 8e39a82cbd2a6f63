import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { formatMessage } from '../core/problem.js';
import { wallOf } from '../core/programme/draft/moment.js';
import { isTimeZone } from '../core/programme/draft/timeZone.js';
import { programmeJson } from '../core/programme/programmeJson.js';
import {
  readProgramme,
  type ProgrammeFile,
  type ProgrammeOptions,
  type ProgrammeQuestion,
} from '../core/programme/readProgramme.js';
import { UsageError, type Command } from './command.js';
import { nameOf, readBytes, reasonOf, standardInput } from './files/readText.js';
import { formatProgramme } from './formats/formatProgramme.js';
import { complain, print, remark } from './terminal.js';

export const programme: Command = {
  name: 'programme',
  synopsis: '[--json] [--zone ZONE] [--date DATE] FILE…',
  summary: 'prints the days and sessions of a conference programme',
  details: [
    '  FILE         a schedule as XML, JSON, iCalendar, YAML, TOML, CSV, HTML or text, or - for standard input;',
    '               several files are one programme',
    '  --json       prints JSON',
    "  --zone ZONE  the venue's time zone, such as Europe/Berlin",
    '  --date DATE  the first day, such as 2026-05-04, for a text that names no date',
    '',
  ].join('\n'),
  run,
};

const maxBytes = 50_000_000;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, zone: { type: 'string' }, date: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('programme: name a file, or - for standard input');
  demandSound(values);
  const files: ProgrammeFile[] = [];
  for (const path of positionals) files.push(...(await readOrComplain(path)));
  if (files.length === 0) return;
  const { programme: found, notes, asks } = readProgramme(files, { zone: values.zone, date: values.date });
  for (const note of notes) remark(formatMessage(note));
  if (asks) remark(lackOf(asks));
  if (!found) complain('no session was found');
  else await print(values.json ? `${JSON.stringify(programmeJson(found), undefined, 2)}\n` : formatProgramme(found));
}

function demandSound({ zone, date }: ProgrammeOptions): void {
  if (zone !== undefined && !isTimeZone(zone)) throw new UsageError(`there is no time zone ${zone}`);
  if (date !== undefined && wallOf(date) === undefined) throw new UsageError(`${date} is no date such as 2026-05-04`);
}

function lackOf(question: ProgrammeQuestion): string {
  if (question.kind === 'zone') return 'the time zone of the venue is not known; --zone names it';
  if (question.kind === 'date') return 'the date of the first day is not known; --date names it';
  return `no column is certain to hold the titles: ${question.columns.map(({ name }) => name).join(', ')}`;
}

/** The file, or none, after printing an error, if it cannot be read. */
async function readOrComplain(path: string): Promise<readonly ProgrammeFile[]> {
  try {
    return [{ name: path === standardInput ? '' : basename(path), bytes: await readBytes(path, maxBytes) }];
  } catch (error) {
    complain(`${nameOf(path)} ${reasonOf(error)}`);
    return [];
  }
}
