import { say, type Message, type Severity } from '../problem.js';

/** What came of asking for an address. */
export type Answer =
  /** `movedTo`: where it has moved for good. */
  | { readonly kind: 'status'; readonly status: number; readonly movedTo?: string | undefined }
  /** There is an answer, but a browser does not let us see it. */
  | { readonly kind: 'hidden' }
  /** `reason`: in the words of the network, or empty. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'late'; readonly seconds: number }
  /** Not requested: it is on the reader's own machine or network. */
  | { readonly kind: 'local' }
  /** Not requested: it is not an address. */
  | { readonly kind: 'invalid' };

/** What is wrong with a link, by the answer to it. */
export interface Judgement {
  readonly code: 'link-unreachable' | 'link-refused' | 'link-moved' | 'link-local';
  readonly severity: Severity;
  readonly message: Message;
}

/** Every code that a judgement may have. */
export const linkCodes: readonly Judgement['code'][] = ['link-unreachable', 'link-refused', 'link-moved', 'link-local'];

/** Answers of servers that do not talk to programs, or not now: what a reader with a browser gets is not known. 999 is LinkedIn's. */
const refusals: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 408, 418, 421, 425, 429, 451, 503, 999]);

/** `undefined` where nothing is wrong, as far as one can see. */
export function judgeAnswer(answer: Answer): Judgement | undefined {
  switch (answer.kind) {
    case 'hidden':
      return undefined;
    case 'status':
      return judgeStatus(answer.status, answer.movedTo);
    case 'late':
      return refused(say('The server did not respond within {0} seconds.', String(answer.seconds)));
    case 'failed':
      return answer.reason === ''
        ? unreachable(say('This address cannot be opened.'))
        : unreachable(say('This address cannot be opened: {0}.', answer.reason));
    case 'local':
      return {
        code: 'link-local',
        severity: 'warning',
        message: say('This address is on your own machine or network, so readers cannot open it.'),
      };
    case 'invalid':
      return unreachable(say('This is not an address that a browser can open.'));
  }
}

function judgeStatus(status: number, movedTo: string | undefined): Judgement | undefined {
  if (refusals.has(status))
    return refused(say('The server refused the request ({0}). Open the link to check it.', String(status)));
  if (status >= 500) return refused(say('The server failed ({0}). Try again later.', String(status)));
  if (status >= 400) return unreachable(say('The page does not exist: the server responded with {0}.', String(status)));
  if (movedTo === undefined) return undefined;
  return { code: 'link-moved', severity: 'information', message: say('The page has moved to {0}', movedTo) };
}

function refused(message: Message): Judgement {
  return { code: 'link-refused', severity: 'information', message };
}

function unreachable(message: Message): Judgement {
  return { code: 'link-unreachable', severity: 'warning', message };
}
