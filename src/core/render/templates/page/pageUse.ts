import { mostResources } from '../../../site/templates/renderWithResources.js';
import type { Run } from '../../../templates/run/run.js';
import {
  keyOfRequest,
  type ResourceRequest,
  type SiteTemplates,
  type TemplateResource,
} from '../../../site/siteTemplates.js';

type Entries = Extract<TemplateResource, { readonly kind: 'folder' }>['entries'];

/** Steps for a question, and for each entry of a folder: whoever asks looks at all of them. */
const [stepsPerQuestion, stepsPerEntry] = [5, 4];

/** What the templates of a page have used. */
export class PageUse {
  /** Whether something was used that other parts of the page have a part in, such as the number of a call. */
  isShared = false;
  /** How many templates were executed for a call or an element. */
  executed = 0;
  /** How often something was used that another rendering of the page may give differently for the same call. */
  varied = 0;
  private readonly used = new Set<string>();
  private readonly asked = new Map<string, ResourceRequest>();

  constructor(
    private readonly resources: SiteTemplates['resources'],
    /** Counts steps for all templates of the page together. */
    readonly spend: Run['spend'],
  ) {}

  share(): void {
    this.isShared = true;
    this.varied++;
  }

  /** What was requested and is not known yet. */
  get requests(): readonly ResourceRequest[] {
    return [...this.asked.values()];
  }

  text(path: string): string | undefined {
    const found = this.find({ kind: 'text', path });
    return found?.kind === 'text' ? (found.text ?? undefined) : undefined;
  }

  /** In pixels; nothing as long as it is not known. */
  imageSize(path: string): { readonly width: number; readonly height: number } | undefined {
    const found = this.find({ kind: 'image', path });
    return found?.kind === 'image' ? (found.size ?? undefined) : undefined;
  }

  /** The files and folders in a folder. */
  folder(path: string): Entries {
    return this.listing(path)?.filter(({ isLink }) => isLink !== true) ?? null;
  }

  /** The same with symbolic links, which only `readDir` shows. */
  listing(path: string): Entries {
    const found = this.find({ kind: 'folder', path });
    const entries = found?.kind === 'folder' ? found.entries : null;
    this.spend(stepsPerEntry * (entries?.length ?? 0));
    return entries;
  }

  /** All content files; none as long as they are not known. */
  content(): readonly string[] {
    const found = this.find({ kind: 'content', path: '' });
    return found?.kind === 'content' ? found.files : [];
  }

  private find(request: ResourceRequest): TemplateResource | undefined {
    this.spend(stepsPerQuestion);
    const key = keyOfRequest(request);
    // More than are kept would be requested again and again.
    const isOneTooMany = this.used.size >= mostResources && !this.used.has(key);
    const found = !isOneTooMany && Object.hasOwn(this.resources, key) ? this.resources[key] : undefined;
    if (!found) this.varied++;
    if (isOneTooMany) return undefined;
    this.used.add(key);
    if (!found) this.asked.set(key, request);
    return found;
  }
}
