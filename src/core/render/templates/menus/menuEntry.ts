import { TemplateFault } from '../../../templates/run/templateFault.js';
import { castInteger, castText } from '../../../templates/values/cast.js';
import { Instance, SafeText, type Value } from '../../../templates/values/value.js';
import { menuList } from './menuList.js';
import type { MenuFields } from './menuFields.js';

/** An entry of a menu. */
export class MenuEntry extends Instance {
  readonly typeName = '*navigation.MenuEntry';
  /** Sorted; set once all entries of the site are known. */
  children: readonly MenuEntry[] = [];
  readonly fields: MenuFields;

  constructor(
    written: MenuFields,
    /** The menu that it says it is in; empty for a parent that nobody describes. */
    readonly menu: string,
    readonly page: Instance | null,
    /** The address if there is no page. */
    readonly configuredUrl: string,
  ) {
    super();
    this.fields = page ? withPage(written, page) : written;
  }

  /** What identifies an entry in its menu. */
  get keyName(): string {
    return this.fields.identifier || this.fields.name;
  }

  get url(): string {
    return this.page ? textOfPage(this.page, 'RelPermalink') : this.configuredUrl;
  }

  member(name: string): Value | undefined {
    const table = this.table();
    return Object.hasOwn(table, name) ? table[name]!() : undefined;
  }

  override print(): string {
    throw new TemplateFault('the text of a whole menu entry is not supported', 'unsupported');
  }

  /** Whether both are the same entry, wherever they were read. */
  isEqual(other: MenuEntry): boolean {
    return this.identity === other.identity && this.fields.parent === other.fields.parent;
  }

  /** Whether both lead to the same place. */
  leadsToSame(other: MenuEntry): boolean {
    if (this.page && other.page && isSamePage(this.page, other.page)) return true;
    return this.url !== '' && this.url === other.url;
  }

  private get identity(): string {
    return this.fields.identifier || this.url || this.fields.name;
  }

  private table(): Readonly<Record<string, () => Value>> {
    const { fields } = this;
    return {
      Identifier: () => fields.identifier,
      Parent: () => fields.parent,
      Name: () => fields.name,
      Title: () => fields.title,
      Pre: () => new SafeText('html', fields.pre),
      Post: () => new SafeText('html', fields.post),
      PageRef: () => fields.pageRef,
      Weight: () => fields.weight,
      Params: () => fields.params,
      Menu: () => this.menu,
      ConfiguredURL: () => this.configuredUrl,
      URL: () => this.url,
      KeyName: () => this.keyName,
      Page: () => this.page,
      Children: () => menuList(this.children),
      HasChildren: () => this.children.length > 0,
    };
  }
}

function withPage(fields: MenuFields, page: Instance): MenuFields {
  return {
    ...fields,
    name: fields.name || textOfPage(page, 'LinkTitle'),
    title: fields.title || textOfPage(page, 'Title'),
    weight: fields.weight || castInteger(page.member('Weight') ?? 0n),
  };
}

export function textOfPage(page: Instance, name: string): string {
  return castText(page.member(name));
}

/** Pages of one language. */
export function isSamePage(one: Instance, other: Instance): boolean {
  return one === other || textOfPage(one, 'Path') === textOfPage(other, 'Path');
}
