// User settings must be on disk before the server starts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No welcome page, no secondary side bar, no network, and dialogs that a page can click. */
const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'window.dialogStyle': 'custom',
  // Enabled by default in browsers. It would save what a slow test has half typed, for the next test to find.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
};

const trusted = { 'security.workspace.trust.enabled': false };

/**
 * For windows that nobody looks at, with a small page: drawing took most of the time of tests that only use VS Code's
 * API.
 */
export const unseen = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'editor.wordBasedSuggestions': 'off',
  'explorer.autoReveal': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** Restricted Mode without a prompt at startup. */
const restrictedMode = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/**
 * @param {string} userData VS Code's --user-data-dir
 * @param {{ restricted?: boolean | undefined, settings?: Record<string, unknown> | undefined }} options `settings` override the defaults, and existing settings override both
 */
export function writeSettings(userData, { restricted, settings }) {
  const folder = join(userData, 'User');
  const file = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  const all = { ...quiet, ...(restricted ? restrictedMode : trusted), ...settings };
  try {
    Object.assign(all, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') return; // a person's file with comments: leave it
  }
  writeFileSync(file, JSON.stringify(all, null, 2));
}
