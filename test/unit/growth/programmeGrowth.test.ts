import assert from 'node:assert/strict';
import { readProgramme } from '../../../src/core/programme/readProgramme.js';
import { tooMuch } from './cost.js';

const many = (count: number, write: (index: number) => string, joint = ''): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(joint);

const clock = (index: number): string =>
  `${String(8 + (index % 12)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
const xml = (content: string): string =>
  `<schedule><day date="2026-05-04"><room name="A">${content}</room></day></schedule>`;
const json = (events: string): string =>
  `{"schedule":{"conference":{"days":[{"date":"2026-05-04","rooms":{"A":[${events}]}}]}}}`;
const calendar = (content: string): string => `BEGIN:VCALENDAR\n${content}END:VCALENDAR\n`;

/** Texts of any length, by what repeats in them; many are made to slow down a careless reader. */
const texts: Readonly<Record<string, { readonly name: string; readonly write: (count: number) => string }>> = {
  'sessions in XML': {
    name: 'a.xml',
    write: (count) =>
      xml(
        many(count, (index) => `<event id="${index}"><start>${clock(index)}</start><title>T ${index}</title></event>`),
      ),
  },
  'events of a calendar in XML': {
    name: 'a.xcal',
    write: (count) =>
      `<iCalendar><vcalendar>${many(count, (index) => `<vevent><uid>${index}</uid><dtstart>20260504T093000</dtstart><summary>T ${index}</summary></vevent>`)}</vcalendar></iCalendar>`,
  },
  'events of a calendar in XML that do not end': {
    name: 'a.xcal',
    write: (count) => `<iCalendar><vcalendar>${many(count, () => '<vevent><summary>&')}`,
  },
  'lists of what has no title': {
    name: 'a.json',
    write: (count) => `{"a":[${many(count, (index) => `{"b":[{"c":"${clock(index)}"}],"d":{"e":[]}}`, ',')}]}`,
  },
  'events that do not end': { name: 'a.xml', write: (count) => xml(many(count, () => '<event><title>&')) },
  'characters of two code units': {
    name: 'a.xml',
    write: (count) => xml(`<event><title>${many(count, () => '😀')}</title></event>`),
  },
  'tags in a field': {
    name: 'a.xml',
    write: (count) =>
      xml(
        `<event><start>09:30</start><title>T</title><abstract>${many(count, () => '&lt;p &lt;!-- &lt;script&gt;')}</abstract></event>`,
      ),
  },
  'sessions in JSON': {
    name: 'a.json',
    write: (count) => json(many(count, (index) => `{"title":"T ${index}","start":"${clock(index)}"}`, ',')),
  },
  'JSON that is cut off': {
    name: 'a.json',
    write: (count) =>
      json(many(count, (index) => `{"title":"T \\\\\\"${index}","start":"${clock(index)}"}`, ',')).slice(0, -9),
  },
  'the same id': {
    name: 'a.json',
    write: (count) => json(many(count, () => `{"guid":"x","title":"T","start":"09:30"}`, ',')),
  },
  'nested objects': {
    name: 'a.json',
    write: (count) =>
      `{"sessions":[${many(count, () => '{"title":"T","talks":[{"date":"2026-05-04","talks":[{"start":"09:30","title":"T","speakers":["a"]}]}]}', ',')}]}`,
  },
  references: {
    name: 'a.json',
    write: (count) =>
      `[${many(count, (index) => `{"id":${index},"title":"T","start":"09:30","speakers":["${index + 1}"]}`, ',')}]`,
  },
  'events of a calendar': {
    name: 'a.ics',
    write: (count) =>
      calendar(
        many(
          count,
          (index) =>
            `BEGIN:VEVENT\nUID:${index}\nDTSTART;TZID=Europe/Oslo:20260504T${clock(index).replace(':', '')}00\nSUMMARY:T ${index} - Åse Fjell\nEND:VEVENT\n`,
        ),
      ),
  },
  'folded lines': {
    name: 'a.ics',
    write: (count) =>
      calendar(`BEGIN:VEVENT\nDTSTART:20260504T093000\nSUMMARY:${many(count, () => 'x\r\n ')}\nEND:VEVENT\n`),
  },
  'lines without a name': {
    name: 'a.ics',
    write: (count) =>
      calendar(
        `BEGIN:VEVENT\nDTSTART:20260504T093000\nSUMMARY:T\nDESCRIPTION:a\n${many(count, () => 'no name\n')}END:VEVENT\n`,
      ),
  },
  'components that do not end': {
    name: 'a.ics',
    write: (count) => calendar(many(count, () => 'BEGIN:VEVENT\nSUMMARY:T\nBEGIN:X\n')),
  },
  'zones of their own': {
    name: 'a.ics',
    write: (count) =>
      calendar(
        many(
          count,
          (index) => `BEGIN:VEVENT\nDTSTART;TZID=Z${index % 7}:20260504T093000\nSUMMARY:T ${index}\nEND:VEVENT\n`,
        ),
      ),
  },
  'rows of a table': {
    name: 'a.csv',
    write: (count) =>
      `Title,Speakers,Start\n${many(count, (index) => `"T, ${index}",Åse Fjell,2026-05-04 ${clock(index)}\n`)}`,
  },
  'quotation marks': { name: 'a.csv', write: (count) => `Title,Speakers,Start\n${many(count, () => '"a""')}` },
  'copied lines': { name: '', write: (count) => many(count, (index) => `${clock(index)} T ${index} - Åse Fjell\n`) },
  'a long copied line': { name: '', write: (count) => `09:30 a\n10:30 ${many(count, () => ' - a | (b')}\n` },
  'days without sessions': {
    name: '',
    write: (count) => `09:30 a\n10:30 b\n${many(count, () => 'Monday, 4 May 2026\n')}`,
  },
  'rows in Markdown': {
    name: 'a.md',
    write: (count) =>
      `| Time | Title |\n| --- | --- |\n${many(count, (index) => `| ${clock(index)} | T ${index} |\n`)}`,
  },
  'scripts in a page': {
    name: 'a.html',
    write: (count) =>
      many(
        count,
        () => '<script type="application/ld+json">{"@type":"Event","name":"T","startDate":"2026-05-04T09:30"}</script>',
      ),
  },
  'scripts that do not end': {
    name: 'a.html',
    write: (count) => many(count, () => '<script type="application/ld+json" '),
  },
  'sessions in YAML': {
    name: 'a.yml',
    write: (count) =>
      many(count, (index) => `- title: T ${index}\n  start: "${clock(index)}"\n  speakers: [Åse Fjell]\n`),
  },
  'bytes in no encoding': { name: 'a.csv', write: (count) => `Title,Start\n${many(count, () => 'Ã¼ÃÂ¤,09:30\n')}` },
};

const encoder = new TextEncoder();

function work(name: string, text: string): () => unknown {
  const files = [{ name, bytes: encoder.encode(text) }];
  return () => readProgramme(files);
}

/** Characters. */
const [small, large] = [12_000, 48_000];

describe('four times the programme is not much more than four times the work', () => {
  for (const [title, { name, write }] of Object.entries(texts))
    it(`for ${title}`, () => {
      const unit = (write(101).length - write(1).length) / 100;
      const [before, after] = [small, large].map((size) => work(name, write(Math.round(size / unit))));
      assert.equal(tooMuch(before!, after!), undefined);
    });
});
