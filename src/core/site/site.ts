/**
 * The Hugo site around a recap. All paths are relative to the site's folder, with `/` between and none at either end.
 * Every field has Hugo's default until the site's configuration is read.
 */
export interface Site {
  readonly contentDir: string;
  /** Later ones win where two hold the same file (Hugo overlays them). */
  readonly staticDirs: readonly string[];
  readonly assetDir: string;
  /** `markup.goldmark.renderer.unsafe`: raw HTML is published. */
  readonly unsafe: boolean;
}

export const defaultSite: Site = { contentDir: 'content', staticDirs: ['static'], assetDir: 'assets', unsafe: true };
