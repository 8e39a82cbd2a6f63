import type { SourceText } from '../../text.js';

/** Words that no write-up of a conference does without, in ten languages. */
const vocabulary =
  /conf(?:erence|érence|erencia|erenza|erência|erentie)?\b|konferenz|kongress|congr[eè]s|conferentie|\b(?:\w*con|\w*camp|\w*fest|\w*kaigi|summit|meet-?up|key-?notes?|talks?|speakers?|sessions?|presentations?|devrooms?|workshops?|hackathon|bar ?camp|un ?conference|symposium|vortr[aä]ge?|pr[aä]sentationen|referent(?:en|in)?|présentations?|orateurs?|charlas?|ponencias?|ponentes?|palestras?|palestrantes?|relatori|presentaties|sprekers?)\b|カンファレンス|発表|登壇|セッション|勉強会|컨퍼런스|콘퍼런스|발표|세션|大会|会议|會議|演讲|演講|分享/iu;

/** A text shorter than this, in characters, may have just been begun: it is given the benefit of the doubt. */
const short = 1_500;

/** Whether a text can be a recap: a travelogue has days too, but none of a conference. */
export function tellsOfConference({ text }: SourceText): boolean {
  return text.length < short || vocabulary.test(text.slice(0, 200_000));
}
