/** What the policy of a preview's page depends on. */
export interface PolicyOptions {
  /** Of the webview: where its own files come from. */
  readonly cspSource: string;
  /** New for every page; the page's own scripts have it. */
  readonly nonce: string;
  /** Whether the user allowed this workspace to show images from the web. */
  readonly remoteImages: boolean;
}

/** The only pages that may come into the preview, each in a frame that a click makes. */
export const playerOrigins = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const;

/**
 * The Content-Security-Policy of the preview's page: only our own scripts run, and nothing is fetched but local files, the
 * players that a click puts in, and images from the web where the user allowed them.
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
