/** What a column of a schedule holds. */
export type ColumnRole = 'time' | 'title' | 'speaker' | 'organisation' | 'room' | 'links' | 'other' | 'seen';

/**
 * Words of headers in their languages. Of those in one header, the first role counts: "session time" is a time, "speaker's
 * company" an organisation, "talk title" a title.
 */
const words: readonly (readonly [ColumnRole, string])[] = [
  [
    'links',
    'slide,slides,slidedeck,deck,video,videos,recording,recordings,link,links,materials,resources,folien,aufzeichnung,diapos,' +
      'vidéo,vídeo,diapositivas,apresentação,grabación,gravação,registrazione,nagranie,prezentacja,prezentace,záznam,odkazy,' +
      'слайды,презентация,видео,запись,ссылка,ссылки,слайди,презентація,відео,запис,sunum,kayıt,kalvot,tallenne,bilder,' +
      'opptak,inspelning,tautan,ppt,pdf,youtube,url',
  ],
  [
    'time',
    'time,times,timeslot,when,start,slot,hour,begin,begins,zeit,uhrzeit,wann,beginn,heure,horaire,hora,horario,horário,ora,' +
      'orario,tijd,tid,tidspunkt,aika,klo,godzina,czas,čas,время,час,початок,начало,saat,zaman,waktu,jam,pukul,thời gian,giờ',
  ],
  [
    'organisation',
    'company,organisation,organization,affiliation,employer,firma,unternehmen,société,entreprise,empresa,azienda,bedrijf,' +
      'företag,bedrift,firmaet,yritys,společnost,компания,компанія,организация,організація,şirket,kurum,perusahaan,instansi,' +
      'công ty,tổ chức,đơn vị',
  ],
  [
    'speaker',
    'speaker,speakers,presenter,presenters,who,name,names,author,authors,lecturer,panelists,panellists,referent,referenten,' +
      'referentin,sprecher,sprecherin,vortragende,vortragender,redner,wer,orateur,orateurs,oratrice,intervenant,intervenants,' +
      'intervenante,conférencier,conférenciers,ponente,ponentes,orador,oradora,oradores,conferenciante,palestrante,' +
      'palestrantes,relatore,relatori,relatrice,spreker,sprekers,talare,foredragsholder,taler,puhuja,puhujat,prelegent,' +
      'prelegenci,prelegentka,mówca,přednášející,řečník,спикер,спикеры,докладчик,докладчики,ведущий,спікер,спікери,доповідач,' +
      'доповідачі,konuşmacı,konuşmacılar,pembicara,pemateri,narasumber,diễn giả,người trình bày',
  ],
  [
    'room',
    'room,track,stage,hall,where,location,venue,devroom,raum,saal,ort,bühne,salle,piste,scène,lieu,sala,lugar,aula,palco,' +
      'zaal,spår,sal,rum,scen,sali,ścieżka,sál,místo,miejsce,зал,трек,поток,место,потік,місце,salon,mekan,yer,ruang,ruangan,' +
      'tempat,lokasi,phòng,địa điểm',
  ],
  [
    'other',
    'note,notes,description,abstract,level,language,duration,rating,id,type,tag,tags,score,comments,mentioned,code,role,' +
      'position,job,rolle,dauer,sprache,niveau,rôle,poste,durée,langue,rol,cargo,puesto,duración,idioma,nivel,duração,função,' +
      'ruolo,durata,lingua,duur,taal,längd,varighet,rola,stanowisko,czas trwania,język,poziom,délka,jazyk,должность,роль,' +
      'длительность,язык,уровень,посада,тривалість,мова,рівень,süre,dil,unvan,durasi,bahasa,jabatan,thời lượng,vai trò,chức vụ,' +
      'ngôn ngữ',
  ],
  [
    'title',
    'title,talk,talks,topic,session,subject,presentation,lecture,event,activity,what,programme,program,titel,vortrag,' +
      'vorträge,thema,programm,titre,sujet,conférence,présentation,título,titulo,charla,ponencia,tema,sesión,palestra,' +
      'atividade,titolo,intervento,sessione,argomento,onderwerp,lezing,sessie,föredrag,foredrag,emne,ämne,esitys,aihe,' +
      'otsikko,prelekcja,temat,tytuł,wykład,přednáška,téma,název,доклад,доклады,тема,название,доповідь,доповіді,назва,konu,' +
      'başlık,oturum,konuşma,etkinlik,agenda,acara,kegiatan,materi,topik,judul,sesi,phiên,nội dung,chủ đề,hoạt động,tiêu đề',
  ],
  [
    'seen',
    'seen,attended,watched,besucht,gesehen,gehört,vu,vue,suivi,suivie,visto,vista,asistí,assisti,bezocht,gezien,sett,widziane,viděno',
  ],
];
const roles = new Map(words.flatMap(([role, each]) => each.split(',').map((word) => [word, role] as const)));
const ranks = words.map(([role]) => role);

/** Parts of headers in languages without spaces. */
const inAsia: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'links',
    /資料|资料|スライド|動画|録画|アーカイブ|リンク|자료|슬라이드|영상|다시 ?보기|링크|幻灯片|投影片|簡報|视频|影片|錄影|回放|資源|链接|連結|共筆|PPT/i,
  ],
  [
    'other',
    /所要時間|言語|レベル|難易度|備考|感想|メモ|役職|カテゴリ|ジャンル|소요 ?시간|언어|난이도|비고|메모|직책|분야|时长|時長|语言|語言|难度|難度|备注|備註|职位|職稱|类型|類型/,
  ],
  ['time', /時間|時刻|日時|開始|시간|시각|일시|^시작$|时间|时段|時段|時程/],
  [
    'speaker',
    /登壇|発表者|講演者|演者|話者|担当|スピーカー|ゲスト|氏名|名前|발표자|연사|강연자|강사|스피커|진행자|담당|이름|성함|[讲講][者师師]|(?:演[讲講]|[讲講]演|分享|[报報]告|[发發]表|[与與][谈談])[者人]|嘉[宾賓]|主[讲講]|姓名/,
  ],
  ['organisation', /所属|所屬|会社|企業|組織|社名|소속|회사|기업|기관|公司|[单單]位|企业|机构|機構|组织/],
  [
    'room',
    /会場|場所|部屋|ルーム|ホール|トラック|장소|트랙|강의실|^[룸홀]$|教室|[会會][议議][室廳]|[会會][场場]|[场場]地|地[点點]/,
  ],
  [
    'title',
    /タイトル|題名|題目|内容|內容|セッション|発表|講演|演題|トーク|テーマ|トピック|プログラム|コンテンツ|제목|주제|세션|발표|내용|강연|강의|토픽|프로그램|[标標][题題]|题目|[议議][题題程]|主[题題]|演[讲講]|[场場]次|[讲講][题題]|[环環][节節]|分享|活[动動]/,
  ],
];

/** Longer ones are cells, and not headers. */
const longest = 32;
const mostWords = 4;

/** What a header says that its column holds. */
export function roleOfHeader(text: string): ColumnRole | undefined {
  if (text === '' || text.length > longest) return undefined;
  if (/[\u3040-\uffff]/.test(text)) return inAsia.find(([, pattern]) => pattern.test(text))?.[0];
  const found = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (found.length > mostWords) return undefined;
  const whole = roles.get(found.join(' '));
  return whole ?? ranks.find((rank) => found.some((word) => roles.get(word) === rank));
}
