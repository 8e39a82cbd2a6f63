import type { Check } from '../check.js';
import { programmeDay } from './programmeDay.js';
import { programmeName } from './programmeName.js';
import { programmeTitle } from './programmeTitle.js';

/** What the programme of the conference says otherwise. Without a programme they report nothing. */
export const programmeChecks: readonly Check[] = [programmeName, programmeTitle, programmeDay];
