import type { Post } from '../../post/post.js';
import { publishedDate } from '../days/publishedDate.js';

/** What announcements say; all in lower case, which is faster to compile than flag `i`. */
const announcement =
  /\b(?:(?:we )?look forward to|looking forward to (?:seeing|meeting|welcoming)|hope to (?:see|meet|welcome)|join us|save the date|regist(?:er (?:now|here|today|at|for|via)|ration (?:is|opens|ends|closes))|early[- ]bird|sign up|tickets (?:are|will|go)|coming (?:up|soon)|upcoming|see you (?:there|at|in|on)|don['’]t miss|stay tuned|(?:excited|happy|pleased|proud|thrilled|delighted) to (?:announce|welcome|invite|present)|(?:we(?:['’]ll| will)|will) (?:be (?:held|hosting|speaking|giving|presenting|joining|talking|at)|take place|host|present|speak|give|start|kick off|open|welcome)|we kick off|call for (?:papers|proposals|speakers))(?![a-z])/g;
/** The same in other languages, where one such phrase says less: recaps look forward to next year, too. */
const foreignAnnouncements = [
  'findet .{1,60} statt|(?:wir )?laden (?:euch|sie|dich|alle|herzlich)|anmeldung (?:ist|unter|bis)|jetzt anmelden|meldet euch an|wir freuen uns auf|seid dabei|wir sehen uns|vindt .{1,60} plaats|schrijf je in|meld je aan|äger rum|anmäl (?:dig|er)|finner sted|finder sted|meld deg på|tilmeld dig|vi s(?:ees|es)',
  'aura lieu|auront lieu|se (?:tiendra|déroulera)|inscri(?:vez-vous|s-toi)|venez|rejoignez-nous|rendez-vous (?:le|à|au)|tendr[áa] lugar|se (?:celebrar|realizar|llevar)á|(?:os|te|los) esperamos|inscríbete|regístrate|acontecer[áã]o?|vai (?:acontecer|rolar)|inscreva-se|esperamos você|não perca|si (?:terrà|svolgerà)|vi aspettiamo|iscriviti|iscrivetevi|registrati|non mancate',
  'zapraszam\\p{L}*|odbędzie się|odbędą się|zarejestruj się|do zobaczenia|proběhne|bude se konat|se bude konat|zveme|přihlaste se|registrujte se|uskuteční se|приглаша(?:ем|ю|ются)|жд[её]м (?:вас|всех)|регистрируй(?:ся|тесь)|состо(?:ится|ятся)|пройд[её]т|приходи(?:те)?|присоединяйтесь|запрошу(?:ємо|ю)|чекаємо|відбудеться|відбудуться|реєструй(?:ся|тесь|теся)|приходьте|приєднуйтесь',
  'järjestetään|ilmoittaudu|tervetuloa|kerül megrendezésre|megrendezésre kerül|jelentkez(?:z|ni|és)|regisztrálni|várunk mindenkit|gyertek|gerçekleş(?:ecek|tirilecek)|düzenlenecek|kayıt (?:ol|için)|bekliyoruz|katılın|akan (?:diadakan|diselenggarakan|berlangsung|dilaksanakan)|daftarkan diri|segera daftar|jangan lewatkan|sẽ (?:diễn ra|được tổ chức)|đăng ký (?:ngay|tham gia)|kính mời|trân trọng mời',
  'freut euch auf|demnächst|(?:kommende|nächste) (?:termine|veranstaltungen)|termine|(?:was|hier steht, was) kommt|hier anmelden|wir (?:treffen uns|suchen)|à venir|nous (?:vous attendons|aurons)|próxim[ao]s (?:eventos?|edici\\p{L}+|encontros?)|únete|inscrev\\p{L}+-se|participe|ti aspettiamo|prossim[oi] (?:eventi|incontri)|zapisz się|rejestracja|регистрация|реєстрація|kommer att|vil finne sted',
].join('|');
const foreignAnnouncement = new RegExp(
  String.raw`(?<!\p{L})(?:${foreignAnnouncements})(?!\p{L})|開催します|参加者募集|お申し込み|개최합니다|신청하세요|将于|報名|报名`,
  'gu',
);
const fewestForeign = 3;

/** What recaps say of what has been. */
const report =
  /\b(?:was|were|had|did|gave|talked|spoke|showed|presented|attended|enjoyed|saw|went|heard|listened|learn(?:ed|t)|liked|met|visited|opened|started|closed|explained|shared|got|came|took|thought|felt|missed|returned|became|made|told|found|said)\b/g;
const foreignReports = [
  'war|waren|hatten?|ging(?:en)?|gab|zeigten?|erzählten?|sprach|stellte|wurden?|hielt|kam|habe ich|haben wir|konnten?|waren|hadden?|ging|heb ik|hebben we|werd(?:en)?|vertelde|liet|hade|fick|gick|blev|pratade|visade|hadde|fikk|gikk|ble|snakket|viste|havde|fik|talte',
  "j['’]ai|nous avons|était|étaient|fut|(?:a|ont|avons|ai) (?:été|eu|fait|vu|pu|présenté|montré|parlé|expliqué)|fue(?:ron)?|estuv(?:o|e|imos|ieron)|hubo|habló|asist(?:í|imos)|pud(?:e|imos)|tuv(?:o|e|imos)|me gustó|fo(?:i|ram)|estav(?:a|am)|tev(?:e)|falou|assisti|fui|fomos|tivemos|mostrou|(?:è|sono) stat[oaie]|ho (?:visto|seguito|partecipato)|abbiamo|ha (?:parlato|mostrato|presentato)|erano?",
  'by(?:ł|ła|ło|li|ły|liśmy|łem|łam)|mia(?:ł|ła|ło|łem|łam|liśmy)|\\p{L}{3,}(?:łem|łam|liśmy|łyśmy)|opowiada?ł\\p{L}*|pokazał\\p{L}*|byl[aoiy]?|\\p{L}{2,}l[ai]? js(?:em|me)|ukázal\\p{L}*|mluvil\\p{L}*|\\p{Script=Cyrillic}{2,}[аеиыяії](?:л[аои]?|л(?:ся|ась|ось|ись))|(?:розпові|показа|говори|бу|ма|пройшо|відбу)в(?:ся)?',
  'oli(?:vat)?|kertoi|puhui|esitteli|volt(?:ak|am|unk)?|beszélt(?:ek)?|mesélt(?:ek)?|mutatt(?:a|ak|ott)|tetszett|hallottam|láttam|tartott(?:ak)?|kezdődött|oldu|vardı|yaptı|anlattı|gösterdi|konuştu|sundu|bahsetti|başladı|geçti|(?:katıldı|izledi|gördü|gitti|dinledi)[km]?|telah|sudah|kemarin|đã',
  'gesehen|gehört|besucht|avait|estuv\\p{L}+|fuimos|estive|рассказал\\p{L}*|var',
].join('|');
const foreignReport = new RegExp(
  String.raw`(?<!\p{L})(?:${foreignReports})(?!\p{L})|ました|でした|했다|했습니다|였다|了`,
  'gu',
);

/** Who says "I" chooses what to see; who says "we" invites. */
const firstPerson = /\bI\b/g;
/** Whoever has made a choice goes there: "My picks", "Ma sélection perso". */
const ownChoice =
  /(?<!\p{L})(?:my|ma|mon|mes|meine?|mis?|minhas?|meus?|mijn|mina?|moja|moje|la mia|le mie) (?:[\p{L}-]+ )?(?:picks|selections?|sélections?|choix|schedule|favou?rites|wish ?list|auswahl|favoriten|selección|favoritas|seleção|selezione|scelte|keuzes?|selectie|favoriter|wybór)(?!\p{L})/u;
/** What has been recorded has been. */
const recorded = /\b(?:videos?|slides|recordings?|recorded)\b/;
/** The maximum number of characters of a text that are read: its tense does not change later, and an invitation ends with one. */
const mostRead = 6_000;
const mostOfEnd = 1_000;
/** In an announcement that reports nothing, so many of these say that all is yet to come. */
const future = /\b(?:will|going to)\b|['’]ll\b/g;
const fewestFuture = 3;

const dated = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;

/** Whether a text announces what is yet to come, as a newsletter or an invitation does, and reports nothing. */
export function announcesEvent(post: Post): boolean {
  const all = post.source.text;
  const written = all.length > mostRead ? `${all.slice(0, mostRead)}\n${all.slice(mostRead).slice(-mostOfEnd)}` : all;
  const text = written.toLowerCase();
  const foreign = count(text, foreignAnnouncement);
  const announced = count(text, announcement) + foreign;
  if (announced === 0 || ownChoice.test(text)) return false;
  const reportedAbroad = count(text, foreignReport);
  if (foreign >= fewestForeign && foreign > reportedAbroad) return true;
  if (recorded.test(text)) return false;
  const reported = count(text, report) + (foreign > 0 ? reportedAbroad : 0);
  if (reported + reportedAbroad === 0 && count(text, future) >= fewestFuture) return true;
  if (announced <= reported * 2 || count(written, firstPerson) > 1) return false;
  return announced > 1 || isDatedLater(post);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether the dates in the headings are after that of the post. */
function isDatedLater({ frontMatter, headings }: Post): boolean {
  const published = publishedDate(frontMatter);
  const dates = headings.flatMap(({ text }) => dated.exec(text)?.[0] ?? []);
  return published !== undefined && dates.length > 0 && dates.every((date) => date > published);
}
