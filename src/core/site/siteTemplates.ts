/** A template of the site or of a theme. */
export interface LayoutFile {
  /** Of the file, relative to the site's folder. */
  readonly path: string;
  readonly text: string;
}

/** What templates use of the site's files. Paths are relative to the site's folder. */
export type TemplateResource =
  /** `null` if there is no such file, or if it is too large or not text. */
  | { readonly kind: 'text'; readonly text: string | null }
  /** In pixels; `null` if the format is unknown. */
  | { readonly kind: 'image'; readonly size: { readonly width: number; readonly height: number } | null }
  | { readonly kind: 'folder'; readonly entries: readonly FolderFile[] | null }
  /** All content files of the site, as far as they are not too many. */
  | { readonly kind: 'content'; readonly files: readonly string[] };

/** A file or a folder in a folder. */
export interface FolderFile {
  readonly name: string;
  readonly isFolder: boolean;
  /** A symbolic link is neither: Hugo lists it, but does not follow it. */
  readonly isLink?: true;
  /** In bytes. */
  readonly size: number;
}

/**
 * What the templates of a site consist of and use, its own files before those of themes. Can be serialised as JSON.
 * Layouts, data and translations are read at once; other files when a template has requested them.
 */
export interface SiteTemplates {
  /**
   * Shortcodes, partials and render hooks by their path below the layouts folder, in lower case and as written in files:
   * `_shortcodes/speaker.html`, `shortcodes/speaker.en.html`, `posts/_markup/render-link.html`.
   */
  readonly layouts: Readonly<Record<string, LayoutFile>>;
  /**
   * Data files by their path below `data`: `speakers/ada.yaml`. A path can occur again in a theme. Of two files that give
   * the value of a key, the first applies; lists and nested values are not merged.
   */
  readonly data: readonly { readonly path: string; readonly text: string }[];
  /** Translation files by name: `de.toml`. Of two files of a language that translate a message, the first applies. */
  readonly translations: readonly { readonly name: string; readonly text: string }[];
  /** Paths of files below `assets`, and where they are, relative to the site's folder. */
  readonly assets: Readonly<Record<string, string>>;
  /** What templates have requested so far, by `keyOfRequest`. */
  readonly resources: Readonly<Record<string, TemplateResource>>;
}

/** What a template requests while it is executed: it is looked up, and the page is rendered again. */
export interface ResourceRequest {
  readonly kind: TemplateResource['kind'];
  /** Relative to the site's folder; empty for the content. */
  readonly path: string;
}

export function keyOfRequest({ kind, path }: ResourceRequest): string {
  return `${kind} ${path}`;
}
