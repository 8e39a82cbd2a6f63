import { isEastAsian, looksLikeEastAsianName } from './eastAsianNames.js';
import { hasGivenName } from './givenNames.js';

/** Small words inside names: "van der Berg", "Ada de la Cruz". */
const particles = new Set(
  (
    'van,der,den,de,del,della,dello,di,da,do,dos,das,du,la,las,le,los,von,vom,zu,zum,bin,bint,ibn,al,el,ben,ter,ten,tot,' +
    "op,af,av,y,e,st.,’t,'t"
  ).split(','),
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
    'tips,tricks,update,updates,overview,demo,live,story,stories,tale,history,journey,road,life,love,war,magic,' +
    'end,frontend,backend,stack,full,edition,project,projects,work,working,remote,video,slides,notes,summary,recap,' +
    'api,apis,ui,ux,ar,vr,xr,os,db,dx,vm,js,ts,tv,pc,pm,pr,css,html,http,sql,ai,ml,ci,cd,sre,devops,gitops,ops,dev,qa,iot,' +
    'etc,und,der,die,das,ein,eine,mit,' +
    'für,im,am,les,des,une,un,et,pour,dans,sur,avec,en,los,las,con,para,por,het,een,voor,met,op,i,monday,tuesday,wednesday,thursday,friday,saturday,sunday,ici,ce,cet,cette,puis,enfin,' +
    'ensuite,après,quand,mais,na,no,nesta,neste,este,esta,depois,luego,después,heute,dann,danach,nach,zuerst,als,then,after,' +
    'coming,soon,vortrag,präsentation,présentation,conférence,intervention,charla,ponencia,presentación,palestra,apresentação,presentazione,intervento,' +
    'lezing,presentatie,foredrag,föredrag,prelekcja,wykład,prezentacja,přednáška,prezentace,доклад,лекция,презентация,доповідь,' +
    'лекція,презентація,konuşma,sunum,presentasi,also,later,today,here,there,this,that,these,he,she,they,everyone,everybody,someone,somebody,nobody,nationale,nacional,link,maintainers,' +
    'maintainer,track,authors,author,founders,organizers,organisers,professor,speakers,speaker,host,hosts,internet,decentralized,' +
    'decentralised,distributed,embedded,network,networks,container,containers,hardware,kernel,database,databases,analytics,graphics,' +
    'robotics,virtualization,accessibility,privacy,compilers,microservices,architecture,architectures,computing,research,quality,labs,' +
    'year,years,officer,architect,consultant,technology,manager,director,president,advocate,evangelist,strategist,analyst,specialist,chief,senior,junior,hat,' +
    'université,universität,universidad,universidade,università,universiteit,universitet,uniwersytet,univerzita,university,hochschule,college,institut,instituto,istituto,institutet,' +
    'laboratories,institute,foundation,academy,agency,ministry,committee,association,society,inc,ltd,llc,gmbh,corp,corporation,formerly,shield,shaving,thinking,hacking,debugging,writing,teaching,mentoring,refactoring,gaming,parsing,caching,streaming,rendering,typing,styling,pairing,profiling,logging,tracing,hiring,shipping,breaking,running,moving,growing,taming,embracing,surviving,migrating,measuring,' +
    'kafka,android,ios,macos,azure,google,amazon,aws,microsoft,github,gitlab,nodejs,typescript,golang,kotlin,angular,firebase,terraform,' +
    'ansible,postgres,mysql,mongodb,redis,hadoop,elasticsearch,openstack,graphql,webassembly,blockchain,arduino,apache,links,dashboards,' +
    'beginner,intermediate,advanced,skill,level'
  ).split(','),
);

const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const initial = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u;
const word = /^[\p{L}\p{M}’'`´.‐-]+$/u;
/** Endings of words that are hardly any name's: "Practising Failure", "Roaming Free", "Static Generation". */
const titleEnding =
  /^(?!X|Zh|Q|Ji[ae]|Jun|Yu|Yan|Guo|Hua|Hui|Lia|Wei|Wen|Hai|Tia|Min|Sterling)\p{Lu}?\p{Ll}{3,}(?:ing|tions?|ness|ology|ware|isms?|ção|ções|ción|sión|tät|ung|heit|keit|isme)$/u;
const titles = /^(?:dr|prof|mr|mrs|ms|sir|ing|dipl)\.?$/i;

/** "Dr. Ek": one word is enough. */
const doctor = /^(?:[Dd]r|[Pp]rof)\.? \p{Lu}\p{Ll}+$/u;

/** A handle alone: `@name`. */
export const handle = /^@\w[\w-]{0,39}$/;

/**
 * Whether a text can be one person's name: two to five capitalised words with particles, initials, a nickname in quotes.
 * Titles of talks in title case look alike, so their usual words are kept out.
 */
export function looksLikeName(text: string): boolean {
  if (text.length > 60 || /\p{L}['’]s$/u.test(text)) return false;
  if (isEastAsian(text)) return looksLikeEastAsianName(text);
  const words = text.split(/\s+/).filter((each) => !/^['"“‘(].*['"”’)]$/.test(each) && !titles.test(each));
  if (words.length === 1 && doctor.test(text)) return !isTitleWord(words[0]!);
  if (words.length < 2 || words.length > 6) return false;
  const mayBeOfName = (each: string): boolean =>
    capital.test(each) || particles.has(each.toLowerCase()) || isShortParticle(each, words[0]!);
  if (!words.every((each) => word.test(each) && mayBeOfName(each))) return false;
  if (!capital.test(words[0]!) && !/^(?:van|von|de|del|di|da|du|la|le|el|al|bin|ter)$/.test(words[0]!)) return false;
  const last = words.at(-1)!;
  if (
    !(capital.test(last) || isShortParticle(last, words[0]!)) ||
    (initial.test(words[0]!) && words.every((each) => initial.test(each)))
  )
    return false;
  // A sentence ends there.
  if (words.slice(0, -1).some((each) => /\p{L}{4,}\.$/u.test(each))) return false;
  // "L'ingénieure" is an article and a noun.
  if (words.some((each) => /^(?![OD]['’])\p{L}{1,5}['’]\p{Ll}{3}/u.test(each))) return false;
  if (words.some((each, index) => mixesCapitals(each) && !(index > 0 && isJoined(each, words[0]!)))) return false;
  // "OWASP ZAP"
  if (words.every((each) => /^\p{Lu}{2,5}$/u.test(each))) return false;
  // "API Gateway" is not a name, "CHARRIERE" after a first name is.
  const isInCapitals = /^\p{Lu}{2,}$/u.test(words[0]!) && !words.every((each) => /^[\p{Lu}.'’-]+$/u.test(each));
  if (isInCapitals && words[0]!.length > 2) return hasGivenName(words[0]!);
  if (titleEnding.test(words[0]!) || areCapitalsWithin(words)) return false;
  // "Die Zukunft der Boote" is German; "Ada van der Berg" is a name.
  if (/(?<!\b(?:van|von|auf|in|op|uit|aus)) (?:der|den)\b/i.test(text) || hasHyphenedCapitals(words)) return false;
  return !words.some((each) => isTitleWord(each));
}

/** "Ada d’Ombre", after a usual given name; "Retour d’Expérience" is no name. */
function isShortParticle(text: string, first: string): boolean {
  return /^[dl]['’]\p{Lu}\p{Ll}/u.test(text) && hasGivenName(first);
}

/** "Ada GrayWhale", after a usual given name. */
function isJoined(text: string, first: string): boolean {
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(text) && hasGivenName(first);
}

/** "API-Design", "CI-CD"; not the surname of "Ada MOOR-HILL". */
function hasHyphenedCapitals(words: readonly string[]): boolean {
  const others = words.filter((each) => /\p{Lu}{2}-/u.test(each));
  return (
    others.length > 0 && !(hasGivenName(words[0]!) && others.every((each) => /^\p{Lu}{3,}-\p{Lu}{3,}$/u.test(each)))
  );
}

/** "Tidy CAP Theorem": an abbreviation before the last word; surnames in capitals are last. */
function areCapitalsWithin(words: readonly string[]): boolean {
  const isLastSmall = /\p{Ll}/u.test(words.at(-1)!);
  return (
    isLastSmall && words.slice(1, -1).some((each) => /^\p{Lu}{3,}$/u.test(each) && !particles.has(each.toLowerCase()))
  );
}

/** "VMware", "GitHub"; not "McKellen" and "LeRoy". */
function mixesCapitals(text: string): boolean {
  return /\p{Lu}\p{Lu}\p{Ll}|^(?!(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|Ann|Mary|Jo|O’|O')\p{Lu}\p{Ll}*(?:[-’']|$))\p{L}*\p{Ll}\p{Lu}/u.test(
    text,
  );
}

function isTitleWord(text: string): boolean {
  if (/^(?:(?![IVX]\.)\p{Lu}\.)+$/u.test(text)) return false;
  const lower = text.toLowerCase().replace(/[.'’]s?$/, '');
  return titleWords.has(lower) && !particles.has(lower);
}

/** "Ada Stack", "Ruby Ada": two capitalised words, one of which is a usual given name. Only where a habit says that this is a name. */
export function mayBeName(text: string): boolean {
  const [, first, last] = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}[\p{L}’'-]*)$/u.exec(text) ?? [];
  return first !== undefined && (hasGivenName(first) || (hasGivenName(last!) && !isTitleWord(last!)));
}

/** One capitalised word, or a short one in capitals: a first name, a nickname. Only where the context asks for a name. */
export function looksLikeSingleName(text: string): boolean {
  if (handle.test(text)) return true;
  return /^\p{Lu}[\p{L}’'-]{1,20}$/u.test(text) && !isTitleWord(text) && !/^\p{Lu}{5,}$/u.test(text);
}
