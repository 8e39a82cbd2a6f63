import { longestText, mostSources, type PreviewImage } from '../core/preview/previewMessages.js';

/** What the host said of the page's images. Asks for each once, and again after files changed; old answers stay till then. */
export class FoundImages {
  private readonly answers = new Map<string, PreviewImage>();
  private readonly asked = new Set<string>();

  constructor(private readonly ask: (sources: readonly string[]) => void) {}

  /** By `src`. */
  get all(): ReadonlyMap<string, PreviewImage> {
    return this.answers;
  }

  /** Asks for those of the images that are files and that were not asked for. */
  request(sources: readonly string[]): void {
    const unasked = sources.filter((src) => isLocal(src) && !this.asked.has(src));
    for (const src of unasked) this.asked.add(src);
    for (let first = 0; first < unasked.length; first += mostSources)
      this.ask(unasked.slice(first, first + mostSources));
  }

  learn(answers: Readonly<Record<string, PreviewImage>>): void {
    for (const [src, image] of Object.entries(answers)) this.answers.set(src, image);
  }

  /** From now on each is asked for again. */
  doubt(): void {
    this.asked.clear();
  }

  /** For another page, on which the same `src` is another file. */
  forget(): void {
    this.asked.clear();
    this.answers.clear();
  }
}

/** Images by URL, of any scheme or none, are never looked for among the files. */
function isLocal(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src.trim()) && src.length <= longestText;
}
