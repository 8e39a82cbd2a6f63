import { ignoringCase } from '../../ignoringCase.js';

/** "(20 min)", "[30分]", "(duration: 25:00)" */
const duration = ignoringCase(
  /^(?:(?:duration|length|dauer|durée|duración|duração|durata|duur|długość|длительность|所要時間|时长) ?[:：]? ?)?(?:ca\.? ?|~ ?)?\d{1,3} ?(?:min(?:uten|utes?|utos?|uti|uty|s|\.)?|m|['’′]|[\u1100-\uffff]{1,3}|h|hrs?|hours?|std\.?|мин(?:ут)?\.?)$|^(?:duration|length|dauer|durée|duración|duração|durata|duur|длительность) ?[:：]? ?\d{1,2}(?::[0-5]\d){1,2}$/u,
);
/** For whom a talk is: "(Any Skill Level)", "(Intermediate)", "(Level 300)". */
const audience = ignoringCase(
  /^(?:(?:any|all|beginners?|intermediate|advanced|introductory|experts?)(?: ?(?:[-–,/&]|to|and) ?(?:beginners?|intermediate|advanced|experts?))?(?: skills?)?(?: levels?)?|level \d{1,3}|(?:niveau )?(?:débutants?|intermédiaire|avancé|confirmé)|anfänger|einsteiger|fortgeschrittene?|(?:nivel )?(?:principiantes?|básico|intermedio|avanzado|iniciantes?|intermediário|avançado)|(?:livello )?(?:base|principianti|intermedio|avanzato))$/u,
);
const bracketed = /\s*[(（[]([^()（）[\]]{1,40})[)）\]]$/;

/** How long the remark in brackets is that a text ends in, on how long a talk takes or for whom it is; 0 for none. */
export function remarkAfter(text: string): number {
  const found = /[)）\]]$/.test(text) ? bracketed.exec(text.slice(-longest)) : null;
  if (!found || found[0].length >= text.length) return 0;
  const remark = found[1]!.trim();
  return duration.test(remark) || audience.test(remark) ? found[0].length : 0;
}

const longest = 60;
