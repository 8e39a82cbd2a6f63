import type { SessionKind } from '../programme.js';

/** Words for a time without talks, in the languages of conferences; in titles only if there is no speaker. */
const pause =
  /(?<![\p{L}-])(?:(?:coffee|tea|lunch|morning|afternoon|short|bio|comfort|refreshment|networking|evening|hallway)[ -]?(?:&|and)?[ -]?(?:coffee|tea|lunch)?[ -]?(?:break|pause|time)s?|breaks?|breakfast|brunch|lunch|dinner|morning tea|afternoon tea|tea|coffee|snacks?|refreshments|registrations?|check[ -]?in|badge pick[ -]?up|doors? open(?:s|ing)?|doors|arrival|changeover|intermission|recess|buffet|\p{L}{0,12}pause|(?:mittag|abend)essen|frühstück|imbiss|anmeldung|registrierung|einlass|ankunft|umbaupause|déjeuner|petit[ -]déjeuner|pauses?|pause[ -]café|café|accueil|inscription|dîner|pausa|almuerzo|desayuno|comida|cena|descanso|registro|acreditaci[oó]n|pranzo|colazione|registrazione|intervalo|almoço|credenciamento|lunchpauze|pauze|koffie|ontbijt|inloop|frukost|fika|kaffe|kaffepaus|paus|lounas|kahvitauko|tauko|przerwa|obiad|rejestracja|přestávka|oběd|registrace|kávészünet|ebéd|szünet)(?!\p{L})|перерыв|обед|кофе|регистрация|休憩|昼食|ランチ|受付|开场|茶歇|午餐|午休|签到|휴식|점심|등록|休息/u;

const social =
  /(?<!\p{L})(?:social(?:s| event| evening| hour)?|party|afterparty|after[ -]party|reception|drinks|happy hour|cocktails?|gala|banquet|(?:conference|speakers?'?|gala|community|closing) dinner|karaoke|pub|bar night|board ?games?|game night|networking(?: event| reception)?|get[ -]?together|meet (?:and|&) greet|apéro|soirée|apéritif|abendveranstaltung|stammtisch|feier|fest|fiesta|festa|bierabend|grillen|bbq|barbecue|concert|konzert|disco|day trip|excursion|tour|5k|fun run|zumba|yoga)(?!\p{L})|懇親会|파티/u;

const named: readonly (readonly [SessionKind, RegExp])[] = [
  [
    'keynote',
    /\b(?:keynotes?|key[ -]note|locknote|lunchnote|plenary talk|eröffnungsvortrag|conférence plénière|plénière)\b|基調講演|키노트/u,
  ],
  [
    'lightning',
    /\b(?:light(?:n|en)ing|ignite|pecha ?kucha|kurzvortr(?:ag|äge)|blitz(?:vortr(?:ag|äge))?|flash talk|quickie)\b|ライトニング/u,
  ],
  [
    'panel',
    /\b(?:panel|paneldiskussion|podium\w*|round ?table|fishbowl|table ronde|mesa redonda|fireside chat|debate)\b/u,
  ],
  [
    'workshop',
    /\b(?:workshops?|tutorials?|hands[ -]?on(?:[ -]labs?)?|training|master ?class|atelier|taller|deep dive session|bootcamp|dojo)\b|ワークショップ/u,
  ],
];

/** Types that are neither a talk nor anything else a recap would have a section for. */
const otherTypes =
  /^(?:informational|meeting|summit|poster|posters|bof|birds of a feather|stand|exhibit(?:ion)?|performance|film|movie|show|installation|other|sonstiges|misc|service|general info|info|announcement|assembly|open space|sprints?)$/u;

const talkTypes =
  /\b(?:talk|talks|lecture|presentation|session|vortrag|conférence|charla|maintrack|devroom|podium talk|long talk|short talk)\b/u;

/** What kind of session it is, by the file's own word, else by the title. */
export function sessionKind(title: string, type: string | undefined, hasSpeakers: boolean): SessionKind {
  // Lower case first: patterns that ignore case are ten times slower.
  const [words, typeWords] = [title.toLowerCase(), type?.toLowerCase()];
  const byType = typeWords === undefined ? undefined : kindOfType(typeWords);
  if (byType === 'other' && !hasSpeakers && isPause(words)) return 'break';
  if (byType && byType !== 'talk') return byType;
  if (!hasSpeakers) {
    const isSocial = words.length < 60 && social.test(words);
    if (isPause(words) && !(isSocial && pause.exec(words)!.index > 0)) return 'break';
    if (isSocial) return 'social';
  }
  return byTitle(words) ?? byType ?? 'talk';
}

function kindOfType(type: string): SessionKind | undefined {
  const known = named.find(([, pattern]) => pattern.test(type))?.[0];
  if (known) return known;
  if (/^(?:break|pause|pausa|lunch|meal|food|catering|service|registration)s?$/u.test(type)) return 'break';
  if (/^(?:social|party|networking|social event|event|evening)s?$/u.test(type)) return 'social';
  if (/^(?:plenary|general session)$/u.test(type)) return undefined;
  if (otherTypes.test(type)) return 'other';
  return talkTypes.test(type) ? 'talk' : undefined;
}

/** A short title with one of the words: longer ones with them are about something. */
function isPause(title: string): boolean {
  return title.length <= 60 && title.split(/\s+/).length <= 7 && pause.test(title);
}

/** In a title only its first or last words name the kind: "Keynote: …", "… (Workshop)". */
function byTitle(title: string): SessionKind | undefined {
  const [first] = /^[^:–—|-]{0,40}(?=\s*[:–—|-])|^.{0,40}$/u.exec(title) ?? [''];
  const last = /[([]([^()[\]]{0,40})[)\]]$/u.exec(title)?.[1] ?? '';
  return named.find(([, pattern]) => pattern.test(first) || pattern.test(last))?.[0];
}
