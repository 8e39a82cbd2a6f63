/** Minutes of a duration such as `00:45`, `1:30:00`, `PT1H30M`, `45`, `45 min` or `1h 30m`; `undefined` for anything else. */
export function minutesOf(text: string | undefined): number | undefined {
  const written = text?.trim() ?? '';
  if (/^\d{1,4}$/.test(written)) return Number(written);
  const [, hours, minutes] = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(written) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return isoMinutes(written) ?? spokenMinutes(written);
}

function isoMinutes(text: string): number | undefined {
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text);
  if (!parts || !/\d/.test(text)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

function spokenMinutes(text: string): number | undefined {
  const [, hours, minutes] =
    /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?))?\s*(?:(\d+)\s*(?:'|m|mins?\.?|minutes?|minuten|minutos)?)?$/i.exec(
      text,
    ) ?? [];
  if (hours === undefined && minutes === undefined) return undefined;
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? 0);
}
