import { longestText, mostSources, type PreviewImage } from '../../core/preview/previewMessages.js';

/**
 * The images that the host has found. Each is requested once, and again after files have changed. Old results stay
 * until new ones arrive.
 */
export class FoundImages {
  private readonly answers = new Map<string, PreviewImage>();
  private readonly asked = new Set<string>();

  constructor(private readonly ask: (sources: readonly string[]) => void) {}

  /** By `src`. */
  get all(): ReadonlyMap<string, PreviewImage> {
    return this.answers;
  }

  /** Requests images that are files and were not requested before. */
  request(sources: readonly string[]): void {
    const unasked = sources.filter((src) => isLocal(src) && !this.asked.has(src));
    for (const src of unasked) this.asked.add(src);
    for (let first = 0; first < unasked.length; first += mostSources)
      this.ask(unasked.slice(first, first + mostSources));
  }

  add(answers: Readonly<Record<string, PreviewImage>>): void {
    for (const [src, image] of Object.entries(answers)) this.answers.set(src, image);
  }

  /** Requests each image again the next time. */
  invalidate(): void {
    this.asked.clear();
  }

  /** Discards everything, because on another page the same `src` is another file. */
  forget(): void {
    this.asked.clear();
    this.answers.clear();
  }
}

/** Images with a URL scheme or host are never files of the site. */
function isLocal(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src.trim()) && src.length <= longestText;
}
