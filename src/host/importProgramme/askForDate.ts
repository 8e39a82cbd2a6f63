import * as vscode from 'vscode';
import { now } from '../programmes/clock.js';
import { formatDay } from '../programmes/describeProgramme.js';

/** Asks for the date of the first day, as `YYYY-MM-DD`: today if it is not known. `undefined` if the user cancels. */
export async function askForDate(title: string, known: string | undefined): Promise<string | undefined> {
  // Only whoever is asked needs the names of months.
  const { readDate } = await import('../../core/programme/draft/calendarDate.js');
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Date of the first day, such as 2026-05-04. The programme has times without a date.'),
    value: known ?? new Date(now()).toISOString().slice(0, 10),
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const date = readDate(typed);
      if (date === undefined) return vscode.l10n.t('Write a date with its year, such as 2026-05-04.');
      return { message: formatDay(date), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return text === undefined ? undefined : readDate(text);
}
