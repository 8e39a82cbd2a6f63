import { absoluteUrl } from '../../../site/addresses/permalink.js';
import type { Site } from '../../../site/site.js';
import { fail } from '../../../templates/functions/functionDefinition.js';
import { castText } from '../../../templates/values/cast.js';
import { Dictionary, Instance, type Value } from '../../../templates/values/value.js';
import { isProcessable, mediaTypeOf, mediaTypeValue } from './mediaType.js';
import { because, method } from '../members.js';
import { processedSize, type PixelSize } from './processedSize.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';

/** What a resource is made of. */
export interface ResourceFacts {
  /** As templates find it: relative to the page's bundle, or with a slash from the root of the assets. */
  readonly name: string;
  /** The same without a language. */
  readonly bareName: string;
  readonly title: string;
  readonly params: Dictionary;
  /** Within the host. */
  readonly address: string;
  /** Its text; `undefined` if it cannot be read. */
  readonly content: () => string | undefined;
  /** Of an image; nothing as long as it is not known. */
  readonly size: () => PixelSize | undefined;
}

/** What the resources of a page have in common. */
export interface ResourceSurroundings {
  readonly site: Pick<Site, 'baseURL'>;
  /** Whether addresses are to be those of Hugo; otherwise those of files that exist. */
  readonly published: boolean;
  /** Notes that the original file is shown in place of what Hugo would make of it. */
  readonly standIn: (method: string) => void;
}

const made = 'Hugo makes it from the pixels of the image';
const unsupported = { ...because(made, 'Colors Exif Meta'), ...because('it is of no use here', 'TransformationChain') };

/** A file of a bundle or of the assets. */
export class Resource extends Instance {
  constructor(
    readonly facts: ResourceFacts,
    private readonly surroundings: ResourceSurroundings,
  ) {
    super();
  }

  get typeName(): string {
    return isProcessable(this.facts.name) ? '*resources.imageResource' : '*resources.genericResource';
  }

  override print(): string {
    return this.facts.name;
  }

  override toText(): string {
    return this.facts.name;
  }

  get type(): string {
    return mediaTypeOf(this.facts.name).split('/')[0] ?? '';
  }

  member(name: string): Value | undefined {
    const { facts, surroundings } = this;
    switch (name) {
      case 'Name':
        return facts.name;
      case 'Title':
        return facts.title;
      case 'Params':
        return facts.params;
      case 'RelPermalink':
        return facts.address;
      case 'Permalink':
        return absoluteUrl(facts.address, surroundings.site);
      case 'MediaType':
        return mediaTypeValue(facts.name);
      case 'ResourceType':
        return this.type;
      case 'Content':
        return facts.content() ?? '';
      case 'Publish':
        return method(name, [0, 0], () => null);
      case 'Data':
        return new Dictionary(new Map());
      case 'Err':
        return null;
      default:
        return this.imageMember(name);
    }
  }

  private imageMember(name: string): Value | undefined {
    const { facts } = this;
    if (Object.hasOwn(unsupported, name) && isProcessable(facts.name))
      throw new TemplateFault(`.${name} is not supported: ${unsupported[name]!}`, 'unsupported');
    if (name === 'Width' || name === 'Height') {
      if (!isProcessable(facts.name)) return this.refuse(name);
      const size = facts.size();
      return BigInt(Math.round((name === 'Width' ? size?.width : size?.height) ?? 0));
    }
    if (!['Resize', 'Fill', 'Fit', 'Crop', 'Process', 'Filter'].includes(name)) return undefined;
    return method(name, [name === 'Filter' ? 0 : 1, name === 'Filter' ? undefined : 1], ([options]) =>
      this.process(name, castText(name === 'Filter' ? '' : options)),
    );
  }

  private refuse(name: string): never {
    const { facts } = this;
    const advice =
      'use reflect.IsImageResource, reflect.IsImageResourceProcessable, or reflect.IsImageResourceWithMeta to check if the resource supports this method before calling it';
    return fail(
      `error calling ${name}: resource ${JSON.stringify(facts.name)} of media type ${JSON.stringify(mediaTypeOf(facts.name))} does not support this method: ${advice}`,
    );
  }

  /** The original file with the size that it would have. */
  private process(action: string, options: string): Value {
    const { facts, surroundings } = this;
    if (!isProcessable(facts.name)) return this.refuse(action);
    surroundings.standIn(action);
    const size = (): PixelSize | undefined => {
      const original = facts.size();
      return original && processedSize(original, action, options);
    };
    return new Resource({ ...facts, size }, surroundings);
  }
}
