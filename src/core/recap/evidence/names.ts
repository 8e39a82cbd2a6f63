/** Small words inside names: "van der Berg", "Ada de la Cruz". */
const particles = new Set(
  'van,der,den,de,del,della,di,da,do,dos,du,la,le,von,zu,zum,bin,bint,al,el,ben,ter,ten,af,av,y,e,of,st.'.split(','),
);

/** Words of titles and slides that are hardly ever in names, however they are capitalised. */
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

const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const initial = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u;
const word = /^[\p{L}\p{M}’'.‐-]+$/u;
const titles = /^(?:dr|prof|mr|mrs|ms|sir|ing|dipl)\.?$/i;

/** A Chinese, Japanese or Korean name without a blank. */
export const eastAsianName = /^(?:[\p{Script=Han}々]{2,4}|[\p{Script=Hangul}]{2,5}|[ァ-ヶー]{2,}・[ァ-ヶー]{2,})$/u;

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
  if (words.some((each) => mixesCapitals(each))) return false;
  // "OWASP ZAP"
  if (words.every((each) => /^\p{Lu}{2,5}$/u.test(each))) return false;
  // "API Gateway" is not a name, "CHARRIERE" after a first name is.
  if (/^\p{Lu}{2,}$/u.test(words[0]!) && !words.every((each) => /^[\p{Lu}.'’-]+$/u.test(each)))
    return words[0]!.length <= 2;
  return !words.some((each) => isTitleWord(each));
}

/** "VMware", "GitHub"; not "McKellen" and "LeRoy". */
function mixesCapitals(text: string): boolean {
  return /\p{Lu}\p{Lu}\p{Ll}|^(?!Mc|Mac|De|Di|Da|La|Le|Van|Fitz|O’|O')\p{L}*\p{Ll}\p{Lu}/u.test(text);
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
