import { ignoringCase } from '../../ignoringCase.js';
import type { Sign } from './signs.js';

/** Food, drink, parties, travel, stands: what there is at conferences besides talks. */
const social = ignoringCase(
  /\b(?:dinners?|lunch(?:es)?|bento|breakfast|brunch|coffee|tea|drinks?|beers?|reception|part(?:y|ies)|after-?party|games?|karaoke|booths?|stands?|expo|exhibit\w*|sponsors?|sponse?rs|vendors?|swag|merch|t-?shirts?|signing|hotel|travel\w*|flight|venue|location|food|breaks?(?! (?:the|your|free|out|down|it|things|into|up|away|my|our|a)\b)|registration|badges?|hallway|networking|social|community|people|photos?|pictures|schedule|agenda|logistics|weather|city|job fair|raffle|prizes?|fun run|tour|floor|drink ?ups?|abendessen|mittagessen|frühstück|pause|feier|anreise|repas|déjeuner|dîner|soirée|stands?|buffet|fiesta|comida|cena|almuerzo|viaje|festa|pranzo|viaggio|almoço|jantar|viagem|borrel|eten|middag|lunsj|fest)\b|懇親会|ランチ|昼食|夕食|お弁当|会場|ブース|スポンサー|ノベルティ|受付|休憩|パーティ|飲み会|二次会|前夜祭|後夜祭|交流会|打ち上げ|ドリンクアップ|旅行|ホテル|점심|저녁|부스|후원|굿즈|장소|등록|휴식|午餐|晚宴|茶歇|展台|赞助|签到|酒店|场地|花絮|合影/u,
);

/** The author speaks of what he or she did, felt and took home. */
const author = ignoringCase(
  /(?:^|[^\p{L}])(?:i|i['’]\w+|my|me|mine|we|we['’]\w+|our|us|you|ich|mein\w*|wir|unser\w*|je|j['’]ai|mon|ma|mes|nous|notre|nos|mi|mis|yo|nosotros|nuestr[oa]s?|eu|meus?|minhas?|io|mio|mia|miei|ik|mijn|jeg|min|mitt|jag)(?:$|[^\p{L}])|^(?:some |a few |key |top |more |other |overall |general |final |about |what['’]?s next|what (?:did|was|were|is (?:next|it))|why (?:i|go|attend)|how was|(?:was|were|got|had|met|went|talked (?:to|with)|spoke (?:to|with)|bumped|ran) |looking |thoughts|things|next |sobre |über |à propos|acerca|over |om )|(?:takeaways?|thoughts|impressions?|highlights?|learnings?|mentioned|recap|summary|overview|(?:what['’]?s|up|coming) next|next (?:year|time|steps?)|wrap(?:[- ]?up|ping up)|fazit|bilan|resumen|resumo|riassunto)\b|感想|まとめ|所感|思った|について|소감|후기|느낀|정리|感受|感想|收获|总结|心得|^q\d{0,2} ?[.．:：]|(?:自我介绍|自己紹介|互动环节|互動環節)$|かった[!！。ー〜~]*$|(?:てき|しまっ|参加し|もらっ|議論し|相談し|[しお会]*でき|会え)た[!！。ー〜~]*$|[まで]した[!！。ー〜~]*$/u,
);

/** Words and phrases of which titles of talks are made. */
const talk = ignoringCase(
  /(?:^|[^\p{L}])(?:introduc(?:tion|ing)|intro|how to|how we|how (?:i|to|not)|building|scaling|designing|writing|understanding|deep ?dive|lessons|journey|the future of|future of|state of|towards?|beyond|from .+ to|in production|at scale|case study|best practices|patterns?|demystif\w+|migrating|testing|improving|automat\w+|managing|getting started|hands-on|keynote|talk|workshop|tutorial|panel|ignite|fireside|roundtable|story|with|using|for|einführung|praxis|erfahrungen|wie wir|mit|für|introduction à|comment|avec|pour|introducción|cómo|con|para|introdução|como|com|introduzione|come|per)(?:$|[^\p{L}])|入門|実践|事例|紹介|開発|技術|設計|運用|改善|導入|活用|仕組み|作り方|発表|実装|基調講演|キーノート|实践|分享|演讲|探索|应用|架构|设计|优化|演进|指南|原理|解析|案例|기반|도입|개발|구현|설계|개선|방법|이야기|활용|소개|구축|적용|키노트/u,
);

const ofSubject =
  /^(?:(?:some|key|main|the|general|final) )*(?:highlights|lessons(?: learn(?:ed|t))?|learnings|take[- ]?aways|insights|conclusions|summary|impressions) (?:of|from|on) (?!(?:the|this|that|these|my|our|your|a|an|day|both|all|last|first|second)\b)(.+)$/i;

/**
 * What a title is about that is one of a talk as well as of a section: "Lessons learned from hauling nets", but not
 * "Highlights of the first day".
 */
export function subjectAfter(title: string): string | undefined {
  return ofSubject.exec(title)?.[1];
}

const subtitle = /\S(?:: | [-–—] |：|——|〜|~ ?\S)\S/u;

/** What the words of a title tell, whatever the language. */
export function wordSigns(title: string): readonly Sign[] {
  const signs: Sign[] = [];
  const text = title.slice(0, 200);
  if (social.test(text)) signs.push('social-title');
  if (author.test(text)) signs.push('author-title');
  if (talk.test(text)) signs.push('talk-title');
  if (subtitle.test(text)) signs.push('subtitle');
  if (isTitleCase(text)) signs.push('title-case');
  return signs;
}

/** Whether most of three and more words begin with capitals. */
function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

const ofTalks = ignoringCase(
  /\b(?:talks?|sessions?|presentations?|keynotes?|lectures?|workshops?|watch ?list|playlist|speakers?|presenters?|vortr[aä]ge?n?|konferencj\w+|pr[eé]sentations?|conf[eé]rences|charlas?|ponencias?|sesiones|palestras?|presentazioni|foredrag\w*|föredrag\w*|presentaties|prelekcj\w+|wykład\w*|přednášk\w*|előadás\p{L}*|sunum\p{L}*|konuşma\p{L}*|oturum\p{L}*|presentasi|pembicara|sesi|esityk\p{L}*)\b|доклад|доповід|выступлени|bài (?:nói|trình bày)|diễn giả|セッション|発表|講演|トーク|登壇|세션|발표|강연|议题|議題|議程|议程|演讲|演講|主题|分享/u,
);

/** Whether a text speaks of talks in general: "Talks that I had marked". */
export function speaksOfTalks(text: string): boolean {
  return ofTalks.test(text.slice(0, 300));
}
