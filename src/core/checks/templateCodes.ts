/** The codes of the problems that executing the templates of a site for a page finds; rendering reports them. */
export const templateCodes: readonly string[] = [
  'template-error',
  'template-warning',
  'template-limit',
  'template-unsupported',
  'template-stand-in',
];
