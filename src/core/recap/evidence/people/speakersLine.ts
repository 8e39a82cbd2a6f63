import { ignoringCase } from '../../../ignoringCase.js';
import {
  isEastAsian,
  looksLikeEastAsianName,
  organisationLength,
  readOrganisedNames,
  withoutHonorific,
} from './eastAsianNames.js';
import { hasGivenName } from './givenNames.js';
import { handle, looksLikeName } from './names.js';
import type { TextLine } from '../../../post/queries/textLines.js';
import { leadingBy, leadingByOrWith } from './byWords.js';
import { sliceLine, type PlainLine } from '../plainLine.js';
import { relatedKindOf, relatedKindOfAddress } from '../relatedLinks.js';
import { isMisspelt } from './misspelt.js';
import { affiliatedPeople } from './affiliated.js';
import { isProfile } from './profiles.js';
import { readNames, readPeople } from './readPeople.js';
import type { Speaker } from '../../model/talk.js';
import type { NameContext } from './splitOrganisation.js';

/** What a line says that is about the talk's speakers. */
export interface SpeakersLine {
  readonly people: readonly Speaker[];
  /** The talk's page, where the line as a whole links to it. */
  readonly url: string | undefined;
}

/** Where a letter follows `**Label：**` at once, Markdown leaves the asterisks. */
const speakerLabel =
  /^\*{0,2}(?:presenters?|speakers?|panel(?:l?ists?)?|presented by|moderators?|hosts?|referent(?:in|en|innen)?|sprecher(?:in|innen)?|vortragende[rn]?|orateurs?|oratrices?|intervenants?|intervenantes?|ponentes?|relator[ie]|relatrice|sprekers?|palestrantes?|oradora?(?:es)?|(?:登壇者|発表者|講演者|スピーカー)名?|講演|登壇|講師|担当者?|話者|話し手|語り手|演者|ゲスト(?:スピーカー)?|パネリスト|パネラー|モデレーター?|司会者?|プレゼンター|(?:연사|발표자|강연자|강사)[명님]?|발표|스피커|진행자?|패널|사회자|모더레이터|(?:分享|主讲|主講|演讲|演講|特邀|报告|圆桌|圓桌|议题|議題)?(?:讲师|讲者|講師|講者|嘉宾|嘉賓|讲员|講員)|(?:演讲|演講|讲演|講演|分享|主讲|主講|报告|報告|發言|发言|發表|发表|主持|与谈|與談)[者人]|主[讲講持]|föreläsare|talare|foredragsholder|taler|puhujat?|esiintyjä|přednášející|řečník|prelegent(?:ka|ci)?|mówca|докладчик|спикер|доповідач|konuşmacı(?:lar)?)(?:\s*[:：]\*{0,2}\s*|\s[-–—]\s+)/i;

/** The people that a line names and nothing else. `addsTo`: whether the line before named some. */
export function readSpeakersLine(whole: TextLine, addsTo: boolean): SpeakersLine | undefined {
  const line = withoutMedia(whole);
  const { text } = line;
  if (isQuoted(line)) return line.beginsItem ? undefined : quotedPeople(line);
  const labelled = labelledPeople(line);
  if (labelled) return labelled;
  const inEmphasis = isEmphasised(line);
  const afterBy = (leadingBy.exec(text) ?? /^di\s+(?=\S)/i.exec(text))?.[0];
  if (afterBy !== undefined) {
    const rest = sliceLine(line, afterBy.length, text.length);
    if (inEmphasis) return { people: readNames(rest), url: undefined };
    return joined(rest.text) ?? people(rest, 'line') ?? linkedName(rest);
  }
  if (inEmphasis) return people(line, 'line') ?? organised(line);
  if (text.length > 160 || !isPlainStart(line)) return addsTo || line.beginsItem ? undefined : affiliated(text);
  const isEnded = /[.!?。]$/.test(text.replace(/\b(?:Inc|Ltd|Jr|Co|Corp)\.$/, ''));
  if (isEnded && (addsTo || !isNameAlone(line))) return undefined;
  const bar = /^\|\s*/.exec(text)?.[0].length ?? 0;
  return addsTo && bar === 0 ? undefined : people(sliceLine(line, bar, text.length), 'title');
}

function affiliated(text: string): SpeakersLine | undefined {
  const found = affiliatedPeople(text);
  return found && { people: found, url: undefined };
}

/** "Ada Ek.", "@ada.": a paragraph of a name and a full stop. */
function isNameAlone({ text, part }: TextLine): boolean {
  const name = text.slice(0, -1);
  const isWhole = part?.text.length === text.length && text.endsWith('.');
  return isWhole && (handle.test(name) || (looksLikeName(name) && hasGivenName(name)));
}

/** "by [ada0x](https://twitter.com/ada)": whatever the link to a profile says. */
function linkedName({ text, links: [link] }: PlainLine): SpeakersLine | undefined {
  const isWhole = link?.start === 0 && /^[\s.]*$/.test(text.slice(link.end)) && isProfile(link.url);
  if (!isWhole || !/^\S{2,30}$/.test(link.text)) return undefined;
  return { people: [{ name: link.text, organisation: undefined, url: link.url }], url: undefined };
}

/** "AdaEk - Copper Kettle": as people are called on networks. */
function joined(text: string): SpeakersLine | undefined {
  const [, name, organisation] = /^(\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)(?:\s+[-–—]\s+(\S.{1,60}))?$/u.exec(text) ?? [];
  return name === undefined ? undefined : { people: [{ name, organisation, url: undefined }], url: undefined };
}

/** The people of a heading that names them and nothing else, after "by" or "with": "by Ada Ek" below a title. */
export function peopleOfHeading(line: PlainLine): readonly Speaker[] | undefined {
  const mark = leadingByOrWith.exec(line.text)?.[0];
  // "Par @Ada Ek"
  const at = mark !== undefined && /^@\p{Lu}\p{Ll}+ \p{Lu}/u.test(line.text.slice(mark.length)) ? 1 : 0;
  const people =
    mark === undefined ? undefined : readPeople(sliceLine(line, mark.length + at, line.text.length), 'title');
  // "By Popular Demand", "With Open Arms" are titles: where the first word is written as theirs are, names must be sure.
  return people && (at > 0 || /^\p{Ll}/u.test(mark!) || areSure(people)) ? people : undefined;
}

/** Whether people are shown by more than capital letters. */
export function areSure(people: readonly Speaker[]): boolean {
  return people.some(
    ({ name, organisation, url }) =>
      organisation !== undefined || url !== undefined || hasGivenName(name) || handle.test(name) || isEastAsian(name),
  );
}

/** The line without links to its slides or video, or a bare address, at its end: `_Ada Ek_ [video](…)`. */
function withoutMedia(line: TextLine): TextLine {
  const links = [...line.links];
  const address = line.addresses.at(-1);
  let end = line.text.length;
  if (address && address.start > 0 && address.end >= end) end = line.text.slice(0, address.start).trimEnd().length;
  for (let link = links.at(-1); link && link.start > 0; link = links.at(-1)) {
    const isMedia = relatedKindOf(link.text) ?? relatedKindOfAddress(link.url);
    if (!isMedia || !/^[\s\])(|,/·&-]*$/.test(line.text.slice(link.end, end))) break;
    end = link.start;
    links.pop();
  }
  if (end === line.text.length) return line;
  return { ...line, links, text: line.text.slice(0, end).replace(/[\s[(|,/·&–—-]+$/, '') };
}

/** Whether a text begins with a label of those who speak. */
export function isUnderSpeakerLabel(text: string): boolean {
  return speakerLabel.test(text);
}

/** `Presenter: Ada Ek, Acme` */
export function labelledPeople(line: PlainLine): SpeakersLine | undefined {
  const label = (speakerLabel.exec(line.text) ?? misspeltLabel(line.text))?.[0];
  if (label === undefined) return undefined;
  const rest = withoutOrganisations(sliceLine(line, label.length, line.text.length));
  const found =
    honouredAfterAccount(rest) ?? people(rest, 'said') ?? (ofOne.test(label) ? personInSmall(rest.text) : undefined);
  if (!found || !ofOne.test(label)) return found;
  // Of one speaker, what follows the comma is not a second one, however much it looks like a name.
  const [first, second, ...others] = found.people;
  const isOne = second && others.length === 0 && line.text.includes(`${first!.name}, ${second.name}`);
  return isOne ? { people: [{ ...first!, organisation: second.name }], url: undefined } : found;
}

/** "田中 花 ( @hana ) さん 磯の会": what comes between a name and its honorific, and after it, is no part of either. */
function honouredAfterAccount({ text, links }: PlainLine): SpeakersLine | undefined {
  const [, name, honorific] =
    /^([^()（）、,]{2,24}?)\s*[(（][^()（）]{1,80}[)）]\s*(さん|さま|様|氏|님|先生)?/u.exec(text) ?? [];
  if (name === undefined || !isEastAsian(name)) return undefined;
  if (honorific === undefined && !looksLikeEastAsianName(name)) return undefined;
  const account = links.find(({ start }) => start > name.length);
  const person = { name: withoutHonorific(name), organisation: undefined, url: account?.url };
  return { people: [person], url: undefined };
}

/** "Spearker:", "Palestante:": a letter too many, too few or in the wrong place. */
function misspeltLabel(text: string): RegExpExecArray | null {
  const label = /^(\p{L}{6,13})\s*[:：]\s+/u.exec(text);
  return label && usualLabels.some((each) => isMisspelt(label[1]!.toLowerCase(), each)) ? label : null;
}

const usualLabels = (
  'speaker,speakers,presenter,presenters,presented,panelist,panelists,moderator,referent,referentin,referenten,sprecher,orateur,' +
  'orateurs,intervenant,intervenants,ponente,ponentes,relatore,relatori,spreker,sprekers,palestrante,palestrantes,föreläsare,' +
  'talare,foredragsholder,prelegent,prelegenci,přednášející,докладчик,докладчики,спикер,спикеры,доповідач,konuşmacı,pembicara'
).split(',');

/** "京东 刘明", "某公司 王小明、李雷": after a label in Chinese, what is before the first name is an organisation. */
function withoutOrganisations(rest: PlainLine): PlainLine {
  const start = organisationLength(rest.text);
  return start === 0 ? rest : sliceLine(rest, start, rest.text.length);
}

/** "speaker: ada ek" */
function personInSmall(text: string): SpeakersLine | undefined {
  const name = text.trim();
  if (!/^\p{Ll}[\p{Ll}’'-]+(?: \p{Ll}[\p{Ll}’'-]+){1,2}$/u.test(name)) return undefined;
  const capitals = name.replace(/(?<![^ ])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return looksLikeName(capitals)
    ? { people: [{ name, organisation: undefined, url: undefined }], url: undefined }
    : undefined;
}

const ofOne = ignoringCase(
  /^(?:presenter|speaker|moderator|host|referent(?:in)?|sprecher(?:in)?|orateur|oratrice|ponente|relatore|spreker|palestrante)\b/,
);

function people(line: PlainLine, context: NameContext): SpeakersLine | undefined {
  const read = readPeople(line, context);
  return read && { people: read, url: undefined };
}

/** Whether a line is one of a quotation by itself. */
export function isQuoted({ containers }: TextLine): boolean {
  return containers.length === 1 && containers[0] === 'quote';
}

/** Whether all of a line is emphasised. */
export function isEmphasised({ text, marked, beginsItem }: TextLine): boolean {
  return !beginsItem && marked.some(({ kind, start, end }) => kind !== 'code' && start === 0 && end >= text.length);
}

/** Whether a line begins with text, and not with an item's mark, an image, code or raw HTML. */
function isPlainStart({ text, beginsItem, asides, marked }: TextLine): boolean {
  if (beginsItem || /^[-*+#<!`{]/.test(text) || asides.some(({ at }) => at === 0)) return false;
  return !marked.some(({ kind, start }) => kind === 'code' && start === 0);
}

/** `> Ada Ek, Acme` or, with the talk's page, `> [Ada Ek, Acme](…)`. */
function quotedPeople(line: PlainLine): SpeakersLine | undefined {
  const people = labelledPeople(line)?.people ?? readPeople(line, 'line') ?? organisedPeople(line);
  if (!people) return undefined;
  const [link] = line.links;
  const isWhole = link?.start === 0 && link.end >= line.text.replace(/[.\s—–-]+$/, '').length;
  if (!isWhole || isProfile(link.url)) return { people, url: undefined };
  return { people: people.map((person) => ({ ...person, url: undefined })), url: link.url };
}

function organised(line: PlainLine): SpeakersLine | undefined {
  const people = organisedPeople(line);
  return people && { people, url: undefined };
}

/** `> Acme Search 김하나/이두리` */
function organisedPeople({ text }: PlainLine): readonly Speaker[] | undefined {
  const read = readOrganisedNames(text);
  return read?.names.map((name) => ({ name, organisation: read.organisation, url: undefined }));
}
