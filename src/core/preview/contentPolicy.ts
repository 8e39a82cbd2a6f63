/** The parameters of the policy. */
export interface PolicyOptions {
  /** The webview's source for the extension's own files. */
  readonly cspSource: string;
  /** Unique for every page; set on the page's own scripts. */
  readonly nonce: string;
  /** Whether the user allows images from the web in this workspace. */
  readonly remoteImages: boolean;
}

/** The only origins that can be framed, each in a frame created by a click. */
export const playerOrigins = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const;

/**
 * The Content-Security-Policy of the preview: only the extension's own scripts run, and the only resources loaded are
 * local files, players started by a click, and images from the web if the user allows them.
 */
export function contentPolicy({ cspSource, nonce, remoteImages }: PolicyOptions): string {
  return [
    "default-src 'none'",
    `img-src ${cspSource} data:${remoteImages ? ' https:' : ''}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `frame-src ${playerOrigins.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
