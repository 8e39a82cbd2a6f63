import { ignoringCase } from '../../ignoringCase.js';
import { readPeople } from '../evidence/people/readPeople.js';
import { areSure } from '../evidence/people/speakersLine.js';
import type { Speaker } from '../model/talk.js';
import type { SectionFacts } from './sectionFacts.js';

/** Accounts after a name: "(Twitter: @ada, GitHub: ada)". */
const accounts =
  /\s*[（(](?:[^()（）]{0,40}[\s,、/])?(?:twitter|github|x|mastodon|bluesky|linkedin)\s*[:：][^()（）]{1,80}[)）]/iu;

/** A name alone, with accounts or an organisation after it or not, that is surely one. */
export function surePeople(facts: SectionFacts): readonly Speaker[] | undefined {
  const { text } = facts.heading.line;
  const people = namedBy(facts);
  return people && (accounts.test(text) || areSure(people)) ? people : undefined;
}

/** The people that a heading names and nothing else, where there is something below it. */
export function namedBy({ heading: { line }, isEmpty }: SectionFacts): readonly Speaker[] | undefined {
  if (isEmpty || line.text.length > longestName) return undefined;
  const text = line.text.replace(accounts, '');
  return readPeople(text === line.text ? line : { text, links: [] }, 'title');
}

const longestName = 100;

/** The speaker that a talk is called by: "Ada Ek", "Ada Ek (Acme)"; what follows a dash or a colon may be its title. */
export function calledBy(facts: SectionFacts): readonly Speaker[] | undefined {
  if (!known.has(facts)) known.set(facts, readCalled(facts));
  return known.get(facts);
}

/** By the heading: it is asked for whenever anything is decided. */
const known = new WeakMap<SectionFacts, readonly Speaker[] | undefined>();

function readCalled(facts: SectionFacts): readonly Speaker[] | undefined {
  const { text } = facts.heading.title;
  if (!startsLikeName.test(text) || isParted.test(text) || facts.title.form !== undefined) return undefined;
  const people = namedBy(facts);
  return people && people.length <= mostTogether ? people : undefined;
}

/** Whether the text below, too, speaks of the person whose name the heading is, or the name is a usual one. */
export function isSurelyCalled(facts: SectionFacts): boolean {
  const people = calledBy(facts);
  if (!people) return false;
  if (surePeople(facts)) return true;
  const { speakers, mentioned } = facts.prose;
  return people.some(({ name }) => [...speakers, ...mentioned].some((other) => name.includes(other.name)));
}

/** Whether most of a list below are titles with links: what somebody heard, not what somebody said. */
export function listsTitles({ candidates }: SectionFacts): boolean {
  const listed = candidates.filter(({ form, depth }) => form === 'list' && depth === 0);
  const titles = listed.filter(({ title, setOff }) => setOff === 'link' && /\S\s+\S+\s+\S/.test(title));
  return titles.length >= fewestTitles && titles.length * 2 > listed.length;
}

const fewestTitles = 2;

const startsLikeName = /^[\p{Lu}\p{Lo}]/u;
const isParted = /\s[-–—|]+\s|[:：]/u;
/** The maximum number of people who give a talk that is called by their names. */
const mostTogether = 3;

/** Whether those named below a heading are no speakers of talks: "Speakers", "People I met", "Organisers". */
export function isOfPeople({ heading }: SectionFacts): boolean {
  return peopleWords.test(heading.line.text);
}

const peopleWords = ignoringCase(
  /\b(?:speakers?|people|persons?|met|meeting|organi[sz]ers?|organi[sz]ing|team|staff|crew|committee|volunteers?|attendees|participants|friends|thanks|bios?|interviews?|authors?|who|personen|leute|menschen|referenten|veranstalter|organisatoren|teilnehmer|danke?|personnes|gens|organisateurs|équipe|intervenants|participants|merci|personas|gente|ponentes|organizadores|equipo|asistentes|gracias|pessoas|palestrantes|equipe|obrigado|persone|relatori|organizzatori|grazie|mensen|sprekers|organisatie|deelnemers)\b|登壇者|スピーカー|参加者|運営|主催|講者|講師|讲师|嘉宾|组织者|연사|참가자|운영/,
);
