import type { PlainText } from '../../../post/queries/plainText.js';
import type { Table, TableRow } from '../../../post/queries/forms/tables.js';
import { readNames, readPeople } from '../../evidence/people/readPeople.js';
import type { RelatedLink, Speaker } from '../../model/talk.js';
import { relatedKindOfAddress } from '../../evidence/relatedLinks.js';
import { isAnchor, relatedLinksIn } from '../title/addresses.js';
import type { Candidate } from '../candidate.js';
import { isTime } from '../title/leadingMarks.js';
import { isBetweenTalks } from '../notTalks.js';
import { readTitle } from '../title/readTitle.js';
import { titleOf } from '../title/splitTitleText.js';
import { readColumns, type Columns } from './tableColumns.js';
import type { ColumnRole } from './tableHeader.js';
import { inOrder, type TitleReading } from '../title/titleReading.js';

/** Reads what may be talks among the rows of tables, in document order. */
export function readTableRows(tables: readonly Table[]): readonly Candidate[] {
  return tables.flatMap((table) => {
    const columns = table.length > 0 && !isContents(table) ? readColumns(table) : undefined;
    if (!columns) return [];
    const rows = columns.hasHeader ? table.slice(1) : table;
    return rows.flatMap((row) => readRow(row, columns, table[0]!.line) ?? []);
  });
}

/** A table of contents: most rows link to places on the page. */
function isContents(table: Table): boolean {
  const linked = table.filter(({ cells }) => cells.some(({ links }) => links.some(({ url }) => isAnchor(url))));
  return linked.length * 2 > table.length;
}

function readRow({ line, cells }: TableRow, { roles }: Columns, group: number): Candidate | undefined {
  const cellsOf = (role: ColumnRole): readonly PlainText[] => cells.filter((_, index) => roles[index] === role);
  if (cellsOf('seen').some(({ text }) => unseen.test(text))) return undefined;
  const organisation = cellsOf('organisation').find(({ text }) => text !== '')?.text;
  const named = cellsOf('speaker').flatMap((cell) => readSpeakerCell(cell, organisation));
  const reading = readTitleCell(cellsOf('title')[0], named.length > 0);
  if (!reading) return undefined;
  const speakers = named.length > 0 ? named : reading.speakers;
  if (isBetweenTalks({ ...reading, speakers })) return undefined;
  const links = [...reading.links, ...cellsOf('links').flatMap(({ links }) => linksOfCell(links))];
  const isTimed = cellsOf('time').some(({ text }) => /\d/.test(text)) || cells.some(({ text }) => isTime(text));
  const evidence = inOrder([
    ...reading.evidence,
    named.length > 0 ? 'title-names' : undefined,
    isTimed ? 'time' : undefined,
    links.length > 0 ? 'related-links' : undefined,
  ]);
  if (evidence.length === 0) return undefined;
  const { title, wholeTitle, url, setOff } = reading;
  const tags = [...reading.tags, ...cellsOf('room').flatMap(({ text }) => (isRoom(text) ? [text] : []))];
  const place = { line, endLine: line, lastLine: line, depth: 0, group, listedUnder: undefined, setOff };
  return { form: 'table', ...place, title, wholeTitle, url, speakers, tags, links, evidence };
}

/** What is in the column of marks for the talks heard where one was not. */
const unseen = /^(?:[-–—✗✘❌☐⬜]\uFE0F?|no|nein|non|nej|nee|nie|ne)?$/iu;

/** The title, and what is beside it in its cell; a cell may be nothing but the title, as it is where another names people. */
function readTitleCell(cell: PlainText | undefined, isNamed: boolean): TitleReading | undefined {
  if (!cell || cell.text.length < 2 || cell.text.length > 400) return undefined;
  const reading = readTitle(cell, { mayName: !isNamed });
  if (reading && (reading.isWhole || reading.setOff === 'link')) return reading;
  const title = titleOf(cell);
  if (!/\p{L}{2}/u.test(title) || isTime(title)) return undefined;
  const none = { wholeTitle: undefined, url: undefined, speakers: [], tags: [], links: [], evidence: [] };
  return { title: title.replace(/^《([^《》]+)》$/, '$1'), ...none, setOff: 'plain', isWhole: true };
}

const nobody =
  /^(?:[-–—/?*.]*|all|everyone|everybody|tba|tbd|tbc|n\/?a|none|various|organi[sz]ers?|organi[sz]ation|participants?|attendees|speakers?|teilnehmer|veranstalter|orga(?:team)?|organisateurs?|organizadores|asistentes|participantes|organizzatori|deelnemers|organisatie|deltagare|uczestnicy|organizatorzy|účastníci|организаторы|участники|организатор|організатори|учасники|katılımcılar|peserta|panitia|semua|mọi người|ban tổ chức|alle|tous|todos|tutti|allen|alla|wszyscy|все|全員|전체|全体|运营|運営)$/iu;

function readSpeakerCell(cell: PlainText, organisation: string | undefined): readonly Speaker[] {
  const text = cell.text.replaceAll('\n', ' ').trim();
  if (nobody.test(text) || text.length > 200) return [];
  const people = readPeople({ ...cell, text }, 'said') ?? readNames({ ...cell, text });
  return people.map((each) => ({ ...each, organisation: each.organisation ?? organisation }));
}

/** The slides and video of a cell that holds nothing else; any label will do. */
function linksOfCell(links: PlainText['links']): readonly RelatedLink[] {
  const labelled = relatedLinksIn(links);
  if (labelled.length > 0) return labelled;
  return links.flatMap(({ url }) => {
    const kind = relatedKindOfAddress(url);
    return kind ? [{ kind, url }] : [];
  });
}

function isRoom(text: string): boolean {
  return text.length > 0 && text.length <= 40 && /[\p{L}\p{N}]/u.test(text) && !nobody.test(text);
}
