/** A theme of each kind that VS Code names to pages. */
export const colourThemes = [
  { name: 'Default Light Modern', short: 'light', className: 'vscode-light' },
  { name: 'Default Dark Modern', short: 'dark', className: 'vscode-dark' },
  { name: 'Default High Contrast', short: 'high-contrast', className: 'vscode-high-contrast' },
  { name: 'Default High Contrast Light', short: 'high-contrast-light', className: 'vscode-high-contrast-light' },
] as const;
