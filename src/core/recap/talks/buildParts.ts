import type { Post } from '../../post/post.js';
import { lineCount, lineRange, type SourceText } from '../../text.js';
import type { TalkDecision, TalkDecisions } from './decideTalks.js';
import { buildListedTalks, haveTextBetween } from './listedTalks.js';
import type { HeadingNode } from '../sections/nestHeadings.js';
import { flatten, someWithin, type Head } from '../sections/nestHeadings.js';
import type { Day } from '../model/day.js';
import type { Part } from '../model/part.js';
import type { Section, Talk } from '../model/talk.js';
import { betweenTalks } from './betweenTalks.js';
import { HeadingTalk, type PartPlace } from './headingTalk.js';
import { tagOfContainer } from '../evidence/heading/sectionTitle.js';
import { evidenceOf } from '../signs/sharedSigns.js';
import type { TitleParts } from '../evidence/heading/readHeading.js';

/** What is decided of the headings. */
export interface Decisions {
  readonly days: ReadonlySet<Head>;
  readonly talks: TalkDecisions;
  /** The title of a talk's heading apart from the names beside it. */
  readonly titleOf: (node: HeadingNode) => TitleParts;
  /** The date of a day, `YYYY-MM-DD`. */
  readonly dateOf: (node: HeadingNode) => string | undefined;
  /** The heading that names the event. */
  readonly event: HeadingNode | undefined;
  /** Whether the text can be a recap at all. */
  readonly isConference: boolean;
}

/** Makes the parts of a recap from its headings: days are at the top, whatever heading they were written below. */
export function buildParts(
  post: Post,
  roots: readonly HeadingNode[],
  decisions: Decisions,
): readonly (Day | Talk | Section)[] {
  return new PartBuilder(post, decisions).build(roots);
}

class PartBuilder {
  private readonly haveNotesBelow: boolean;

  constructor(
    private readonly post: Post,
    private readonly decisions: Decisions,
  ) {
    this.haveNotesBelow = [...decisions.talks.listed.values()].some((own) => haveTextBetween(post, own));
  }

  build(roots: readonly HeadingNode[]): readonly (Day | Talk | Section)[] {
    const { event } = this.decisions;
    const days = hoist(
      roots,
      () => true,
      (node) => this.isDay(node),
    );
    const parts = this.besides(days);
    const between = this.between(parts);
    return [
      ...this.listedBelow(undefined, event ?? roots[0], []),
      ...(event ? this.listedBelow(event, event.children[0], []) : []),
      ...parts.map((node) => (this.isDay(node) ? this.buildDay(node) : this.buildPart(node, [], between.has(node)))),
    ];
  }

  private isDay({ heading }: HeadingNode): boolean {
    return this.decisions.days.has(heading);
  }

  private isTalk({ heading }: HeadingNode): boolean {
    return this.decisions.talks.headings.has(heading);
  }

  /** The nodes, with the talks below talks beside them. */
  private besides(nodes: readonly HeadingNode[]): readonly HeadingNode[] {
    const isTalk = (node: HeadingNode): boolean => this.isTalk(node);
    return hoist(nodes, isTalk, isTalk);
  }

  private partsBelow(node: HeadingNode, tags: readonly string[]): readonly (Talk | Section)[] {
    const children = this.besides(node.children);
    const between = this.between(children);
    const below = children.map((child) => this.buildPart(child, tags, between.has(child)));
    return [...this.listedBelow(node, node.children[0], tags), ...below];
  }

  /** The talks that are not headings, between a heading and the next, or above the first. */
  private listedBelow(
    node: HeadingNode | undefined,
    next: HeadingNode | undefined,
    tags: readonly string[],
  ): readonly Talk[] {
    const own = this.decisions.talks.listed.get(node?.heading) ?? [];
    if (own.length === 0) return [];
    const end = next?.heading.line ?? (node ? node.lastLine + 1 : lineCount(this.post.source));
    const { haveNotesBelow } = this;
    return buildListedTalks(this.post, own, { end, level: node?.heading.level ?? 0, tags, haveNotesBelow });
  }

  private buildDay(node: HeadingNode): Day {
    return {
      kind: 'day',
      form: node.form,
      ...partOf(this.post.source, node, node.facts.heading.line.text),
      date: this.decisions.dateOf(node),
      parts: this.partsBelow(node, []),
      certainty: node.said === 'day' ? 'confirmed' : 'sure',
    };
  }

  private between(nodes: readonly HeadingNode[]): ReadonlySet<HeadingNode> {
    return betweenTalks(nodes, (heading) => this.decisions.talks.headings.has(heading));
  }

  private buildPart(node: HeadingNode, tags: readonly string[], isBetween: boolean): Talk | Section {
    const { talks } = this.decisions;
    const decision = talks.headings.get(node.heading);
    if (decision !== undefined) return buildTalk(this.post.source, node, decision, tags, this.decisions);
    const parts = this.partsBelow(node, [...tags, ...this.tagsLent(node)]);
    const part = partOf(this.post.source, node, node.facts.heading.line.text);
    const certainty = parts.length > 0 ? part.certainty : doubtOf(node, this.decisions, isBetween);
    return { kind: 'section', ...part, parts, certainty };
  }

  private tagsLent(node: HeadingNode): readonly string[] {
    const title = node.facts.heading.line.text;
    const holdsTalks = node.children.some((child) => someWithin(child, (each) => this.isTalk(each)));
    // "Knots (Ada Ek)" is what somebody speaks of, and no track.
    if (node.facts.title.isPlain) return [];
    if (holdsTalks) return [tagOfContainer(title)].filter((tag) => tag !== undefined);
    return this.decisions.talks.listed.has(node.heading) ? [tagOfList(title)].filter((tag) => tag !== undefined) : [];
  }
}

function buildTalk(
  source: SourceText,
  node: HeadingNode,
  decision: TalkDecision,
  containerTags: readonly string[],
  decisions: Decisions,
): Talk {
  const { facts, children } = node;
  return new HeadingTalk(placeOf(source, node), facts, {
    decision,
    splitTitle: () => decisions.titleOf(node),
    below: flatten(children).map((child) => child.facts),
    parts: children.map((child) => buildSub(source, child)),
    containerTags,
    evidence: evidenceOf(node),
    around: decisions.talks.evidenceAround(node.heading),
  });
}

/** A section that has a sign of a talk, where not enough speaks for it, or that has notes between two talks. */
function doubtOf(
  { heading, facts, said }: HeadingNode,
  { isConference, talks }: Decisions,
  isBetween: boolean,
): Part['certainty'] {
  if (said) return 'confirmed';
  const mayBe =
    isConference && facts.sectionTitle === undefined && ((isBetween && !facts.isEmpty) || talks.mayBe(heading));
  return mayBe ? 'unsure' : 'sure';
}

/** Only a heading that says what it is lends its name to a list: "Go Goodness" above one is a joke on it. */
function tagOfList(title: string): string | undefined {
  return /\b(?:dev ?room|track|stage|stream|keynotes|ignites)\b/i.test(title) ? tagOfContainer(title) : undefined;
}

/** A heading inside a talk. */
function buildSub(source: SourceText, node: HeadingNode): Section {
  return {
    kind: 'section',
    ...partOf(source, node, node.facts.heading.line.text),
    parts: node.children.map((child) => buildSub(source, child)),
  };
}

/**
 * Puts some headings beside those that hold them: a day below the event's heading, a talk below another talk. What held them
 * ends where the first of them begins.
 */
function hoist(
  nodes: readonly HeadingNode[],
  lets: (node: HeadingNode) => boolean,
  isHoisted: (node: HeadingNode) => boolean,
): readonly HeadingNode[] {
  const holdsSome = (node: HeadingNode): boolean =>
    lets(node) && node.children.some((child) => someWithin(child, isHoisted));
  if (!nodes.some(holdsSome)) return nodes;
  return nodes.flatMap((node) => {
    const first = lets(node) ? node.children.findIndex((child) => someWithin(child, isHoisted)) : -1;
    if (first < 0) return [node];
    const below = node.children.slice(first);
    const kept = { ...node, children: node.children.slice(0, first), lastLine: below[0]!.heading.line - 1 };
    return [kept, ...hoist(below, lets, isHoisted)];
  });
}

function partOf(source: SourceText, node: HeadingNode, title: string): Part {
  return { title, ...placeOf(source, node), certainty: node.said ? 'confirmed' : 'sure' };
}

/** The ranges of a heading's section. */
function placeOf(source: SourceText, { heading, lastLine }: HeadingNode): PartPlace {
  const start = { line: heading.line, character: 0 };
  const end = lineRange(source, lastLine).end;
  const bodyStart = heading.endLine < lastLine ? { line: heading.endLine + 1, character: 0 } : end;
  return {
    level: heading.level,
    headingRange: { start, end: lineRange(source, heading.endLine).end },
    range: { start, end },
    bodyRange: { start: bodyStart, end },
  };
}
