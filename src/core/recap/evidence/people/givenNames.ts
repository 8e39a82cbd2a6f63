/** Given names that are common in the languages that recaps are written in; none that is a usual word of titles. */
const common = new Set(
  (
    'aaron,abdul,ada,adam,adrian,adriana,adrien,agnes,ahmed,aisha,akira,alain,alan,albert,alberto,alejandro,aleksandr,alena,alessandro,alex,' +
    'alexander,alexandra,alexandre,alexei,alexis,alfredo,ali,alice,alicia,alina,alison,allan,allison,alvaro,amanda,amber,amir,amit,amy,ana,' +
    'anand,anders,andré,andrea,andreas,andrei,andrew,andrey,andrzej,andy,angela,angelo,anil,anita,anja,anjali,ann,anna,anne,annie,anton,' +
    'antonio,antoine,arjun,arnaud,arne,arthur,arun,ashley,astrid,audrey,aurélien,axel,barbara,bartosz,bastian,beatriz,ben,benjamin,' +
    'benoit,bernard,bernd,bert,bettina,bill,birgit,björn,bob,bo,bogdan,boris,brad,brandon,brendan,brian,bruce,bruno,bryan,caitlin,camille,' +
    'carl,carla,carlos,carmen,carol,carolina,caroline,carsten,catherine,cecilia,cédric,céline,chad,charles,charlie,charlotte,cheryl,chloé,' +
    'chris,christian,christina,christine,christoph,christophe,christopher,claire,clara,claudia,claus,clemens,clément,colin,craig,cristina,' +
    'cynthia,cyrille,damian,damien,dan,daniel,daniela,daniele,danny,darren,dave,david,davide,dawid,deborah,denis,dennis,derek,diana,diego,dieter,' +
    'dimitri,dirk,dmitry,dominik,dominique,donald,doug,douglas,dylan,eduardo,edward,elena,eleanor,eli,elisa,elisabeth,elizabeth,ella,ellen,' +
    'elliot,emil,emilia,emily,emma,emmanuel,enrico,enrique,erica,eric,erik,erika,ernesto,esther,ethan,eugene,eva,evan,eve,evelyn,ewa,fabian,' +
    'fabien,fabio,fatima,federico,felipe,felix,fernando,filip,fiona,florian,francesca,francesco,francis,francisco,franck,françois,frank,fred,' +
    'frederic,frédéric,frederik,fredrik,gabriel,gabriela,gareth,gary,gavin,geert,geoff,george,georg,georgia,gerald,gerard,gert,giacomo,' +
    'gianluca,gilles,giorgio,giovanni,giulia,giuseppe,gonzalo,gordon,graham,greg,gregor,grégory,guido,guillaume,guillermo,gustavo,hanna,' +
    'hannah,hannes,hans,harald,harry,heather,heidi,heiko,helen,helena,hélène,henrik,henry,hiroshi,holger,holly,howard,hubert,hugo,ian,igor,' +
    'ines,ingo,ingrid,irene,irina,isabel,isabelle,ivan,jack,jackie,jacob,jacques,jaime,jake,jakob,jakub,james,jamie,jan,jana,jane,janet,' +
    'jason,javier,jay,jean,jeff,jeffrey,jelena,jen,jennifer,jens,jeremy,jérôme,jesper,jess,jesse,jessica,jessie,jill,jim,jimmy,joachim,' +
    'joan,joana,joanna,joão,joaquín,joe,joel,johan,johanna,johannes,john,johnny,jon,jonas,jonathan,jordi,jorge,jörg,josé,josef,joseph,josh,' +
    'joshua,juan,juha,julia,julian,juliana,julie,julien,julio,julius,jürgen,justin,kai,karel,karen,karin,karl,karsten,katarzyna,kate,' +
    'katharina,katherine,kathy,katie,kay,kazuki,keith,kelly,kelsey,ken,kenji,kenneth,kerstin,kevin,kim,kirill,klaus,konrad,krzysztof,kurt,' +
    'kyle,lara,larry,lars,laura,lauren,laurent,lea,lee,lena,leo,leon,leonardo,leslie,liam,lili,linda,lindsay,linus,lisa,liz,lorenzo,lorna,' +
    'louis,louise,luca,lucas,lucia,lucy,luigi,luis,luiz,lukas,lukasz,łukasz,luke,lydia,maciej,magnus,manuel,marc,marcel,marcela,marcin,' +
    'marco,marcos,marcus,marek,margaret,maria,maría,mariana,marie,marina,mario,marion,marius,mark,marko,markus,marta,martin,martina,martyn,' +
    'mary,masahiro,mathias,mathieu,mathilde,matt,matteo,matthew,matthias,matthieu,mattias,maurice,mauricio,max,maxim,maxime,megan,mehmet,' +
    'melanie,melissa,michael,michał,michel,michela,michelle,miguel,mihai,mikael,mike,mikhail,milan,mitchell,mohamed,mohammad,mohammed,' +
    'monica,monika,morten,muhammad,nadia,nancy,natalia,natalie,natasha,nathalie,nathan,neil,neha,niall,nicholas,nick,nicola,nicolas,nicole,' +
    'niels,nigel,nikhil,niklas,nikola,nikolai,nikolay,nils,nina,noah,noel,nora,norbert,ola,olaf,ole,oleg,olga,oliver,olivia,olivier,omar,' +
    'oscar,oskar,pablo,paola,paolo,pascal,patrice,patricia,patrick,patrik,paul,paula,paulina,paulo,pavel,paweł,pedro,peter,petr,petra,phil,' +
    'philip,philipp,philippe,pierre,pieter,piotr,priya,przemysław,quentin,rachel,rafael,rahul,rainer,rajesh,ralf,ralph,ramon,raphael,raul,' +
    'ravi,raymond,rebecca,reinhard,remi,rémi,renata,renato,rené,ricardo,riccardo,richard,rick,rob,robert,roberta,roberto,robin,rodrigo,' +
    'roger,roland,roman,romain,ron,ronald,ross,ruben,rui,russell,ruth,ryan,sabine,sabrina,sally,salvatore,sam,samantha,samuel,sandra,' +
    'sandrine,sanjay,santiago,sara,sarah,sascha,satoshi,scott,sean,sebastian,sébastien,serena,serge,sergey,sergei,sergio,seth,shane,shannon,' +
    'sharon,shaun,sheila,silvia,simon,simone,sofia,sofie,sonia,sophia,sophie,stacey,stefan,stefano,steffen,stéphane,stephanie,stephen,' +
    'steve,steven,stuart,sue,sunil,suresh,susan,susanne,suzanne,sven,svetlana,sylvain,sylvie,takashi,takeshi,tamara,tania,tanja,tanya,' +
    'taylor,ted,teresa,terry,thierry,thomas,thorsten,tiago,tim,timo,timothy,tina,tobias,todd,tom,tomás,tomasz,tomas,toni,tony,torsten,' +
    'tracy,travis,tristan,troy,tyler,udo,ulf,ulrich,ulrike,ursula,ute,valentin,valentina,valerie,vanessa,vera,veronica,viacheslav,victor,' +
    'victoria,viktor,vikram,vincent,vincenzo,virginia,vitaly,vladimir,volker,walter,wayne,wei,werner,wendy,willem,william,wim,wolfgang,' +
    'xavier,yann,yannick,yasmin,yuki,yuri,yusuke,yves,yvonne,zachary,zoe,zoë'
  ).split(','),
);

/** Whether a name begins with a given name that many people have. */
export function hasGivenName(name: string): boolean {
  return common.has((/^[\p{L}]+/u.exec(name)?.[0] ?? '').toLowerCase());
}
