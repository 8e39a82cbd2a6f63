/** Something that the program can do. */
export interface Command {
  readonly name: string;
  /** What follows the name on the command line. */
  readonly synopsis: string;
  /** One line, for the list of all commands. */
  readonly summary: string;
  /** What else there is to know, for the command's own help: whole lines, indented. */
  readonly details: string;
  /** Does it. Throws a `UsageError` where the arguments make no sense. */
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** The command line itself is wrong, not what it names. */
export class UsageError extends Error {}
