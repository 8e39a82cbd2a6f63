const formats = ['toml', 'yaml', 'yml', 'json'];

/** Files and one folder of which any makes its folder that of a Hugo site, in the order in which Hugo looks. */
export const siteConfigurationNames: readonly string[] = [
  ...formats.map((format) => `hugo.${format}`),
  ...formats.map((format) => `config.${format}`),
  'config/_default',
];
