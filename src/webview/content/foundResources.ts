import { longestText, mostRequests } from '../../core/preview/previewMessages.js';
import { keyOfRequest, type ResourceRequest, type SiteTemplates } from '../../core/site/siteTemplates.js';

/** Requests from the host what templates use: each once, and again after the host has dropped its answer. */
export class FoundResources {
  private readonly asked = new Set<string>();

  constructor(private readonly ask: (requests: readonly ResourceRequest[]) => void) {}

  /** Requests what is not known and was not requested before. */
  request(requests: readonly ResourceRequest[], templates: SiteTemplates | undefined): void {
    const isKnown = (key: string): boolean => templates !== undefined && Object.hasOwn(templates.resources, key);
    for (const key of this.asked) if (isKnown(key)) this.asked.delete(key);
    const unasked = requests.filter((each) => {
      const key = keyOfRequest(each);
      return !isKnown(key) && !this.asked.has(key) && each.path.length <= longestText;
    });
    for (const each of unasked) this.asked.add(keyOfRequest(each));
    for (let first = 0; first < unasked.length; first += mostRequests)
      this.ask(unasked.slice(first, first + mostRequests));
  }

  /** Forgets what was requested, because another page may belong to another site. */
  forget(): void {
    this.asked.clear();
  }
}
