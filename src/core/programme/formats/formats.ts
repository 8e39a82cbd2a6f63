import type { Format } from './format.js';
import { iCalendar } from './calendar/iCalendar.js';
import { xCal } from './calendar/xCal.js';
import { c3vocSchedule } from './json/c3vocSchedule.js';
import { devoxx } from './json/devoxx.js';
import { eventFahrplan } from './json/eventFahrplan.js';
import { indico } from './json/indico.js';
import { openEvent } from './json/openEvent.js';
import { pretalxWidget } from './json/pretalxWidget.js';
import { scheduleJson } from './json/scheduleJson.js';
import { sessionize } from './json/sessionize.js';
import { symposion } from './json/symposion.js';
import { dataFile } from './data/dataFile.js';
import { rubyEvents } from './data/rubyEvents.js';
import { csv } from './table/csv.js';
import { lines } from './text/lines.js';
import { jsonLd } from './text/jsonLd.js';
import { scheduleXml } from './xml/scheduleXml.js';

/** All that can be read; of those that recognise a file, the first reads it. */
export const formats: readonly Format[] = [
  scheduleXml,
  iCalendar,
  xCal,
  c3vocSchedule,
  scheduleJson,
  pretalxWidget,
  sessionize,
  devoxx,
  indico,
  openEvent,
  symposion,
  eventFahrplan,
  rubyEvents,
  jsonLd,
  csv,
  dataFile,
  lines,
];
