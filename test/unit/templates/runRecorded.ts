import { escapers } from '../../../src/core/templates/escape/escapers/escapers.js';
import { escapeTemplates } from '../../../src/core/templates/escape/escapeTemplates.js';
import { functions } from '../../../src/core/templates/functions/catalogue.js';
import { knownNames, type Environment } from '../../../src/core/templates/run/environment.js';
import { runTemplate } from '../../../src/core/templates/run/runTemplate.js';
import { parseTemplate } from '../../../src/core/templates/syntax/parseTemplate.js';
import { testHost } from './functions/testHost.js';
import { ShortcodeCall } from './shortcodeCall.js';

/** A template, and what the real Hugo makes of it (`scripts/recordTemplates.mjs`). */
export interface Recorded {
  readonly template: string;
  /** The call of the shortcode; `{{< t >}}` unless it is given. */
  readonly call?: string;
  /** Of the site; `en` unless it is given. */
  readonly locale?: string;
  readonly result?: string;
  readonly error?: string;
}

/** What is there to run the recorded templates with. */
const environment: Environment = { host: testHost, functions, escapers, prepare: escapeTemplates };

/** What we make of a template, in the form in which Hugo's results are recorded. */
export function runRecorded({
  template,
  call = '{{< t >}}',
  locale,
}: Recorded): { result: string } | { error: string } {
  const file = parseTemplate('t.html', template, knownNames(environment.functions));
  if ('fault' in file) return { error: file.fault.message };
  const run = runTemplate(file, new ShortcodeCall(call), inLocale(locale));
  return 'output' in run ? { result: run.output } : { error: run.fault.message };
}

function inLocale(locale: string | undefined): Environment {
  return locale === undefined ? environment : { ...environment, host: { ...testHost, locale } };
}
