import { readDayName } from '../days/dayHeading.js';
import { weekdays } from '../days/dayWords.js';
import { isSectionTitle } from '../evidence/heading/sectionTitle.js';

/** Words of what programmes list between talks: breaks and meals. */
const breaks = new Set(
  (
    'break,breaks,lunch,dinner,breakfast,coffee,coffe,tea,registration,check-in,checkin,doors,badge,badges,networking,reception,' +
    'party,after-party,afterparty,drinks,beer,beers,raffle,photo,snacks,pause,pausen,kaffee,kaffeepause,mittag,mittagessen,' +
    'mittagspause,frühstück,abendessen,anmeldung,registrierung,einlass,accueil,déjeuner,descanso,almuerzo,comida,café,' +
    'registro,pausa,pranzo,registrazione,almoço,credenciamento,intervalo,pauze,lunchpauze,koffie,inloop,ontvangst,borrel,' +
    'lounas,tauko,kahvi,kahvitauko,ilmoittautuminen,przerwa,kawa,kawowa,obiad,obiadowa,rejestracja,śniadanie,kolacja,oběd,' +
    'přestávka,registrace,večeře,snídaně,káva,paus,fika,frukost,kaffe,lunchrast,registrering,frokost,kaffi,kaffipause,pausekaffe,' +
    'lunsj,pauser,matpause,mingel,signing,обед,' +
    'обеденный,перерыв,регистрация,кофе,кофе-брейк,кофе-пауза,ужин,завтрак,афтепати,вечеринка,розыгрыш,обід,обідня,перерва,' +
    'реєстрація,кава,кава-брейк,вечеря,сніданок,афтепаті,вечірка,розіграш,kahve,molası,mola,öğle,yemeği,yemek,kayıt,çekiliş,' +
    'registrasi,pendaftaran,sarapan,makan,istirahat,ishoma,rehat,doorprize,giải,lao,ăn,trưa,tiệc,đăng,ký,check-out,meal,meals'
  ).split(','),
);

/** Words of what is before and after all talks. A talk may have them, too. */
const frame = new Set(
  (
    'opening,closing,welcome,remarks,wrap-up,goodbye,farewell,kick-off,kickoff,ceremony,sponsors,begrüßung,verabschiedung,' +
    'eröffnung,abschluss,bienvenue,ouverture,clôture,bienvenida,apertura,clausura,benvenuto,chiusura,abertura,encerramento,' +
    'boas-vindas,welkom,afsluiting,otwarcie,powitanie,zakończenie,zahájení,přivítání,závěr,öppning,välkomna,avslutning,' +
    'åpning,velkommen,åbning,afslutning,avaus,päätös,tervetuloa,открытие,закрытие,приветствие,вступление,відкриття,закриття,' +
    'привітання,açılış,kapanış,karşılama,pembukaan,penutupan,sambutan,penutup,khai,mạc,bế,mở,đầu'
  ).split(','),
);

/** Words that say nothing of what it is. */
const small = new Set(
  'min,mins,minute,minutes,minuten,hr,hrs,hours,stunde,stunden,heure,heures,hora,horas,ora,ore,uur,minuti,minutos,час,часа,часов,мин,минут,минуты,година,годин,хвилин,dk,saat,dakika,menit,jam,godz,minut,timme,timmar,timer,dan,và,ulang,с,и,та,і,ve,the,and,a,in,at,with,authors,author,book,customer,customers,sponsor,for,to,of,by,und,et,y,e,i,en,de,der,die,das,end,our,your,short,long,time,hour,speech,address,area,group,social,evening,night,day,first,second,last,open,session,speaker,speakers,attendees'.split(
    ',',
  ),
);

function saysSomething(word: string): boolean {
  return /\p{L}/u.test(word) && !small.has(word) && !weekdays.has(word);
}

/** No talk is about these. */
const inAsia =
  /休憩|昼食|昼休み|(?<!ブ)ランチ(?![ャェ])|懇親|交流会|開会|閉会|オープニング|クロージング|乾杯|集合写真|写真撮影|名刺交換|コーヒーブレイク|アフターパーティ|점심|휴식|쉬는 ?시간|네트워킹|개회|폐회|경품 ?추첨|럭키 ?드로우|단체 ?사진|기념 ?촬영|커피 ?브레이크|午餐|午休|茶歇|签到|簽到|报到|報到|休息|開場|开场|抽奖|抽獎|[开開闭閉]幕[式词詞]|大合照|合影留念|自由交流|晚宴|下午茶|颁奖|頒獎/;
/** All of a title. */
const wholeInAsia =
  /^(?:(?:参加者|来場者|一般)?受付(?:開始|終了|時間)?(?:[・、&と/／ ].{0,8})?|開場[・、&と/／ ]?受付|(?:(?:현장|참가자) ?|입장 ?(?:및|&|,|\/) ?)?(?:등록|접수)(?: ?(?:및|&|,|\/|시작|데스크).{0,10})?|移動|撤収|片付け|アンケート|表彰式?|(?:大)?抽選会|ネットワーキング|おやつ(?:タイム)?|오프닝|클로징|환영사|축사|체크인|입장|저녁(?: ?식사)?|석식|중식|브레이크 ?타임|마무리|[开開闭閉]幕|致[辞詞]|合影|合照|(?:观众|觀眾)?入[场場]|晚餐|點心|点心|[会會][后後]交流|交流時間|交流时间|散[会會场場]|[中]?[场場]休(?:息)?)$/u;

const inBrackets = /\s*[(（][^()（）]*[)）]/g;

/** The maximum length of the title of a break: longer titles only mention one. */
const longest = 60;
const longestInAsia = 16;

/**
 * Whether a title is that of a break, a meal, the registration and the like, or a date; also that of the opening or the closing, unless
 * it has a page, a video or speakers.
 */
export function isBetweenTalks({
  title,
  url,
  speakers,
}: {
  title: string;
  url: string | undefined;
  speakers: readonly unknown[];
}): boolean {
  if (title.length > longest) return false;
  // "Sat 16th March 2024 - Town Hall"
  if (/\d/.test(title) && readDayName(title)?.date !== undefined) return true;
  if (wholeInAsia.test(title.replace(inBrackets, '').trim())) return true;
  if (inAsia.test(title)) return title.replace(inBrackets, '').length <= longestInAsia;
  // "Lunch, by the sponsors"
  const [own] = title.toLowerCase().split(/,|\s\(|\sby\s/);
  const words = own!.split(/[\s/&+,():;.!–—]+/).filter((word) => saysSomething(word));
  const most = words.length / 2;
  if (words.filter((word) => breaks.has(word)).length > most) return true;
  if (url !== undefined || speakers.length > 0) return false;
  return words.filter((word) => breaks.has(word) || frame.has(word)).length > most || isSectionTitle(title);
}
