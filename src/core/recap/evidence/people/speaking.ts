import { ignoringCase } from '../../../ignoringCase.js';

/** What is said of speakers, in the languages that recaps are written in. */

/** What speakers do. */
const verbs =
  'talked|gave|gives|give|spoke|speaks|showed|shows|showcased|presented|presents|introduced|introduces|discussed|discusses|' +
  'demoed|demonstrated|explained|explains|described|describes|shared|shares|walked|opened|started|kicked|went|covered|' +
  'covers|taught|held|delivered|argued|argues|told|followed|continued|took|talks|chatted|closed|led|pointed|noted|hosted';

/** What only people do, in whole words: after these verbs a name is not a product's, wherever in the sentence it is. */
const personal = [
  'took (?:to )?the (?:stage|floor)|talked|spoke|presented|explained|shared|demonstrated|told|discussed|argued|taught|hosted|walked us|showed us|led (?:us )?(?:a|an|the|through)|gave (?:a|an|us|the)',
  // Portuguese, Spanish, Italian
  'apresentou|falou|mostrou|começou|abriu|explicou|contou|explorou|trouxe|palestrou|compartilhou|fez uma|deu uma',
  'presentó|habló|mostró|explicó|contó|expuso|dio (?:una|la)|nos (?:habla|explica|muestra|cuenta|presenta|enseña|habló|contó|explicó|mostró|presentó|enseñó|dio)',
  '(?:ci )?ha (?:parlato|mostrato|spiegato|presentato|raccontato|fatto|tenuto)|ci (?:parla|mostra|spiega|racconta|presenta)',
  // French
  '(?:nous )?(?:a|ont) (?:présenté|montré|expliqué|parlé|partagé|fait|donné|raconté|abordé)|nous (?:présente|parle|explique|expose|montre|partage|raconte|offre|fait|invite|propose)|enchaîne',
  // German, Dutch
  '(?:sprach|zeigte|erklärte|erzählte|hielt|berichtete|präsentierte|referierte|gab|stellte|erklärt|zeigt|erzählt|berichtet|sagte?|redete?|spricht|schilderte?|demonstrierte?|plädierte?|beschrieb|beschreibt|präsentiert|referiert|diskutierte?)(?=[ ,])',
  'vertelde|vertelt|liet|laat|toont|legt|sprak|toonde|presenteerde|hield',
  // Norwegian, Danish, Swedish, Finnish
  'viste|fortalte|snakket|snakkede|holdt|presenterte|præsenterede|pratade|visade|berättade|talade|berättar|visar|pratar|forteller|snakker|viser|fortæller|höll|puhui|esitteli|kertoi',
  // Hungarian
  'mesélt|beszélt|bemutatta|előadta|elmondta|megmutatta|ismertette|tartott (?:egy )?előadást',
  // Ukrainian, Turkish
  'розповів|розповіла|показав|розповідає|показує|anlattı|sundu|konuştu',
].join('|');

/** The same in Polish, Czech and Russian, by how these words begin. */
const personalStems =
  'opowiedział|opowiada|pokazał|pokazuje|mówił|mówi(?= )|przedstawił|mluvil|ukázal|představil|рассказал|рассказывает|показал|показывает|выступил|говорил';

/** After a name: "’s talk", "(Acme)". */
const ownTalk = /^['’]s talk/;
const organisation = /^\s*(?:\([^()]{1,60}\)\s*)?/;
/** ", engineer at Acme, ". */
const aside = /^,[^,.]{1,80},\s*/;
/** "From Acme, "; so many characters of what follows "from" are read. */
const from = /^(?:of|from|at|da|de|du|von|bei|van|chez|fra|från|z)\s+/;
const longestOrigin = 60;

const does = (all: string): RegExp =>
  new RegExp(`^(?:then |also |first |both |and his team |i |y |, )?(?:(?:${all})(?!\\p{L})|${personalStems})`, 'u');
const doing = does(`${verbs}|${personal}`);
const doingAnywhere = does(personal);
/** "Ada Ek’s presentation", "Ada Ek talk on": what is hers. */
const owning = ignoringCase(
  /^(?:['’]s?)? (?:[\p{L}-]+ ){0,4}?(?:talk|presentation|keynote|session|turn|lecture|workshop|demo|vortrag|präsentation|foredrag|föredrag)(?!\p{L})/u,
);

/** Whether what follows a name at the start of a clause says that this person speaks. */
export function saysWhoSpeaks(after: string): boolean {
  return leadsTo(doing, after.replace(ownTalk, '')) || owning.test(after);
}

/** The same for a name anywhere in a sentence. */
export function saysWhoSpeaksAnywhere(after: string): boolean {
  return leadsTo(doingAnywhere, after);
}

/**
 * Whether what follows a name leads to a verb: a part at a time, since one expression for all parts takes a hundred times as
 * long to compile.
 */
function leadsTo(verb: RegExp, after: string): boolean {
  const rest = after.replace(organisation, '');
  const beside = rest.replace(aside, '');
  return [rest, ...(beside === rest ? [] : [beside])].some((text) => verb.test(text) || comesFrom(verb, text));
}

/** "From the sunny town of Acme then showed": the verb is after any of the words. */
function comesFrom(verb: RegExp, text: string): boolean {
  const start = from.exec(text)?.[0].length;
  if (start === undefined) return false;
  const origin = text.slice(start);
  for (const { index, 0: space } of origin.matchAll(/\s+/g)) {
    if (index - (origin[index - 1] === ',' ? 1 : 0) > longestOrigin) return false;
    if (index > 0 && verb.test(origin.slice(index + space.length))) return true;
    if (space.includes('\n')) return false;
  }
  return false;
}

const talk =
  'talk|presentation|keynote|session|lecture|workshop|demo|palestra|apresentação|charla|ponencia|presentación|sesión|conférence|' +
  'présentation|intervention|vortrag|präsentation|presentazione|intervento|sessione|lezing|presentatie|foredrag|föredrag|prelekcja|wykład|přednáška|доклад';
const of = 'da|do|de|di|del|von|par|por|com|con|mit|van|av|door|avec|dada por|a cargo de|tenuta da';
const introducing = ignoringCase(
  new RegExp(
    `(?:${[
      String.raw`\b(?:talk|presentation|keynote|session|lecture|workshop|demo)s?(?:,? (?:was|is))?,? (?:given |held |presented |delivered )?(?:by|of|from) `,
      String.raw`\b(?:talk|presentation|keynote|session)s?\b[^.!?]{0,40} (?:was|were|is) (?:given |held |presented )?by `,
      String.raw`\b(?:presented|delivered|given|held|hosted) by (?:by )?`,
      String.raw`[”"»’] (?:by|from|von|par|de|di|av) `,
      String.raw`\b(?:speaker|presenter) (?:was|is) `,
      String.raw`\bnext (?:on|up|in line)? ?(?:was|is) `,
      String.raw`\b(?:saw|heard|watched|listened to)(?: a talk (?:by|from))? `,
      String.raw`\bit was `,
      String.raw`^(?:\.\.\. ?|… ?)?(?:with|by) `,
      String.raw`^(?:next|then|first|firstly|finally|last|lastly|after that|afterwards|second|up next|first up|next up|immediately after|right after|straight after)(?:,| was| were| came| up was) `,
      // "A primeira palestra do dia foi da Ada Ek", "Esta charla fue de Ada Ek"; "la présentation de Ada Ek", "Der Vortrag von Ada Ek"
      String.raw`(?<!\p{L})(?:${talk})(?: \p{L}{1,12}){0,3}? (?:foi|fue|era|est|était|war|ist|was|var|był|była) (?:${of})(?: (?:a|o|la|el|os|as))? `,
      String.raw`(?<!\p{L})(?:${talk}) (?:${of})(?: (?:a|o|la|el|os|as))? `,
      String.raw`(?<!\p{L})(?:subiu a?[no] palco|ao palco|on stage (?:was|came)|on the stage (?:was|came)|al escenario|sur scène)(?: (?:o|a|el|la))? `,
      String.raw`(?<!\p{L})(?:speaker|referent(?:in)?|sprecher(?:in)?|conférenci(?:er|ère)|orateur|oratrice|ponente|palestrante|relatore) `,
    ].join('|')})[“"'(]?$`,
    'u',
  ),
);

/** The maximum number of characters before a name that are read. */
const reach = 80;

/** Whether what is before a name introduces a speaker: "a talk by ", "presented by ", "next was ". */
export function introducesSpeaker(before: string): boolean {
  return introducing.test(before.slice(-reach));
}

const beforeTitle = ignoringCase(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:${talk}|лекци\p{L}*|доповід\p{L}*|доклад\p{L}+|wykład\p{L}+|prelekcj\p{L}+|prezentacj\p{L}+|přednášk\p{L}+)s?|(?:spoke|speaks|talked|talks))` +
      String.raw`(?: (?:was|is))?(?:,|:| (?:in|on|about|called|titled|entitled|named|über|zu|mit dem titel|sur|intitulée?|titulad[oa]|llamad[oa]|sobre|chamad[oa]|intitulad[oa]|su|dal titolo|met de titel|med titeln|o|pt\.|pod tytułem|о|про|под названием|під назвою|„))?\s*["“«„'(]?$`,
    'u',
  ),
);

/** Whether what is before a link or a quotation says that it is the title of a talk: "her talk on ", "the keynote, ". */
export function introducesTitle(before: string): boolean {
  return beforeTitle.test(before.slice(-reach));
}

const talkWord = ignoringCase(
  /\b(?:(?:this|the|his|her|their|another|next|first|second|last|final|great|good|cool|nice|excellent|awesome|fantastic|fun|inspiring|insightful|brilliant|opening|closing|breakout|favou?rite|interesting|one of the first)\s+(?:\w+\s+){0,2}(?:talks?|presentations?|keynotes?|sessions?|speakers?|lecture|demo|workshop)|talk (?:by|about|on|was)|keynote (?:by|was)|speaker was|presented by|delivered by|in this (?:talk|session|presentation)|was a (?:talk|presentation|keynote|session)|a (?:talk|presentation|keynote|lecture) (?:by|from|about|on|that|which))\b/,
);
const foreignTalkWord = ignoringCase(
  /(?<!\p{L})(?:présentation|conférence|conférenci|orateur|oratrice|intervenant|(?:cette|la) keynote|le talk|vortrag|präsentation|referent|presentatie|spreker|charla|ponencia|ponente|palestra|palestrante|presentazione|relatore|foredrag|föredrag|föreläs|prelekcj|prelegent|prezentacj|wykład|přednášk|доклад|доповід|презентац|выступлени|спикер|спікер|előad[áóo]|prezentáci|konuşma|sunum|oturum|presentasi|pembicara|pemateri|pemaparan|diễn giả|bài nói|bài (?:thuyết )?trình)|発表|セッション|トーク|お話|講演|登壇|발표|세션|강연|演讲|演講|分享|[講讲][者師师]|主[講讲]人/u,
);

/** Whether an English text speaks of a talk. */
export function speaksOfTalk(text: string): boolean {
  return talkWord.test(text);
}

/** Whether a text in any language speaks of a talk. */
export function mentionsTalk(text: string): boolean {
  return talkWord.test(text) || foreignTalkWord.test(text);
}

/** "In this two-hour workshop", before the comma that the speaker follows. */
const inTalk =
  /^(?:In (?:this|the|a|an|his|her|their)|Na|En|Dans|Nella|In der|In die|W) .{0,60}(?:talk|workshop|session|keynote|presentation|chat|demo|palestra|charla|ponencia|conférence|présentation)\P{L}*(?:\P{L}.{0,60})?$/u;

/** Whether the start of a sentence is about the talk, and the next clause about the one who gives it. */
export function isAboutTalk(before: string): boolean {
  return inTalk.test(before);
}
