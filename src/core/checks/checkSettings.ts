import type { Problem, Severity } from '../problem.js';

/** What the user wants of some checks, by code. */
export type CheckSettings = Readonly<Record<string, Severity | 'off'>>;

export const checkLevels: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];

/** Reads the setting `recap.checks`; what makes no sense counts as not said. */
export function readCheckSettings(value: unknown): CheckSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] =>
      (checkLevels as readonly unknown[]).includes(entry[1]),
    ),
  );
}

/** The problems as severe as the user wants them, without those that are switched off. */
export function withCheckSettings(problems: readonly Problem[], settings: CheckSettings): readonly Problem[] {
  return problems.flatMap((problem) => {
    const wanted = Object.hasOwn(settings, problem.code) ? settings[problem.code]! : problem.severity;
    return wanted === 'off' ? [] : [{ ...problem, severity: wanted }];
  });
}
