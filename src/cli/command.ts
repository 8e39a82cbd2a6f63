/** A command of the program. */
export interface Command {
  readonly name: string;
  /** The arguments, as shown in the help. */
  readonly synopsis: string;
  /** One line, for the list of all commands. */
  readonly summary: string;
  /** More details for the command's own help: complete, indented lines. */
  readonly details: string;
  /** Runs the command. Throws a `UsageError` for invalid arguments. */
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** An error in the command line itself, not in the files that it names. */
export class UsageError extends Error {}
