/** Prints an error and sets the exit code to 2; the program continues. */
export function complain(message: string): void {
  remark(message);
  process.exitCode = 2;
}

/** Prints a note that is not an error. */
export function remark(message: string): void {
  process.stderr.write(`recap: ${printable(message)}\n`);
}

/** Writes to standard output; resolves once there is room for more, so that a slow reader does not fill the memory. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/**
 * Exits silently when the reader closes the pipe (`recap … | head`), because further writing would fail. Reports any
 * other write error, such as a full disk.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(`the output cannot be written: ${error.message}`);
    process.exit();
  });
  process.stderr.on('error', () => process.exit(2));
}

/** Replaces control characters, which could move the cursor or rename the window of a terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
