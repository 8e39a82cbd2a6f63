import type { Notes } from '../draft/notes.js';
import type { ProgrammeDraft } from '../draft/programmeDraft.js';
import type { ProgrammeOptions } from '../source/programmeFile.js';
import type { Source } from '../source/source.js';

/** A way to publish a programme. */
export interface Format {
  readonly name: string;
  /** Whether it takes what could be anything: only if no file is of another form. */
  readonly isGuess?: boolean;
  /** Whether a file is, or belongs to, a programme of this form: by what is in it, not by its name. */
  readonly recognises: (source: Source) => boolean;
  /** Reads all files of this form at once. */
  readonly read: (sources: readonly Source[], notes: Notes, options: ProgrammeOptions) => ProgrammeDraft;
}
