import type { TemplateFile } from '../syntax/templateNode.js';
import type { Dictionary, Instance, Value } from '../values/value.js';

/** What templates use of the site and of the renderer. Whoever renders provides it; functions ask for it. */
export interface TemplateHost {
  /** Milliseconds since 1970, in UTC: the only clock. */
  readonly now: number;
  /** The site's time zone, an IANA name; empty for UTC. */
  readonly timeZone: string;
  /** The language of the page, as a BCP 47 tag such as `en-GB`: for names of months and for numbers. */
  readonly locale: string;
  /** The site's base URL as configured, such as `https://example.org/blog/`. */
  readonly baseUrl: string;
  /** What precedes paths of the page's language, without slashes; empty if nothing does. */
  readonly languagePrefix: string;
  /** Whether `relURL` leaves out the path of the base URL. */
  readonly canonifiesUrls: boolean;
  /** How `title` writes titles. */
  readonly titleStyle: 'ap' | 'chicago' | 'go' | 'firstupper' | 'none';

  /** The template of a partial, as in `partial "NAME"`, without its ending if it has none. */
  readonly partial: (name: string) => TemplateFile | undefined;
  /** Markdown as HTML; `inline` without a paragraph around a single one. */
  readonly markdown: (text: string, display: 'inline' | 'block') => string;
  /** Code as HTML, as `highlight` gives it; the options as written, or as a map. */
  readonly highlight: (code: string, language: string, options: string | Dictionary) => string;
  /** Whether code in this language is coloured. */
  readonly canHighlight: (language: string) => boolean;
  /** The id of a heading with this text, not made unique. */
  readonly headingId: (text: string) => string;
  /** The characters of an emoji by its name, without colons; `undefined` if there is no such emoji. */
  readonly emoji: (name: string) => string | undefined;

  /** The text of a file by its path relative to the site, or else to its content; `undefined` if there is none. */
  readonly readFile: (path: string) => string | undefined;
  /** A file, of text or not, or a folder, at such a path; `undefined` if there is none. */
  readonly fileAt: (path: string) => FolderEntry | undefined;
  /** The files and folders in a folder of the site, in any order; `undefined` if there is no such folder. */
  readonly readFolder: (path: string) => readonly FolderEntry[] | undefined;
  /** An environment variable; empty if it is not set, and `undefined` if Hugo's security policy hides it from templates. */
  readonly environment: (name: string) => string | undefined;

  /** A translation with its plural form; `undefined` if there is none. It can be a template, which spends. */
  readonly translate: (id: string, data: Value, spend: (steps: number) => void) => string | undefined;
  /** What `ref` (`relative`: `relref`) gives; `undefined` if the page is not found. Arguments have lower-case keys. */
  readonly reference: (page: Instance, form: 'relative' | 'absolute', options: Dictionary) => string | undefined;

  /** A resource below `assets` by its path, without a slash at the start; `undefined` if there is none. */
  readonly resource: (path: string) => Instance | undefined;
  /** Resources below `assets`: those whose path matches a glob, or those of a type such as `image`. */
  readonly resources: (by: 'pattern' | 'type', text: string) => readonly Instance[];
  /**
   * What a function makes that depends on more than its arguments, such as `resources.Fingerprint` or `images.Text`;
   * `undefined` if that is not done. Arguments are as written in the template.
   */
  readonly make: (name: string, args: readonly Value[]) => Value | undefined;
  /** Notes that a template goes on without what another server would have sent. */
  readonly missRequest: () => void;
  /** What warnings and errors of templates are told to. */
  readonly log: (level: 'error' | 'warning', message: string, id?: string) => void;

  /** The values of `site`, `hugo` and `page`. */
  readonly site: Value;
  readonly hugo: Value;
  readonly page: Value;
}

/** A file or a folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
  /** In bytes. */
  readonly size: number;
}
