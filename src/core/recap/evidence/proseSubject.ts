import { ignoringCase } from '../../ignoringCase.js';

/** What the first paragraph below a heading is about, if it is no talk: a topic, or a place in which talks are held. */
export type ProseSubject = 'topic' | 'place';

/** The number of characters at the start of a paragraph that say what it is about. */
const early = 300;

/** "The Go devroom was packed", "The main stage": what the first words name. */
const place =
  /^(?:(?:in|at|on) )?(?:the |our |this )(?:[\p{L}\d&/+.,’'-]+ ){0,5}(?:dev ?rooms?|stages?|tracks?)(?![\p{L}\d])/iu;

const topic = ignoringCase(
  /\b(?:(?:another|other|main|common|first|second|third|big|recurring|prominent|hot|key|major|central|general) (?:\w+ )?(?:themes?|topics?|trends?|announcements?)|themes?|trends?|buzzwords?|(?:hot|prominent) topics?)\b/,
);

/** What a text is about, by its beginning. `name`: what the heading is about. */
export function subjectOf(text: string, name: string): ProseSubject | undefined {
  const beginning = text.slice(0, early);
  if (place.test(beginning)) return 'place';
  return topic.test(beginning) || explains(beginning, name) ? 'topic' : undefined;
}

const shortest = 3;
const explaining = /^(?:,[^,.]{1,60},)? (?:is|are|provides?|allows?|lets?|offers?|enables?|helps?) /i;

/** Whether a text begins as an explanation of what the heading names: "Hub is the central place for …". */
function explains(text: string, name: string): boolean {
  const [own = ''] = name.split(/[:：]\s| [-–—] /);
  if (own.length < shortest) return false;
  const start = text.replace(/^the /i, '');
  return start.toLowerCase().startsWith(own.toLowerCase()) && explaining.test(start.slice(own.length));
}

const quantity =
  'several|many|some|few|couple|multiple|various|all|other|most|two|three|four|five|six|seven|eight|\\d+|lots|plenty|bunch|abundance|' +
  'these|those|both|more|best|great|excellent|interesting|of|the|and|numerous|standout|their|our';
/** "One of the best talks" is one. */
const plural = new RegExp(
  [
    String.raw`\b(?:${quantity}) (?:\w+ ){0,2}(?<!\bone of (?:\w+ ){0,4})(?:talks|sessions|presentations|lectures|speakers)\b(?! (?:about|to|through) (?:his|her|how))`,
    String.raw`\bVorträgen?\b`,
    String.raw`\b(?:les|des|plusieurs|autres) (?:conférences|présentations|talks|sessions)\b`,
    String.raw`\b(?:las|varias|otras|muchas) charlas\b`,
    String.raw`\b(?:as|várias|outras|muitas) palestras\b`,
  ].join('|'),
  'i',
);

/** Whether a text speaks of several talks. */
export function speaksOfSeveral(text: string): boolean {
  return plural.test(text);
}
