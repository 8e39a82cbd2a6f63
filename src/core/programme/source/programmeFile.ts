/** A file to read a programme from, or a text from the clipboard. */
export interface ProgrammeFile {
  /** Its name, with the extension if it has one; empty for the clipboard. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ProgrammeOptions {
  /** The venue's time zone, for files that do not name it. */
  readonly zone?: string | undefined;
  /** Which column or key holds what, for tables and data files whose names are not recognised. */
  readonly columns?: ColumnMapping | undefined;
  /** The date of the first day, `YYYY-MM-DD`, for texts that name none. */
  readonly date?: string | undefined;
}

/** What a column of a table can hold. */
export const columnMeanings = [
  'title',
  'speakers',
  'organisation',
  'date',
  'start',
  'end',
  'duration',
  'room',
  'track',
  'kind',
  'url',
  'abstract',
  'language',
  'slides',
  'video',
] as const;

export type ColumnMeaning = (typeof columnMeanings)[number];

/** The name of the column or key for each meaning that the table has. */
export type ColumnMapping = Readonly<Partial<Record<ColumnMeaning, string>>>;

/** What a reader asks for; the answer is one of the `ProgrammeOptions`. */
export type ProgrammeQuestion =
  /** The venue's zone is not known: times are in UTC, or have no offset. */
  | { readonly kind: 'zone' }
  /** There are times, or the names of days, without a date: that of the first day is missing. */
  | { readonly kind: 'date' }
  /** A table: its columns with up to three values each, and what was guessed. */
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
      readonly guessed: ColumnMapping;
    };
