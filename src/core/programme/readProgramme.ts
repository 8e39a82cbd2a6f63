import { say, type Message } from '../problem.js';
import { assembleProgramme } from './draft/assembleProgramme.js';
import { Notes } from './draft/notes.js';
import type { Format } from './formats/format.js';
import { formats } from './formats/formats.js';
import { merge } from './formats/mergeDrafts.js';
import type { Programme } from './programme.js';
import type { ProgrammeFile, ProgrammeOptions, ProgrammeQuestion } from './source/programmeFile.js';
import { Source } from './source/source.js';
import { readDataFile } from './stored/dataFile.js';

export { columnMeanings } from './source/programmeFile.js';
export type {
  ColumnMapping,
  ColumnMeaning,
  ProgrammeFile,
  ProgrammeOptions,
  ProgrammeQuestion,
} from './source/programmeFile.js';

/** The result of reading one or more files. */
export interface ProgrammeReading {
  /** The name of the format, such as "iCalendar"; `undefined` if none was recognised. */
  readonly format: string | undefined;
  /** Missing only if there is neither a session nor a day. */
  readonly programme: Programme | undefined;
  /** What was left out or guessed, and why; at most 50 messages. */
  readonly notes: readonly Message[];
  /** What to ask the user before reading again: the answer makes the programme better, or possible at all. */
  readonly asks?: ProgrammeQuestion | undefined;
}

/**
 * Reads a programme from files of any known format; several files are one programme if their format consists of
 * several. Never throws: what cannot be read is in `notes`.
 */
export function readProgramme(files: readonly ProgrammeFile[], options: ProgrammeOptions = {}): ProgrammeReading {
  const notes = new Notes();
  const sources = files.map((file) => Source.of(file, notes));
  const own = sources.length === 1 ? readDataFile(sources[0]!.json) : undefined;
  if (own) return { format: 'Conference Recap', programme: own, notes: notes.messages };
  const found = formatsOf(sources);
  sources.forEach(({ name }, index) => {
    if (!found[index]) notes.add(say('"{0}" is in no known format.', name));
  });
  const used = formats.filter((format) => found.includes(format));
  const drafts = used.map((format) =>
    format.read(
      sources.filter((_, index) => found[index] === format),
      notes,
      options,
    ),
  );
  const draft = merge(drafts);
  const { programme, lacksZone } = assembleProgramme(draft, options.zone, notes);
  // A file that could be anything has no format if nothing was found in it.
  const isNothing = !programme && !draft.asks && used.every(({ isGuess }) => isGuess);
  return {
    format: isNothing ? undefined : used.map(({ name }) => name).join(', '),
    programme,
    notes: notes.messages,
    asks: draft.asks ?? (lacksZone ? { kind: 'zone' } : undefined),
  };
}

/** The format of each file; `undefined` if it is unknown. */
function formatsOf(sources: readonly Source[]): readonly (Format | undefined)[] {
  const sure = formats.filter(({ isGuess }) => !isGuess);
  const found = sources.map((source) => sure.find(({ recognises }) => recognises(source)));
  if (found.some((format) => format !== undefined)) return found;
  return sources.map((source) => formats.find(({ isGuess, recognises }) => isGuess && recognises(source)));
}
