import type { Speaker } from './recap.js';
import type { PlainLine } from './inline.js';

/** Small words inside names: "van der Berg", "Ada de la Cruz". */
const particles = new Set(
  'van,der,den,de,del,della,di,da,do,dos,du,la,le,von,zu,zum,bin,bint,al,el,ben,ter,ten,af,av,y,e,of,st.'.split(','),
);

/** Words that stand in titles and on slides, hardly ever in names, however they are capitalised. */
const titleWords = new Set(
  (
    'a,an,and,the,of,for,to,in,on,at,by,with,from,how,why,what,when,who,where,your,our,my,we,you,is,are,not,or,as,it,its,' +
    'about,into,using,through,beyond,between,without,vs,versus,via,let,lets,deep,dive,intro,introduction,case,study,' +
    'lessons,learned,learnt,approach,guide,strategic,strategy,future,past,present,state,art,rise,fall,practice,practices,' +
    'patterns,pattern,design,driven,development,developer,developers,engineering,engineer,engineers,software,systems,' +
    'system,data,cloud,native,web,mobile,app,apps,application,applications,code,coding,programming,language,testing,test,' +
    'tests,security,performance,scaling,scale,service,services,mesh,server,serverless,open,source,machine,learning,' +
    'production,platform,infrastructure,operations,continuous,delivery,integration,deployment,automation,monitoring,' +
    'observability,kubernetes,docker,linux,java,javascript,python,ruby,rust,php,agile,team,teams,culture,people,' +
    'management,product,business,community,keynote,opening,closing,session,sessions,talk,talks,workshop,panel,discussion,' +
    'lightning,introducing,building,making,understanding,getting,started,better,best,modern,new,next,generation,real,' +
    'world,time,first,last,day,part,one,two,three,more,most,all,good,great,bad,big,small,fast,things,thing,tools,tool,' +
    'tips,tricks,update,updates,overview,demo,live,world,story,stories,tale,history,journey,road,life,love,war,magic,' +
    'end,frontend,backend,stack,full,edition,project,projects,work,working,remote,video,slides,notes,summary,recap,' +
    'api,apis,ui,ux,css,html,http,sql,ai,ml,ci,cd,sre,devops,gitops,ops,dev,it,qa,iot,etc,und,der,die,das,ein,eine,mit,' +
    'für,im,am,les,des,une,un,et,pour,dans,sur,avec,en,los,las,con,para,por,het,een,voor,met,op'
  ).split(','),
);

/** Words of roles and organisations: what follows a name's comma or stands in its brackets. */
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const initial = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u;
const word = /^[\p{L}\p{M}’'.‐-]+$/u;
const titles = /^(?:dr|prof|mr|mrs|ms|sir|ing|dipl)\.?$/i;

/** A handle alone: `@name`. */
export const handle = /^@\w{1,40}$/;

/**
 * Whether a text can be one person's name: two to five capitalised words with particles, initials, a nickname in quotes.
 * Titles of talks in title case look alike, so their usual words are kept out.
 */
export function looksLikeName(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.split(/\s+/).filter((each) => !/^['"“‘(].*['"”’)]$/.test(each) && !titles.test(each));
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((each) => word.test(each) && (capital.test(each) || particles.has(each.toLowerCase()))))
    return false;
  if (!capital.test(words[0]!) && !/^(?:van|von|de|del|di|da|du|la|le|el|al|bin|ter)$/.test(words[0]!)) return false;
  if (!capital.test(words.at(-1)!) || (initial.test(words[0]!) && words.every((each) => initial.test(each))))
    return false;
  // "VMware Tanzu" is none, "Ian McKellen" is; nor is "OWASP ZAP".
  if (
    words.some(
      (each) =>
        /[\p{Ll}\p{Lu}]{2}/u.test(each) &&
        /\p{Lu}\p{Lu}\p{Ll}|^(?!Mc|Mac|De|Di|Da|La|Le|Van|Fitz|O’|O')\p{L}*\p{Ll}\p{Lu}/u.test(each),
    )
  )
    return false;
  if (words.every((each) => /^\p{Lu}{2,5}$/u.test(each))) return false;
  // "API Gateway" is none, "CHARRIERE" behind a first name is.
  if (/^\p{Lu}{2,}$/u.test(words[0]!) && !words.every((each) => /^[\p{Lu}.'’-]+$/u.test(each)))
    return words[0]!.length <= 2;
  return !words.some((each) => isTitleWord(each));
}

function isTitleWord(text: string): boolean {
  const lower = text.toLowerCase().replace(/[.'’]s?$/, '');
  return titleWords.has(lower) && !particles.has(lower);
}

/** One capitalised word, or a short one in capitals: a first name, a nickname. Only where the context asks for a name. */
export function looksLikeSingleName(text: string): boolean {
  if (handle.test(text)) return true;
  return /^\p{Lu}[\p{L}’'-]{1,20}$/u.test(text) && !isTitleWord(text) && !/^\p{Lu}{5,}$/u.test(text);
}

/** Parts a list of people: commas, semicolons, slashes, bars, plus signs, ampersands and "and" in several languages. */
const separator = /\s*(?:[,;|/+&＆、・]|(?<=\s)(?:and|und|et|e|y|en|with|mit|avec|con)(?=\s))\s*/u;

/**
 * Reads the people of a text such as "Ada Ek (Acme), Bo Li" or "Ada Ek, CTO, Acme & Bo Li"; `undefined` where it is
 * anything else. What follows a name behind a comma or in brackets and is no name itself is the organisation.
 * `strict`: a name alone must have two words or more, as in a heading whose other half may be the title.
 */
export function readPeople(line: PlainLine, strict: boolean): readonly Speaker[] | undefined {
  const text = line.text.replace(/[.,;:\s]+$/, '').replace(/^[\s–—-]+/, '');
  if (
    text === '' ||
    text.length > 300 ||
    /[?!"“”«»]|:\s/.test(text.replace(/\([^()]*\)/g, '').replace(/["“][^"”]{1,30}["”]/g, ''))
  )
    return undefined;
  const people: { name: string; organisation: string[]; url: string | undefined }[] = [];
  for (const piece of piecesOf(text)) {
    const { name, organisation } = splitOrganisation(piece.text);
    const url = line.links.find(
      (link) => link.text !== '' && (link.text === name || link.text.includes(name) || name.includes(link.text)),
    )?.url;
    const isName =
      looksLikeName(name) || handle.test(name) || (!strict && looksLikeSingleName(name) && !piece.afterComma);
    if (isName && !(piece.afterComma && looksLikeOrganisation(name))) people.push({ name, organisation, url });
    else if (people.length > 0 && name.length <= 80 && (piece.afterComma || people.at(-1)!.organisation.length > 0))
      people.at(-1)!.organisation.push(piece.text);
    else return undefined;
  }
  if (people.length === 0) return undefined;
  return people.map(({ name, organisation, url }) => ({
    name,
    organisation: organisation.join(', ') || undefined,
    url,
  }));
}

/** Reads names where the text says that it holds nothing else: any words between the separators. */
export function readNames(line: PlainLine): readonly Speaker[] {
  return piecesOf(line.text.replace(/\s+/g, ' ').replace(/[.,;:\s]+$/, '')).map((piece) => {
    const { name, organisation } = splitOrganisation(piece.text);
    const url = line.links.find(
      (link) => link.text !== '' && (link.text.includes(name) || name.includes(link.text)),
    )?.url;
    return { name, organisation: organisation.join(', ') || undefined, url };
  });
}

/** Organisations and roles that look like a name of two words. */
function looksLikeOrganisation(text: string): boolean {
  return /\b(?:inc|labs?|gmbh|ag|ltd|llc|corp|group|bank|university|institute|foundation|press|records|sciences?|technolog(?:y|ies)|solutions|networks?|media|games|research|robotics|consulting|partners|studios?|society|ventures|holdings?|cloud|hat|security|software|systems|enterprises?|inria|manager|director|architect|lead|head|founder|officer|evangelist|advocate|consultant|president|chief|senior|staff|principal|computing|engineer(?:ing)?|developer|money)\b/i.test(
    text,
  );
}

interface Piece {
  readonly text: string;
  /** Whether it follows a comma (or opens with one of a role): then it may be an organisation. */
  readonly afterComma: boolean;
}

/** Parts at the separators outside brackets. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let afterComma = false;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text[offset]!;
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    if (depth > 0 || !/[\s,;|/+&＆、・]/.test(char)) continue;
    const match = separator.exec(text.slice(offset, offset + 12));
    if (match?.index !== 0 || match[0].trim() === '') continue;
    push(text.slice(start, offset));
    afterComma = match[0].includes(',');
    offset += match[0].length - 1;
    start = offset + 1;
    const conjunction = /^(?:and|&|und|et|y|e|en)\s+/i.exec(text.slice(start));
    if (afterComma && conjunction) {
      start += conjunction[0].length;
      offset = start - 1;
      afterComma = false;
    }
  }
  push(text.slice(start));
  return pieces;

  function push(piece: string): void {
    if (piece.trim() !== '') pieces.push({ text: piece.trim(), afterComma });
  }
}

/** "Ada Ek (Acme)", "Ada Ek @ada", "Ada Ek of Acme", "Ada Ek from Acme": the name, and what else is said of it. */
function splitOrganisation(text: string): { readonly name: string; readonly organisation: string[] } {
  const bracketed = /^([^([]+?)\s*[([]([^()[\]]*)[)\]]?\s*(?:@\w+)?$/.exec(text);
  if (bracketed)
    return {
      name: bracketed[1]!.replace(/\s+@\w+$/, ''),
      organisation: handle.test(bracketed[2]!) ? [] : [bracketed[2]!],
    };
  const spoken = /^(.+?)\s+(?:of|from|at|von|de chez|@)\s+(\p{Lu}.*)$/u.exec(text);
  if (spoken && looksLikeName(spoken[1]!)) return { name: spoken[1]!, organisation: [spoken[2]!] };
  const handled = /^(.+?)\s+@\w+$/.exec(text);
  return { name: handled ? handled[1]! : text, organisation: [] };
}
