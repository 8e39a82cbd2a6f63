/** What went wrong is said here, and the program goes on: it ends with exit code 2. */
export function complain(message: string): void {
  remark(message);
  process.exitCode = 2;
}

/** Something to know that is not wrong. */
export function remark(message: string): void {
  process.stderr.write(`recap: ${printable(message)}\n`);
}

/** Writes to standard output; resolves once there is room for more, so that a slow reader does not fill the memory. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/**
 * Ends quietly where nobody reads on (`recap … | head`): writing more would be an error each time. What else keeps the
 * output from being written, a full disk say, is told.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(`the output cannot be written: ${error.message}`);
    process.exit();
  });
  process.stderr.on('error', () => process.exit(2));
}

/** Text from a file as a terminal may safely show it: control characters could move the cursor or rename the window. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
