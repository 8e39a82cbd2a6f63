import { ignoringCase, type Search } from '../../ignoringCase.js';
import type { Post } from '../../post/post.js';

/** Headings of READMEs, manuals and tutorials that no talk and no section of a recap has. */
const manual = ignoringCase(
  /^(?:(?:basic |command[- ]line |how to )?(?:install(?:ation|ing)?|usage|use|configur(?:ation|e|ing)|set-?up|build(?:ing)?|run(?:ning)?)(?: (?:and|the|it|from|on|with|of|options|locally|tests?|instructions)(?: .*)?)?|(?:\w+ and )?settings|quick ?start(?: guide)?|pre-?requisites|requirements|dependencies|api(?: reference| docs| documentation)?|command[- ]line(?: (?:options|interface|usage))?|environment variables|known (?:issues|limitations|bugs)|troubleshooting|step \d.*|what you(?:'ll| will)? need|what you(?:'ll| will) (?:build|learn)|trouble ?shooting|browser support|running tests|deprecat\w+|migration(?: guide)?|(?:verifying|downloading) .*)$/,
);
/** Headings that READMEs have besides. */
const besides = ignoringCase(
  /^(?:features|examples?|licen[cs]e|licensing|contribut\w+(?: .*)?|change ?log|faq|development|documentation|support|security|credits|authors?|maintainers|sponsors|roadmap|description|table of contents|tests?|see also|philosophy|code of conduct)$/,
);
const fewestManual = 2;
const fewestInAll = 3;

/** A release: "1.2.3", "v2.0 (2024-05-06)", "[Unreleased]", "2026-08-26, Version 24.20.0". */
const release = ignoringCase(
  /^(?:\d{4}-\d\d-\d\d,? )?\[?(?:(?:v|version |release )\d+(?:\.\d+)+|\d+\.\d+\.\d+|\d+\.\d+(?=\]?(?:\(|$| \(| [-–—] )))|^\[?unreleased\]?(?:\(|$)/,
);
const fewestReleases = 3;

/** "4.2 Knots", "4.2.1 What they are": sections that are numbered like releases, below one with a title. */
const numbered = /^(\d+\.\d+)(\.\d+)?[.\s]*(?=\p{L})/u;

function countSubsections(titles: readonly string[]): number {
  const matches = titles.map((title) => numbered.exec(title)).filter((match) => match !== null);
  const above = new Set(matches.filter((match) => match[2] === undefined).map((match) => match[1]));
  return matches.filter((match) => match[2] !== undefined && above.has(match[1])).length;
}

/** "talk-notes-missing", "IChannelConfiguration", "readFile()". */
const identifier = /^[a-z]+(?:[-_.][a-z\d]+)+$|^\p{L}*\p{Ll}\p{Lu}\p{Ll}\w*$|^[\w.]+\([^()]{0,60}\)$/u;
const fewestIdentifiers = 5;

/** The headings looked at: of a long text, enough of its beginning and its end. */
const first = 60;
const last = 20;

/** Whether the headings of a text are those of the documentation of some software, of a tutorial, or of a change log. */
export function documentsSoftware({ headings }: Post): boolean {
  if (headings.length < fewestInAll) return false;
  const some = headings.length > first + last ? [...headings.slice(0, first), ...headings.slice(-last)] : headings;
  const titles = [...new Set(some.map(({ text }) => withoutMarkup(text)))];
  const count = (pattern: Search): number => titles.filter((title) => title.length < 120 && pattern.test(title)).length;
  const steps = count(manual);
  if (steps >= fewestManual && steps + count(besides) >= fewestInAll) return true;
  if (count(release) >= fewestReleases && count(release) > countSubsections(titles) * 2) return true;
  const names = count(identifier);
  return names >= fewestIdentifiers && names * 2 >= titles.length;
}

/** Enough of Markdown for the headings of documentation. */
function withoutMarkup(heading: string): string {
  return heading
    .slice(0, 300)
    .replace(/^\[([^[\]]*)\]\([^()]*\)/, '$1')
    .replace(/[*_`:]+/g, '')
    .trim();
}
