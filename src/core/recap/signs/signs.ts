import type { Evidence } from '../model/talk.js';

/**
 * What speaks for or against a talk. The signs that are evidence can be explained to the author; the others tell what kind
 * of words a title has, what is around it, and what those beside it show.
 */
export type Sign =
  | Exclude<Evidence, 'author' | 'siblings'>
  /** The first sentences say who did something. */
  | 'prose-speaker'
  /** The very first one does; the first paragraph begins with a name, but does not say that this person speaks. */
  | 'opens-with-speaker'
  | 'prose-name'
  /** The first paragraph speaks of several talks; it is about a topic, or a room. */
  | 'prose-of-several'
  | 'prose-of-topic'
  | 'prose-of-place'
  /** A link leads to a page such as those of programmes and videos; so many of the others have one to the same host. */
  | 'talk-address'
  | 'same-host'
  /** The title is that of a section ("Conclusion"), begins so, is one for sections that hold talks, or is the post's own. */
  | 'section-title'
  | 'like-section-title'
  | 'container-title'
  | 'post-title'
  /** It is of food, parties, travel, booths; of the author's view; of words that titles of talks are made of. */
  | 'social-title'
  | 'author-title'
  | 'talk-title'
  /** It is that of a break, a meal or the registration; it is social, and nothing else but a time is said of a talk. */
  | 'between-talks'
  | 'only-social'
  /** It has a subtitle after a colon or dash; most of its words begin with capitals; another heading, or several of its kind, have the same. */
  | 'subtitle'
  | 'title-case'
  | 'repeated-title'
  | 'recurring-title'
  /** It has words of the post's title, or a year: it names the event. */
  | 'event-title'
  /** It is a sentence with a full stop. */
  | 'sentence'
  /** One or two words; five and more. */
  | 'short-title'
  | 'long-title'
  /** It is nothing but a name, as are several beside it. */
  | 'name-alone'
  /** It is below a section that is not a talk; below a heading that may be one, or
   * shows it; in a post with days, but in none of them. */
  | 'below-section'
  | 'below-heading'
  | 'below-signs'
  | 'outside-days'
  /** It is directly below a day or a heading for talks, in a text that has just been begun. */
  | 'just-begun'
  /** It holds headings, and so many of them have signs; it names nobody, and so many of them name people. */
  | 'holds-headings'
  | 'holds-signs'
  | 'holds-people'
  /** Of the first heading: introductions in any language. */
  | 'first'
  /** A row of a table; a line of its own; an item in another; above the first heading of the post. */
  | 'form-table'
  | 'form-line'
  | 'nested'
  | 'no-heading-above'
  /** The heading or line above, or the post's title, speaks of talks. */
  | 'listed-as-talks'
  /** The line above introduces what is listed as the talks heard; so much of it where it only says that these are talks. */
  | 'introduced'
  /** The line or heading above says that they were not heard, or not yet. */
  | 'listed-as-missed'
  /** A list of talks or speakers above the headings names it. */
  | 'listed-above'
  /** Headings of the post name people: what is listed besides was mostly not heard. */
  | 'beside-headings'
  | 'post-of-talks'
  /** The post's title names an event. */
  | 'post-of-event'
  /** It is a line in bold, as are so many that name people. */
  | 'bold-habit'
  /** It is one of the lines in bold that count up, some of which name people. */
  | 'counted'
  /** The title of a list item is in bold, italics or quotation marks. */
  | 'set-off'
  /** So many of the others have prose that describes a talk, names who speaks, or mentions several talks. */
  | 'others-prose'
  | 'others-speakers'
  | 'others-several'
  /** Nothing is below it. */
  | 'empty'
  /** How many of the others name people, where it does not. */
  | 'unlike-others'
  /** How many of the others of its kind name people, have a link, have another sign, have any; how many there are. */
  | 'others-people'
  | 'others-link'
  /** How many of the others have titles that lead to slides or a video, or begin with these. */
  | 'others-shown'
  | 'others-mark'
  | 'others-any'
  | 'many';

/** How much of each sign there is, 0 to 1; what is missing is 0. */
export type Signs = Readonly<Partial<Record<Sign, number>>>;

/** Collects signs. */
export class SignList {
  readonly signs: Partial<Record<Sign, number>>;

  constructor(signs: Signs = {}) {
    this.signs = { ...signs };
  }

  /** Sets how much of a sign there is. */
  add(sign: Sign, amount: number | boolean = true): void {
    if (amount !== false && amount !== 0) this.signs[sign] = Number(amount);
  }

  remove(sign: Sign): void {
    this.signs[sign] = 0;
  }
}

/** What each sign weighs, in logits, and what a candidate has without any. */
export type WeightTable = Readonly<Partial<Record<Sign | 'none', number>>>;

/** One table for headings, one for list items, table rows and lines. */
export interface Weights {
  readonly heading: WeightTable;
  readonly listed: WeightTable;
}

/** Weighs signs: above 0 it is more likely a talk than not. `none`: the weight without any. */
export function weigh(signs: Signs, weights: WeightTable, none = weights.none ?? 0): number {
  let total = none;
  for (const sign in signs) total += (weights[sign as Sign] ?? 0) * signs[sign as Sign]!;
  return total;
}
