import type { Problem, Severity } from '../problem.js';

/** The configured level of some checks, by code. */
export type CheckSettings = Readonly<Record<string, Severity | 'off'>>;

export const checkLevels: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];

/** Reads the setting `recap.checks`, ignoring invalid entries. */
export function readCheckSettings(value: unknown): CheckSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] =>
      (checkLevels as readonly unknown[]).includes(entry[1]),
    ),
  );
}

/** Checks that are made only where the setting names them. */
const offByDefault = new Set(['template-stand-in']);

/** The problems with their configured severity, without those that are turned off. */
export function withCheckSettings(problems: readonly Problem[], settings: CheckSettings): readonly Problem[] {
  return problems.flatMap((problem) => {
    const wanted = Object.hasOwn(settings, problem.code) ? settings[problem.code]! : byDefault(problem);
    return wanted === 'off' ? [] : [{ ...problem, severity: wanted }];
  });
}

function byDefault({ code, severity }: Problem): Severity | 'off' {
  return offByDefault.has(code) ? 'off' : severity;
}

/**
 * What the setting becomes when one check is turned off no more: its level is what it was before, if any, and all other
 * levels are those of now. `undefined` if the setting need not be there.
 */
export function restoreLevel(code: string, before: object | undefined, now: object | undefined): object | undefined {
  const known = before && Object.entries(before).find(([key]) => key === code);
  const entries = Object.entries(now ?? {}).filter(([key]) => known !== undefined || key !== code);
  const restored = { ...Object.fromEntries(entries), ...(known && { [code]: known[1] as unknown }) };
  return before || Object.keys(restored).length > 0 ? restored : undefined;
}
