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

/** The problems with their configured severity, without those that are turned off. */
export function withCheckSettings(problems: readonly Problem[], settings: CheckSettings): readonly Problem[] {
  return problems.flatMap((problem) => {
    const wanted = Object.hasOwn(settings, problem.code) ? settings[problem.code]! : problem.severity;
    return wanted === 'off' ? [] : [{ ...problem, severity: wanted }];
  });
}
