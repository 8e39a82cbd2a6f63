import { onDemand } from '../../../onDemand.js';
import { phrases } from '../../../phrases.js';
import { sectionsInAsia } from './sectionNamesInAsia.js';

/**
 * Whole titles of sections beside talks, in the languages that recaps are written in: first those of Germanic and Romance
 * languages, then Slavic ones, then Finnish, Hungarian, Turkish, Indonesian and Vietnamese. Each is a regular expression.
 */
const beginning = [
  'introductions?|intro|preface|about(?: me| the (?:conference|event))?|background|einleitung|einführung|vorwort|vorab|hintergrund|inleiding|introductie|voorwoord|inledning|introduktion|förord|bakgrund|innledning|indledning|introduksjon|forord|bakgrunn|baggrund',
  'introducción|prólogo|preámbulo|introduzione|premessa|prefazione|introdução|prefácio|avant-propos|préambule|contexte|contexto|contesto|sobre (?:o evento|el evento)',
  'wstęp|wprowadzenie|przedmowa|słowem wstępu|na początek|úvod|úvodem|na úvod|předmluva|введение|вступление|предисловие|предыстория|вместо (?:введения|предисловия)|о (?:конференции|мероприятии)|вступ|передмова|передісторія|про (?:конференцію|захід)',
  'johdanto|alkusanat|tausta|aluksi|bevezet(?:és|ő)|előszó|előzmények|háttér|a (?:konferenciáról|rendezvényről|helyszínről)|giriş|önsöz|pendahuluan|pengantar|kata pengantar|latar belakang|giới thiệu|mở đầu|lời mở đầu|bối cảnh',
  'はじめに|概要|들어가며|소개|소개글|시작하며|서론|개요|前言|简介|介绍|介紹|簡介|引言',
];

const end = [
  'synopsis|recap|conclusions?|concluding (?:words|thoughts|remarks)|(?:quick |short |overall |final )?summary|wrap[ -]?(?:ping )?up|(?:(?:one |a few )?(?:final|closing|parting|last)|my|some|other|general|random|initial|overall|additional)? ?(?:words?|thoughts?|notes|remarks|observations|impressions?|reflections?)|in (?:closing|conclusion|summary)|epilogue|outro|(?:the )?end',
  'ende|(?:mein |kurzes |persönliches )?fazit|zusammenfassung|schluss(?:wort)?|abschluss|resümee|ausblick|rückblick|nachwort|zum (?:schluss|abschluss)|conclusies?|samenvatting|slot(?:woord)?|tot slot|afsluiting|nawoord|terugblik|slutsats(?:er)?|sammanfattning|avslutning|slutord|konklusjon|konklusion|oppsummering|opsummering|sammendrag|afslutning|til (?:slutt|sidst)',
  "fin|(?:en |in )?conclusi(?:ón|ones?|oni)|conclus[ãa]o|conclusões|en resumen|resumen|resumo|resumindo|riassunto|riepilogo|(?:reflexiones|considerações|considerazioni)(?: (?:finales|finais|finali))?|balance|balanço|bilancio|para (?:terminar|acabar|finalizar|concluir)|finalizando|per concludere|in sintesi|cierre|encerramento|epílogo|bilan.{0,30}|c'est le bilan.{0,5}|pour (?:conclure|finir|terminer)|en (?:conclusion|résumé)|résumé|synthèse|le mot de la fin|à retenir|ce qu['’]il faut retenir|récap(?:itulatif)?",
  'podsumowanie|wnioski|zakończenie|na (?:koniec|zakończenie)|závěr|závěrem|shrnutí|na závěr|(?:в )?заключени[ея]|итоги?|выводы?|вместо заключения|резюме|послесловие|подводя итоги?|в итоге|вместо (?:итогов|послесловия)|висновк[иу]|висновок|підсумки?|підсумок|післямова|на завершення|замість (?:висновків|післямови)',
  'yhteenveto|lopuksi|johtopäätökset|loppusanat|össze(?:foglal(?:ás|ó)|gzés)|konklúzió|z[áa]rszó|végszó|utószó|végül|sonuç(?:lar)?|özet|kapanış|son söz|son olarak|değerlendirme|kesimpulan|penutup|ringkasan|rangkuman|akhir kata|kết luận|tổng kết|tóm tắt|lời kết|kết thúc',
  'conclusive (?:words|thoughts|remarks|notes)|(?:quick |brief )?(?:rounding up|round-?up)|afterthoughts?',
  'おわりに|終わりに|最後に|(?:全体の|全体を通しての)?(?:まとめ|感想|所感)|さいごに|마치며|마무리(?: ?하며)?|(?:참가 |전체 |간단한 )?(?:후기|소감|총평)|느낀 ?점|회고|总述|概述|综述',
  '(?:活動|活动|参会|參會|個人|个人|整体|整體)?(?:总结|總結|小结|小結|结语|結語|结论|結論|感想|感受|反思|心得|收获|收穫|回顾|回顧)|後記|后记|写在最后|寫在最後',
  '(?:总结|總結|心得|感想|感受|反思|回顾|回顧)(?:与|與|和|及|、)?(?:总结|總結|反思|感想|感受|心得|展望)',
];

const others = [
  'b[oôó]nus|overall|audience|(?:keynotes?/)?misc(?:ellaneous|ellanea)?\\.?|others?|other (?:(?:notable |interesting |great )?(?:talks|sessions|presentations|things|stuff|topics)(?: (?:from|of) the day)?|notes)|odds and ends|random(?: bits| stuff)?|verschiedenes|sonstiges|weiteres|(?:weitere|andere|sonstige) (?:vorträge|sessions|talks|themen)|diversen|(?:overige?|andere)(?: (?:talks|sessies|presentaties))?|overigen|(?:övriga|andra|andre) (?:föredrag|foredrag)|övrigt|øvrigt|annet|andet',
  '(?:en )?divers|(?:les )?autres?(?: (?:conférences|présentations|sessions|talks|sujets))?|en vrac|varios|otr[oa]s(?: (?:charlas|ponencias|sesiones|cosas))?|(?:gli |le )?altr[oie](?: (?:talk|interventi|presentazioni|sessioni))?|varie|outr[oa]s(?: (?:palestras|apresentações|coisas))?|diversos',
  '(?:inne|pozostałe)(?: (?:prelekcje|wykłady|prezentacje))?|różne|(?:ostatní|další)(?: přednášky)?|různé|разное|прочее|остальное|другие(?: доклады)?|інше|різне|інші(?: доповіді)?|muut?a?|egyéb(?:ek)?|vegyes|többi (?:előadás|program)|diğer(?:leri)?|lainnya|lain-lain|その他(?:もろもろ|いろいろ|色々|諸々|雑多|雑感|の(?:セッション|発表|トーク|話|話題|感想|こと))?|そのほか|(?:セッション|発表|トーク|講演|本編)(?:の内容)?以外(?:の(?:話|こと|もの|話題))?|(?:세션|발표|강연) ?(?:외|이외|밖)(?:의|에)? ?(?:이야기|것들?)?|(?:演讲|演講|議程|议程|分享)(?:之外|以外)(?:的.{1,6})?|雑感|余談|番外編|기타(?: ?등등)?|그 ?(?:외|밖)(?:에| ?이야기)?|其[他它](?:的|部分|内容|內容|想法|議程|议程)?',
];

const impressions = [
  '(?:(?:the |my |our |some |main |key |high[- ]level |biggest |top |general |of the )*(?:insights and |learnings? (?:and|&) )?take[- ]?aways?(?: ?/ ?action items)?|(?:some |my |the )?(?:highlights?|learnings?|lessons(?: learned)?|impressions?|observations|trends|themes|key points|tl;?dr))',
  '(?:(?:meine |mein |der |erste |allgemeine )*(?:gesamt)?ein(?:drücke|druck)|(?:meine )?(?:highlights|erkenntnisse|gedanken|learnings)|stimmung|atmosphäre)|(?:mijn )?indruk(?:ken)?|sfeer|hoogtepunten|(?:mina )?intryck|reflektioner|lärdomar|höjdpunkter|inntrykk|indtryk|refleksjoner|refleksioner|høydepunkter|stemning(?:en)?',
  "(?:mes |les |quelques )?(?:impressions?(?: générales)?|tendances|coups de c(?:œ|oe)ur|points (?:forts|faibles|positifs|négatifs))|(?:mon )?ressenti|(?:l['’])?ambiance|retours? d['’]expérience|(?:mis |minhas |le mie )?(?:impresiones|impressões|impressioni)(?: (?:generales|gerais|generali))?|opini[óo]n(?:es)?|opinião|opinioni|lo (?:mejor|peor|bueno|malo)|o melhor|aprendizajes|aprendizados|destaques|pontos (?:positivos|negativos|fortes|fracos)|puntos (?:fuertes|débiles)|ambiente|atmosfera",
  '(?:moje |ogólne )?wrażenia|odczucia|refleksje|plusy|minusy|ocena|(?:mé |moje )?dojmy|postřehy|atmosféra|hodnocení|(?:мои |общие |личные |первые )?впечатления|ощущения|атмосфера|мнение|отзывы?|плюсы|минусы|что (?:не )?понравилось|(?:мої |загальні )?враження|плюси|мінуси|що (?:не )?сподобалося',
  'vaikutelm(?:at|ia)|fiilikset|ajatuksia|kohokohdat|opit|(?:általános |első )?benyomás(?:ok|aim)?|élmények|vélemény(?:em)?|hangulat|tanulságok?|pozitívumok|negatívumok|(?:genel )?izlenimler(?:im)?|gözlemler(?:im)?|görüşler(?:im)?|düşünceler(?:im)?|kesan(?: dan pesan)?|kesan pesan|pengalaman|cảm nhận|cảm nghĩ|ấn tượng|trải nghiệm|bài học',
];

const media = [
  '(?:further |useful |related )?(?:links?|resources?|references?)|further (?:reading|resources)|(?:talk |the )?(?:slides?|videos?|recordings?|photos|pictures|pics|gallery|images|tweets|media)|videos from the conference|quick reference',
  "literatur|quellen|bilder|fotos?|folien|vortragsfolien|aufzeichnungen|galerie|presse|blog-?beiträge|(?:weiterführende|weitere) (?:links|informationen)|foto[’']s|video[’']s|afbeeldingen|bronnen|foton|länkar|resurser|referenser|källor|billeder|lenker|ressurser|kilder|referanser|referencer",
  '(?:les )?(?:photos|vidéos|slides|diapos|liens|ressources|références)|sources|pour aller plus loin|imágenes|fotografías|v[ií]deos?|enlaces(?: de interés)?|recursos|referencias|galería|imagens|referências|galeria|materia(?:l|is|le)|immagini|collegamenti|risorse|riferimenti|galleria',
  'zdjęcia|fotorelacja|filmy|nagrania|linki|źródła|materiały|fotky|fotografie|fotogalerie|videa|záznamy|odkazy|zdroje|materiály|фото(?:графии|отч[её]т)?|видео|(?:полезные )?ссылки|материалы|источники|слайды|презентации|галерея|світлини|відео|(?:корисні )?посилання|матеріали|джерела|презентації',
  'kuv(?:at|ia)|linkit|lähteet|videot|képek|fényképek|fotók|videók|felvételek|diák|prezentációk|hivatkozások|források|anyagok|fotoğraflar|resimler|görseller|videolar|bağlantılar|linkler|kaynaklar|foto-foto|dokumentasi|galeri|tautan|referensi|sumber|(?:một số )?(?:hình )?ảnh|liên kết|tài liệu(?: tham khảo)?|nguồn',
  'リンク|参考|资料|参考资料|링크|참고',
];

const event = [
  '(?:the )?(?:venue|location|food|foods|drinks|coffee|travel(?:l?ing)?|trip|hotel|accommodations?|accomodations?|getting there|getting home|hallway(?: track)?|social(?: event)?s?|networking|community|people|swag|booths?|exhibit(?:ion|or)?s?(?: hall)?|expo(?: hall)?|(?:after|pre)?[- ]?part(?:y|ies)|lunch|dinner|breakfast|(?:coffee )?breaks?|sponsors?|registration|badge|schedule|agenda|program(?:me)?|lineup|organi[sz]ation|the conference|conference|the event|(?:(?:side|social|evening|other|satellite)[ -])?events|the tracks|tracks|attendees|food and events|entertainment|environment|logistics|break and practice|tickets?)',
  '(?:das |die )?(?:programm|zeitplan|ablauf|anreise|abreise|rückreise|hinfahrt|rückfahrt|unterkunft|organisation|veranstaltung(?:sort)?|konferenz|event|verpflegung|essen|mittagessen|abendessen|frühstück|(?:mittags|kaffee)?pausen?|abendveranstaltung|rahmenprogramm|teilnehmer|anmeldung|veranstalter|sponsoren|partner)|organisatie|locatie|eten(?: en drinken)?|lunchpauze|pauze|borrel|inschrijving|deelnemers|(?:de )?conferentie|(?:het )?evenement',
  'program(?:met)?|schema|tidsplan|plats(?:en)?|lokal(?:en|et|er)?|resan?|hotell|anmälan|påmelding|tilmelding|sponsorer|deltagare|deltakere|deltagere|lunsj|frokost|middag|fest(?:en)?|konferens(?:en)?|konferansen|konferencen|ma[td](?:en)?',
  "(?:le |la |les |l['’])?(?:programme|planning|horaires|organisation|lieu|logistique|transports?|hébergement|inscription|partenaires|participants|stands|repas|déjeuner|dîner|soirée|pause (?:déjeuner|café)|conférence|événement|tarifs?|buffet|goodies)|infos pratiques",
  "(?:el |la |o |a |il |l['’])?(?:programa(?:ção)?|programma|horario|organización|organização|organizzazione|lugar|lugares|local|luogo|sede|logística|logistica|transporte|trasporti|alojamiento|hospedagem|alloggio|inscripci[óo]n|inscriç(?:ão|ões)|iscrizione|patrocinadores|patrocínio|asistentes|participantes|partecipanti|comida|cibo|almuerzo|almoço|pranzo|cena|jantar|pausa(?: pranzo| caffè)?|café|fiesta|festa|viaje|viagem|viaggio|conferencia|conferência|conferenza|evento|entradas|ingressos|biglietti|brindes|gadget)",
  'harmonogram|organizacja|organizacyjnie|miejsce|lokalizacja|dojazd|podróż|rejestracja|sponsorzy|partnerzy|uczestnicy|obiad|kolacja|impreza|konferencja|wydarzenie|jedzenie|bilety|catering|przerwa|stoiska|gadżety|organizace|místo(?: konání)?|doprava|cesta|ubytování|registrace|sponzoři|partneři|účastníci|oběd|večeře|večírek|konference|akce|jídlo|občerstvení|vstupenky',
  '(?:программа|расписание)(?: конференции)?|организация|место(?: проведения)?|площадка|дорога|гостиница|отель|регистрация|спонсоры|партн[её]ры|участники|обед|ужин|кофе-?брейки?|перерыв|вечеринка|афтепати|конференция|мероприятие|еда|питание|билеты|стенды|нетворкинг|сувениры|призы|розыгрыш|(?:програма|розклад)(?: конференції)?|організація|місце(?: проведення)?|локація|готель|реєстрація|спонсори|партнери|учасники|обід|вечеря|кава-?брейки?|перерва|вечірка|афтепаті|конференція|захід|їжа|харчування|квитки|стенди|нетворкінг|розіграш',
  'ohjelma|aikataulu|järjestelyt|paikka|matka|hotelli|ilmoittautuminen|sponsorit|osallistujat|lounas|illallinen|juhlat|konferenssi|tapahtuma|ruoka|(?:a )?(?:helyszín|szervezés|konferencia|rendezvény|program|étel|kaja|ebéd|vacsora|reggeli|(?:kávé)?szünet|regisztráció|szponzorok|támogatók|résztvevők|utazás|odaút|szállás|buli|ajándékok)|organizasyon|mek[aâ]n|ulaşım|yolculuk|otel|kayıt|sponsorlar|katılımcılar|öğle (?:yemeği|arası)|akşam yemeği|konferans|etkinlik|yemek|biletler|çekiliş',
  'acara|jadwal(?: acara)?|susunan acara|organisasi|lokasi|tempat|waktu dan tempat|transportasi|registrasi|pendaftaran|peserta|makan siang|konferensi|panitia|doorprize|tiket|chương trình|lịch trình(?: sự kiện)?|địa điểm|thời gian(?: (?:và|&) địa điểm)?|thông tin(?: (?:sự kiện|chung))?|tổng quan(?: sự kiện)?|diễn giả|đăng ký|nhà tài trợ|người tham dự|giải lao|hội thảo|sự kiện|mục (?:tiêu|đích).{0,40}|ban tổ chức',
  'lieu|イベント|(?:会場|イベント)(?:の?(?:様子|雰囲気|到着|概要|情報))?|懇親会|休憩|昼食|スポンサー|行く前|(?:企業|スポンサー)?ブース(?:巡り|回り|めぐり|訪問|の様子)?|ノベルティ|受付',
  '(?:행사|컨퍼런스|이벤트) ?(?:정보|개요|소개|안내|장소|일정|장|현장|분위기)|(?:행사장|현장|부스|전시장) ?(?:방문|도착|스케치|풍경|분위기|사진|체험|구경|투어|탐방|소개)?|장소|점심(?: ?식사)?|스폰서|등록|굿즈|경품|뒤풀이|네트워킹',
  '(?:会场|會場|現場|现场|展区|展區|展位|攤位|摊位)(?:照片|介紹|介绍|参观|參觀|體驗|体验|氛圍|氛围)?|(?:活動|活动|會議|会议|大会|大會)(?:資訊|資料|信息|简介|簡介|介紹|介绍|概况|概況|地點|地点|時間|时间)|午餐|茶歇|签到|簽到|報到|报到|抽奖|抽獎',
];

const thanks = [
  'thanks?(?: you| yous)?(?:!| to .{1,40})?|(?:special |many |big |huge )?(?:thanks|acknowledge?ments)|credits|danke|(?:vielen )?dank(?:woord)?|danksagung(?:en)?|bedankt|met dank aan .{1,40}|tack|takk|tak',
  'merci(?: à .{1,40})?|remerciements?|(?:muchas )?gracias|agradecimientos?|grazie|ringraziamenti|obrigad[oa]|agradecimentos?|podziękowania|dziękuj(?:ę|emy)|poděkování|díky|děkuj(?:i|eme)|благодарност[иь]|спасибо|подяк[аи]|дяку(?:ю|ємо)|kiito(?:s|kset)|köszönet(?:nyilvánítás)?|köszönöm|köszönjük|teşekkürl?er?|(?:ucapan )?terima kasih|(?:lời )?cảm ơn|谢谢|致谢|謝辞',
];

const contents = [
  'table of contents?|contents|toc|index|outline|inhalt(?:sverzeichnis)?|inhoud(?:sopgave)?|innehåll|innhold|indhold|sommaire|table des matières|[íi]ndice|contenido|conteúdo|sumário|sommario|spis treści|obsah|содержание|оглавление|зміст|sisällys(?:luettelo)?|tartalom(?:jegyzék)?|içindekiler|daftar isi|mục lục|目次|目录|목차',
];

const besides = [
  '質疑応答|질의응답|问答|問答|これからもよろしく.{0,12}|また(?:来年|次回).{0,12}|次回(?:は|へ|予告|に向けて)?|(?:speakers?|presenters?|발표자|연사|登壇者|発表者|讲师|讲者|嘉宾) ?[:：–-] ?\\S.{0,40}|다음에는',
  "missed|what i missed|updates?|feedback|comments|kudos|shout[- ]?outs?|faq|q ?(?:&|and) ?a|(?:in )?between (?:the )?(?:talks|sessions)|(?:keep|stay) in touch.{0,20}|until next (?:time|year)|what['’]s next(?: for (?:us|me|our \\p{L}+))?|next(?: (?:year|steps|time))?|see you(?: there| next year)?.{0,20}|the (?:good|bad|ugly)|what was (?:not so )?(?:great|good|bad)|(?:things )?(?:i )?(?:liked|disliked|loved)|pros|cons|genai acknowledgement|disclaimer|nostalgic journey|good to be back|bonus(?: track)?s?|conference theme|presentation notes|newly excited for.{0,10}|game on!?|the day before|afterword|prologue|ce que l[’']on retrouve|ce qui change|quelques conférences",
  "kritik|nächstes (?:jahr|mal)|bis (?:bald|zum nächsten mal|nächstes jahr)|auf wiedersehen|tot (?:ziens|volgend jaar)|und sonst|was sonst noch|volgend jaar|nästa år|neste år|næste år|et après|la suite|[àa] (?:la prochaine|bientôt|l['’]année prochaine)|hasta (?:pronto|la próxima|el próximo año)|até (?:a próxima|logo|breve|o próximo ano)|alla prossima|a presto|l['’]an(?:née)? prochaine?|(?:el )?próximo año|próximos pasos|próxim[oa] (?:ano|edição|edición)|il prossimo anno|co dalej|co dál|что дальше|що далі|в следующем году|наступного року|seuraavaksi|jövőre|legközelebb|folytatás|találkozunk jövőre|bir dahaki sefere",
];

/** "Visiting the booths", "Passeio pelos estandes": a walk, and where to. */
const walk =
  /^(?:(?:a|my|our|the|une?|una|uma?|la|le|o|ein|mein) )?(?:visit(?:s|ing)?|tour(?:ing)?|stroll(?:ing)?|walk(?:ing)?|rundgang|bummel|besuch|visite|visita|passeio|paseo|giro|vuelta|volta|rondje|bezoek|besök|besøk|wizyta|spacer|zwiedzanie|návštěva|prohlídka|прогулка|экскурсия|прогулянка|екскурсія) (?:(?:to|of|at|around|through|along|among|past|über|durch|an|bei|du|des?|aux?|pel[oa]s?|a|aos?|às?|d[ao]s?|por|agli|tra|degli|della|alla|langs|aan|i|vid|hos|på|na|po|przy|по) )?(?:(?:the|die|den|das|der|les|la|le|los|las|el|gli|de|sponsors?|exhibition|vendor|partner) )*/;
const places = onDemand(() =>
  phrases(
    'booths?|stands?|stalls?|venue|(?:expo )?halls?|expo|exhibitors?|exhibition|sponsors|city|town|museum|messe|stände[n]?|ausstellung|halle|gelände|stadt|aussteller[n]?|salon|exposants|ville|estandes?|expositores|feira|cidade|exposição|feria|ciudad|espositori|città|fiera|beurs|montrarna|utställarna|standene|stoiskach|mieście|targach|stánků|města|стендам|выставке|городу|стендами|виставкою|містом',
  ),
);

function isWalk(name: string): boolean {
  const start = walk.exec(name)?.[0].length ?? 0;
  return start > 0 && places().has(name.slice(start));
}

const all = [beginning, end, others, impressions, media, event, thanks, contents, besides, sectionsInAsia]
  .flat()
  .join('|');

const names = onDemand(() => phrases(all));

/** "Some links", "Quelques liens". */
const quantity =
  /^(?:the|some|a few|several|quelques|des|einige|ein paar|enkele|algun[ao]s|alguns|algumas|alcun[ei]|några|noen|nogle|kilka|několik|несколько|кілька) /;

/** Whether a text is the name of a section: without marks around it. */
export function isSectionName(text: string): boolean {
  const name = text.toLowerCase();
  const few = quantity.exec(name)?.[0].length ?? 0;
  return names().has(name) || (few > 0 && names().has(name.slice(few))) || isWalk(name);
}
