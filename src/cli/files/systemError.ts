/** Reasons by the code of Node's error, to follow a path in a sentence. */
export type Reasons = Readonly<Record<string, string>>;

/** The reason for an error of Node's; for one without a known code `lead` and Node's own words. */
export function systemReason(error: unknown, reasons: Reasons, lead = ''): string {
  if (!(error instanceof Error)) return lead + String(error);
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? lead + error.message;
}
