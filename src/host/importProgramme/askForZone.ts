import * as vscode from 'vscode';
import type { Programme } from '../../core/programme/programme.js';
import { sessionsOf } from '../../core/programme/queries/sessionsOf.js';
import { pickItem } from '../editor/askInSteps.js';

/** Asks for the venue's time zone: the user's own first. `undefined` if the user cancels. */
export async function askForZone(title: string, programme: Programme | undefined): Promise<string | undefined> {
  const start = programme && sessionsOf(programme).find((session) => session.start !== undefined)?.start;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own && zone !== 'UTC');
  const zones = [...new Set([programme?.zone ?? own, own, ...others, 'UTC'])];
  const items = zones.map((zone) => ({ label: zone, description: describe(zone, start, zone === own) }));
  const placeholder = vscode.l10n.t('Time zone of the venue, such as the nearest large city');
  const item = await pickItem({ title, placeholder, items: () => items }, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.label;
}

/** When the first session begins there: most people know that it is not at four in the morning. */
function describe(zone: string, start: string | undefined, isOwn: boolean): string {
  const own = isOwn ? vscode.l10n.t('your time zone') : '';
  if (start === undefined || !/(?:Z|[+-]\d\d:\d\d)$/.test(start)) return own;
  const format = new Intl.DateTimeFormat(vscode.env.language, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return [own, vscode.l10n.t('begins {0}', format.format(Date.parse(start)))].filter(Boolean).join(' · ');
}
