import type { PlainText } from '../../post/queries/plainText.js';
import type { Table, TableRow } from '../../post/queries/tables.js';
import { readPeople } from '../evidence/readPeople.js';
import { kindOfLabel } from './addresses.js';
import { isTime } from './leadingMarks.js';
import { readTitle } from './readTitle.js';

/** What a column of a schedule holds. */
export type ColumnRole = 'time' | 'title' | 'speaker' | 'organisation' | 'room' | 'links' | 'other';

export interface Columns {
  readonly roles: readonly (ColumnRole | undefined)[];
  /** Whether the first row names the columns; otherwise it is a row like the others. */
  readonly hasHeader: boolean;
}

const words: readonly (readonly [ColumnRole, string])[] = [
  [
    'title',
    'title|talk|talk title|topic|session|session title|subject|presentation|lecture|event|activity|what|programme|program|titel|vortrag|vorträge|thema|programm|titre|sujet|conférence|présentation|thème|título|titulo|charla|ponencia|tema|sesión|palestra|atividade|titolo|intervento|sessione|talk/titolo|argomento|onderwerp|lezing|sessie|föredrag|foredrag|emne|ämne|esitys|aihe|otsikko|prelekcja|temat|tytuł|wykład|přednáška|téma|доклад|тема|название|доповідь|タイトル|題目|内容|セッション|発表|演題|トーク|発表タイトル|講演タイトル|제목|주제|세션|발표|내용|강연|발표 제목|标题|题目|议题|主题|演讲|内容|場次|議題|演讲主题|分享主题|講題',
  ],
  [
    'speaker',
    'speaker|presenter|who|name|author|host|lecturer|panelist|panellist|presented by|by|speaker name|referent|referentin|referent:in|sprecher|sprecherin|vortragende|vortragender|redner|wer|orateur|oratrice|intervenant|intervenante|conférencier|speaker·euse|qui|ponente|orador|oradora|conferenciante|palestrante|relatore|relatrice|chi|spreker|wie|talare|foredragsholder|taler|puhuja|prelegent|prelegentka|kto|přednášející|спикер|докладчик|спікер|登壇者|発表者|講演者|スピーカー|氏名|名前|登壇者名|발표자|연사|강연자|이름|讲者|演讲者|嘉宾|分享人|主讲人|講者|講師|分享嘉宾|演讲嘉宾',
  ],
  [
    'time',
    'time|times|when|start|start time|slot|time slot|hour|begin|zeit|uhrzeit|wann|beginn|heure|horaire|hora|horario|horário|ora|orario|tijd|tid|tidspunkt|aika|klo|godzina|czas|čas|время|час|時間|時刻|日時|开始时间|시간|时间|時段',
  ],
  [
    'organisation',
    'company|organi[sz]ation|affiliation|org|employer|firma|unternehmen|société|entreprise|empresa|azienda|bedrijf|företag|yritys|компания|所属|会社|소속|회사|公司|单位',
  ],
  [
    'room',
    'room|track|stage|hall|where|location|venue|devroom|raum|saal|ort|bühne|salle|piste|scène|lieu|sala|lugar|aula|palco|zaal|spår|sal|rum|scen|sali|ścieżka|зал|трек|会場|トラック|部屋|장소|트랙|教室|会议室|分会场|地点',
  ],
  [
    'links',
    'slides?|videos?|recordings?|links?|materials?|resources?|folien|aufzeichnung|diapos|vidéo|diapositivas|presentación|grabación|資料|スライド|動画|リンク|자료|영상|링크|幻灯片|视频|資源|链接|ppt|pdf|youtube',
  ],
  [
    'other',
    'notes?|description|abstract|level|language|duration|rating|day|date|#|no\\.?|id|type|tags?|score|comments?|概要|備考|メモ|설명|비고|备注|datum|tag|jour|fecha|data',
  ],
];
const headers = words.map(([role, each]) => [role, new RegExp(`^(?:${each})(?:s|\\(s\\)|/s)?$`, 'iu')] as const);

/** So many rows tell what a column holds. */
const mostRows = 24;

/** Finds what the columns of a table hold, by its header or by the cells; `undefined` where it is no schedule. */
export function readColumns(table: Table): Columns | undefined {
  const named = table[0]!.cells.map((cell) => roleOfHeader(cell.text));
  const isEmpty = table[0]!.cells.every(({ text }) => text === '');
  const hasHeader = named.filter((role) => role !== undefined).length >= Math.min(2, named.length) || isEmpty;
  const rows = table.slice(hasHeader ? 1 : 0, mostRows);
  const roles = named.map((role, index) => (hasHeader ? role : undefined) ?? roleOfCells(rows, index));
  const title = hasHeader && named.includes('title') ? named.indexOf('title') : titleColumn(rows, roles);
  if (title === undefined) return undefined;
  const own = roles.map((role, index) => {
    if (index === title) return 'title' as const;
    return role === 'title' ? undefined : role;
  });
  return { roles: own, hasHeader };
}

function roleOfHeader(text: string): ColumnRole | undefined {
  const word = text.replace(/^[^\p{L}#]+|[^\p{L}.)#]+$/gu, '');
  if (word === '' || word.length > 24) return undefined;
  return headers.find(([, pattern]) => pattern.test(word))?.[0];
}

/** What most of a column's cells are. */
function roleOfCells(rows: readonly TableRow[], index: number): ColumnRole | undefined {
  const cells = rows.flatMap(({ cells }) => (cells[index] && cells[index].text !== '' ? [cells[index]] : []));
  if (cells.length === 0) return undefined;
  const most = (is: (cell: PlainText) => boolean): boolean =>
    cells.filter((cell) => is(cell)).length * 2 > cells.length;
  if (most(({ text }) => isTime(text))) return 'time';
  if (most((cell) => !cell.text.startsWith('@') && readPeople(cell, 'title') !== undefined)) return 'speaker';
  if (most(({ links }) => links.length > 0 && links.every((link) => kindOfLabel(link) !== undefined))) return 'links';
  if (most((cell) => isTitled(cell))) return 'title';
  return undefined;
}

function isTitled(cell: PlainText): boolean {
  const reading = readTitle(cell);
  return reading !== undefined && (reading.setOff === 'link' || reading.speakers.length > 0);
}

/** The column of titles where none is named so: one of links or with names, else the first of short texts beside times or names. */
function titleColumn(rows: readonly TableRow[], roles: readonly (ColumnRole | undefined)[]): number | undefined {
  const titled = roles.indexOf('title');
  if (titled >= 0) return titled;
  if (!roles.includes('time') && !roles.includes('speaker')) return undefined;
  const found = roles.findIndex((role, index) => role === undefined && holdsTitles(rows, index));
  return found < 0 ? undefined : found;
}

function holdsTitles(rows: readonly TableRow[], index: number): boolean {
  const texts = rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
  const fitting = texts.filter((text) => text.length >= 8 && text.length <= 160 && /\p{L}{3}/u.test(text));
  return fitting.length > 0 && fitting.length * 2 >= texts.length;
}
