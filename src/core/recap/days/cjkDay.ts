/** How Chinese, Japanese and Korean number a day. */
export interface NumberedDay {
  readonly length: number;
  /** -1 for the last one. */
  readonly ordinal: number;
}

const numbers = '一二三四五六七八九';
const koreanOrdinals = ['첫', '둘', '셋', '넷', '다섯', '여섯', '일곱'];
/** Before "번째". */
const koreanCounts = ['첫', '두', '세', '네'];

const number = `([${numbers}]|\\d{1,2})`;
const forms: readonly RegExp[] = [
  // 1日目, day 3日目, 2,3日目
  new RegExp(`^(?:day ?)?第? ?${number}(?:[,、・/&~-]\\d{1,2})? ?日 ?目`, 'iu'),
  new RegExp(`^第 ?${number} ?(?:天|日(?!\\p{L}))`, 'u'),
  // 三天 alone; "三天两夜" is how long something took.
  new RegExp(`^${number}天(?!\\p{L})`, 'u'),
  // 5日 is a date.
  /^([一二三四五六七])日(?![\p{L}(])/u,
  /^(\d{1,2}) ?일 ?(?:차|째)/u,
];
const koreanDay = new RegExp(`^(${koreanOrdinals.join('|')})(?:째|쨋)? ?날`, 'u');
const koreanCounted = new RegExp(`^(${koreanCounts.join('|')}) ?번째 ?날(?!\\p{L})`, 'u');
const first = /^(?:初日|첫날|首日(?=$|[^\p{L}]|[议議]程))/u;
const last = /^(?:最終日|마지막 ?날|最后一天|最後一天)/;

/** "1日目基調講演「…」": a talk on that day. */
const quoted = /^[\p{L}\s]{0,20}[「『《]/u;

/** Reads the number of a day at the start of a text. */
export function readCjkDay(text: string): NumberedDay | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match && !quoted.test(text.slice(match[0].length)))
      return { length: match[0].length, ordinal: valueOf(match[1]!) };
  }
  const counted = koreanCounted.exec(text);
  if (counted) return { length: counted[0].length, ordinal: koreanCounts.indexOf(counted[1]!) + 1 };
  const korean = koreanDay.exec(text);
  if (korean) return { length: korean[0].length, ordinal: koreanOrdinals.indexOf(korean[1]!) + 1 };
  const opening = first.exec(text);
  if (opening) return { length: opening[0].length, ordinal: 1 };
  const closing = last.exec(text);
  return closing ? { length: closing[0].length, ordinal: -1 } : undefined;
}

function valueOf(digits: string): number {
  return /^\d/.test(digits) ? Number(digits) : numbers.indexOf(digits) + 1;
}
