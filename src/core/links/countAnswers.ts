import { say, type Message } from '../problem.js';
import { judgeAnswer, type Answer } from './answer.js';

const sentences = {
  fine: (count: string) => say('fine: {0}', count),
  hidden: (count: string) => say('answered, but a browser does not tell what: {0}', count),
  'link-unreachable': (count: string) => say('not there: {0}', count),
  'link-local': (count: string) => say('on your own machine or network, so not asked: {0}', count),
  'link-refused': (count: string) => say('refused to answer: {0}', count),
  'link-moved': (count: string) => say('moved: {0}', count),
} as const;

/** How many addresses gave what: a part of a sentence for each kind of answer that there is. */
export function countAnswers(answers: readonly Answer[]): readonly Message[] {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const group = judgeAnswer(answer)?.code ?? (answer.kind === 'hidden' ? 'hidden' : 'fine');
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return Object.entries(sentences).flatMap(([group, sentence]) =>
    counts.has(group) ? [sentence(String(counts.get(group)))] : [],
  );
}

/** Fewer that all fail may all be wrong. */
const fewest = 3;

/** Whether it looks as if there were no network: nobody answered at all. */
export function isOffline(answers: readonly Answer[]): boolean {
  const asked = answers.filter(({ kind }) => kind !== 'local' && kind !== 'invalid');
  return asked.length >= fewest && asked.every(({ kind }) => kind === 'failed' || kind === 'late');
}
