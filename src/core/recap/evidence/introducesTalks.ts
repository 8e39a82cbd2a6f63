import { ignoringCase } from '../../ignoringCase.js';

const several = ignoringCase(
  /\b(?:talks|sessions|presentations|keynotes|lectures|workshops|conferences|vorträge|conférences|charlas|ponencias|sesiones|palestras|presentazioni|sessioni|sessies|presentaties)\b|előadás\p{L}+|доклад\p{L}+|セッション|発表|講演|トーク|세션|발표|강연|议题|議題|議程|演讲|演講|分享|[场場]次?/u,
);
const chosen = ignoringCase(
  /\b(?:(?:i|we)(?: \w+)? (?:saw|attended|watched|visited|heard|went to|enjoyed|liked|listened to|recommend)|(?:my|our) favou?rites?|best|following|here are|ich .{1,30}(?:gesehen|gehört|besucht)|j['’]ai (?:vues?|suivies?)|que (?:vi|asistí|assisti))\b|láttam|részt .{0,10}vettem|слушал|посетил|(?:参加|參加|聞い|聴い|見|観)(?:した|た|了)|[听聽]了|以下|들은|들었|참여[한했]|참석[한했]/u,
);
/** Of talks that the author did not hear. */
const missed = ignoringCase(
  /\b(?:missed|could ?n[o'’]t|did ?n[o'’]t|was ?n[o'’]t able|wish|wanted to|intend|plan(?:ning)? to|verpasst|ratées?)\b|(?:聞け|聴け|見れ|見られ|行け|参加でき)な|못 |没[听聽]|错过|錯過/u,
);

/** So much of what may introduce a list is read. */
const longest = 200;
const pointing = /\b(?:these are|here are|the following|below)\b|こちら|以下|下記|次の|如下|다음|아래/iu;

/**
 * Whether the last sentence of a text introduces talks that its author has chosen, "These are the talks that I saw:", or one
 * before it that points to them.
 */
export function introducesTalks(text: string): boolean {
  const last = sentencesAtEnd(text).at(-1);
  return (last !== undefined && tellsOfChoice(last)) || pointsToTalks(text);
}

/** Whether one of the last sentences points to the talks below that its author has chosen, with a colon at its end or without. */
export function pointsToTalks(text: string): boolean {
  return sentencesAtEnd(text).some((sentence) => pointing.test(sentence) && tellsOfChoice(sentence));
}

function tellsOfChoice(sentence: string): boolean {
  return several.test(sentence) && chosen.test(sentence) && !missed.test(sentence);
}

function sentencesAtEnd(text: string): readonly string[] {
  const sentences = text.slice(-longest).split(/[.!?](?:\s|$)|[。！？]/);
  return sentences.filter((sentence) => sentence.trim() !== '');
}
