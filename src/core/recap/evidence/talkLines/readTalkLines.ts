import { ignoringCase } from '../../../ignoringCase.js';
import type { TextLine } from '../../../post/queries/textLines.js';
import type { RelatedLink, Speaker } from '../../model/talk.js';
import { readFactList, type FactList } from './factList.js';
import { readHeading, splitTitle } from '../heading/readHeading.js';
import { relatedKindOf } from '../relatedLinks.js';
import {
  isEmphasised,
  isQuoted,
  isUnderSpeakerLabel,
  labelledPeople,
  readSpeakersLine,
} from '../people/speakersLine.js';
import { looksLikeName } from '../people/names.js';
import { isTimeAlone } from '../talkSlot.js';
import { isLabelled, isMotto, isNothing, isSubtitle } from './linesBetween.js';
import { talkAddress, pageLabel, readPage } from './talkPage.js';
import { readTags, readRelatedLine } from './tagsAndLinks.js';

/** What the lines right below a talk's heading say about it. Line numbers count from the first of the lines read. */
export interface TalkLines {
  readonly speakers: readonly Speaker[];
  /** Whether a label says that they are the speakers. */
  readonly isLabelled: boolean;
  readonly tags: readonly string[];
  readonly links: readonly RelatedLink[];
  /** The talk's page, where the speakers' line links to it. */
  readonly url: string | undefined;
  /** Whether a line says when the talk is, and nothing else. */
  readonly isTimed: boolean;
  /** `Topic: …`, the title below a heading such as "Talk 1". */
  readonly topic: string | undefined;
  /** The speakers' line, the tag line and the link line, where they are. */
  readonly speakersLine: number | undefined;
  readonly tagsLine: number | undefined;
  readonly linksLine: number | undefined;
  /** First line after them: where the notes begin, blank lines before them included. */
  readonly notesLine: number;
}

/** While reading: `-readonly`, and what the line before was. */
interface OpenTalkLines {
  speakers: readonly Speaker[];
  isLabelled: boolean;
  tags: readonly string[];
  links: RelatedLink[];
  url: string | undefined;
  isTimed: boolean;
  topic: string | undefined;
  speakersLine: number | undefined;
  tagsLine: number | undefined;
  linksLine: number | undefined;
  notesLine: number;
  /** Whether the line before held people that a next one can add to. */
  goesOn: boolean;
}

/** A talk's own lines are short, and among the first lines after its heading; all else is notes. */
const longest = 400;
export const mostTalkLines = 20;
const longestTitle = 160;

/**
 * Reads the lines about a talk between its heading and its notes; blank lines, code and comments may be between them.
 * `instead`: what the heading has in place of a title, a time or a number: then the first line may be the title.
 */
export function readTalkLines(lines: readonly TextLine[], instead?: 'time' | 'count'): TalkLines {
  const reading: OpenTalkLines = {
    speakers: [],
    isLabelled: false,
    tags: [],
    links: [],
    url: undefined,
    isTimed: false,
    topic: undefined,
    speakersLine: undefined,
    tagsLine: undefined,
    linksLine: undefined,
    notesLine: 0,
    goesOn: false,
  };
  const few = lines.slice(0, mostTalkLines);
  /** What is said under labels of other things than the speakers, so far. */
  const other: TextLine[] = [];
  for (let index = 0; index < few.length; index++) {
    const line = few[index]!;
    if (isNothing(line) || (instead !== 'count' && isMotto(line))) continue;
    if (instead && reading.topic === undefined && readTitle(reading, line, instead)) {
      reading.notesLine = index + 1;
      continue;
    }
    const facts = line.beginsItem && reading.speakersLine === undefined ? readFactList(few.slice(index)) : undefined;
    if (facts) {
      index += facts.length - 1;
      // Facts before those that name people belong to the talk's lines with them, else they are notes.
      if (facts.peopleLine === undefined) {
        reading.url ??= talkAddress(line);
        continue;
      }
      addFacts(reading, facts, index + 1 - facts.length);
    } else if (!(other.length > 0 ? readLabelled : readAny)(reading, line, index)) {
      if (reading.speakersLine !== undefined || !(isSubtitle(few, index) || isOfOther(line, other))) break;
      continue;
    }
    reading.notesLine = index + 1;
  }
  return reading;
}

/** Whether a line is one with a label of something else than the speakers, or goes on from it; `other`: those so far. */
function isOfOther(line: TextLine, other: TextLine[]): boolean {
  if (line.part !== undefined && line.part === other.at(-1)?.part) return true;
  if (other.length >= mostOther || !isLabelled(line)) return false;
  other.push(line);
  return true;
}

/** The maximum number of other facts about a talk before its speakers. */
const mostOther = 3;
/** After other labels only one for the speakers says who they are. */
function readLabelled(reading: OpenTalkLines, line: TextLine, index: number): boolean {
  const found = mayTell(line) ? labelledPeople(line) : undefined;
  if (!found) return false;
  reading.speakers = found.people;
  reading.isLabelled = true;
  reading.speakersLine = index;
  return true;
}

/** The title below a heading that is only a time or a number, with names beside it or not. */
function readTitle(reading: OpenTalkLines, line: TextLine, instead: 'time' | 'count'): boolean {
  if (!mayTell(line) || line.text.length > longestTitle || line.beginsItem) return false;
  const isSetOff = isEmphasised(line) || isWholeLink(line) || /^["“„«「『《].{2,150}["”“»」』》]$/.test(line.text);
  if (line.containers.length > (instead === 'count' && isQuoted(line) ? 1 : 0)) return false;
  if (instead === 'count' ? !isSetOff && !isQuoted(line) : !isEmphasised(line) && /[.。]$/.test(line.text))
    return false;
  const { title, speakers } = splitTitle(readHeading(line));
  if (instead === 'count' && (looksLikeName(title) || relatedKindOf(title))) return false;
  reading.topic = title;
  reading.speakers = speakers;
  if (instead === 'count' && isWholeLink(line)) reading.url = line.links[0]!.url;
  return true;
}

function isWholeLink({ text, links: [link] }: TextLine): boolean {
  return link?.start === 0 && link.end >= text.length;
}

const talkKind = ignoringCase(
  /^(?:(?:opening|closing)? ?keynote|talk|conf(?:é|e)rence|quickie|workshop|hands[- ]on(?: lab)?|lab|bof|lightning talk|tools[- ]in[- ]action|university|université|panel|tutorial|session|atelier|charla|taller|palestra|vortrag)$/,
);
const talkFormat = ignoringCase(
  /\b(?:format|durée|duration|dauer|duración|duração|level|niveau|length|time|track|room|salle|sala|raum|stage|\d{1,3} ?min(?:utes?)?|\d{1,2}[:h]\d{2})\b/,
);

/** A line in emphasis on what kind of talk this is, or how long it takes: the kind is a tag, all else is passed over. */
function readFormat(reading: OpenTalkLines, line: TextLine): boolean {
  if (line.text.length > 80 || !isEmphasised(line)) return false;
  if (talkKind.test(line.text)) reading.tags = [...reading.tags, line.text];
  else if (!talkFormat.test(line.text)) return false;
  return true;
}

function addFacts(reading: OpenTalkLines, facts: FactList, from: number): void {
  reading.speakers = facts.people;
  reading.speakersLine = from + facts.peopleLine!;
  reading.tags = [...reading.tags, ...facts.tags];
  reading.links.push(...facts.links);
}

function mayTell({ kind, text }: TextLine): boolean {
  return (kind === 'paragraph' || kind === 'term') && text !== '' && text.length <= longest;
}

/** "Topic: …", in the languages that recaps are written in. */
const topicLabel =
  /^(?:topic|title|thema|titel|sujet|titre|tema|título|titolo|tytuł|temat|тема|название|onderwerp|ämne|emne|konu|judul|テーマ|(?:(?:発表|講演|セッション)の?)?タイトル|演題|(?:演讲|演講|分享|报告|報告)?(?:题目|題目|主题|主題)|[讲講][题題]|标题|標題|(?:(?:발표|세션|강연) ?)?(?:주제|제목)|세션명)\s*[:：]\s*(.{2,200})$/i;

/** Whether a line says under a label who speaks, on what, or where its page is: what is said of a talk below its title. */
export function isUnderLabel({ text }: Pick<TextLine, 'text'>): boolean {
  return topicLabel.test(text) || isUnderSpeakerLabel(text) || pageLabel.test(text);
}

function readAny(reading: OpenTalkLines, line: TextLine, index: number): boolean {
  if (!mayTell(line)) return false;
  if (!reading.isTimed && isTimeAlone(line)) {
    reading.isTimed = true;
    return true;
  }
  const tags = reading.tagsLine === undefined ? readTags(line) : undefined;
  if (tags) {
    reading.tags = tags;
    reading.tagsLine = index;
    return true;
  }
  const links = readRelatedLine(line);
  if (links) {
    reading.links.push(...links);
    reading.linksLine ??= index;
    return true;
  }
  const topic = topicLabel.exec(line.text)?.[1];
  if (topic && reading.topic === undefined && !line.beginsItem && line.containers.length === 0) {
    reading.topic = topic;
    return true;
  }
  const page = reading.url === undefined ? (readPage(line) ?? talkAddress(line)) : undefined;
  if (page !== undefined) {
    reading.url = page;
    return true;
  }
  return readFormat(reading, line) || addSpeakers(reading, line, index);
}

function addSpeakers(reading: OpenTalkLines, line: TextLine, index: number): boolean {
  if (reading.speakersLine !== undefined && !reading.goesOn) return false;
  const goesOn = reading.goesOn;
  reading.goesOn = false;
  // A second line of the same quotation may be the talk's title with its page.
  if (goesOn && isQuoted(line)) {
    const [link, ...others] = line.links;
    if (link?.start === 0 && others.length === 0 && reading.url === undefined) {
      reading.url = link.url;
      return true;
    }
  }
  const found = readSpeakersLine(line, goesOn);
  if (!found) return false;
  reading.speakers = [...reading.speakers, ...found.people];
  reading.isLabelled ||= isUnderSpeakerLabel(line.text);
  reading.url ??= found.url;
  reading.speakersLine ??= index;
  reading.goesOn = true;
  return true;
}
