import type { ColumnMapping } from './source/programmeFile.js';
import type { Programme } from './programme.js';

/** A programme as the extension keeps it, with what the user ticked. Plain data: it is stored as JSON. */
export interface KeptProgramme {
  /** Made up when it is imported; stays the same when it is refreshed. */
  readonly id: string;
  readonly programme: Programme;
  readonly source: ProgrammeSource;
  /** The ids of the sessions that the user attends. */
  readonly attended: readonly string[];
}

/** Where a programme came from, and how it was read: to refresh it the same way. */
export interface ProgrammeSource {
  readonly kind: 'file' | 'clipboard' | 'address' | 'site';
  /** URIs of the files or the address; empty for the clipboard. */
  readonly uris: readonly string[];
  readonly format: string;
  readonly zone?: string | undefined;
  readonly columns?: ColumnMapping | undefined;
  /** The date of the first day, `YYYY-MM-DD`, where the user had to name it. */
  readonly date?: string | undefined;
  /** When it was last read, in milliseconds since 1970. */
  readonly readAt: number;
}
