// The hand-labelled real posts next to the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface TalkLabel {
  readonly title: string;
  /** One-based. */
  readonly line: number;
  readonly url?: string | null;
  readonly speakers?: readonly string[];
  readonly tags?: readonly string[];
  readonly ambiguous?: boolean;
}

export interface DayLabel {
  readonly title: string;
  readonly line: number;
  readonly talks: readonly TalkLabel[];
  readonly ambiguous?: boolean;
}

export interface Labels {
  readonly days: readonly DayLabel[];
  readonly loose: readonly TalkLabel[];
  readonly layout?: string;
}

/** A post with what an author would expect of its outline. */
export interface LabelledPost {
  readonly name: string;
  /** The repository's owner: posts of one are alike. */
  readonly site: string;
  readonly text: string;
  readonly labels: Labels;
}

/** Reads the labelled posts of a folder with `outlines` and `recaps`; none where it is not there. */
export function readLabelled(corpus: string): readonly LabelledPost[] {
  if (!existsSync(join(corpus, 'outlines'))) return [];
  return readdirSync(join(corpus, 'outlines'))
    .sort()
    .map((file) => {
      const name = basename(file, '.json');
      const labels = JSON.parse(readFileSync(join(corpus, 'outlines', file), 'utf8')) as Labels;
      const text = readFileSync(join(corpus, 'recaps', `${name}.md`), 'utf8');
      return { name, site: name.split('__')[0]!, text, labels };
    });
}

/** All talks of a post, whatever their day. */
export function talkLabels({ days, loose }: Labels): readonly TalkLabel[] {
  return [...days.flatMap(({ talks }) => talks), ...loose];
}
