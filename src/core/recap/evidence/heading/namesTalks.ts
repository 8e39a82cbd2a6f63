/*
 * "Favourite talks", "Les conférences que j'ai vues", "Session notes": a quality, what is given, and what is said of it. All in
 * lower case, and a part at a time: as one expression they take ten times as long to compile.
 */

/** What is given at conferences, in several languages. */
const given =
  'keynotes?|talks?|sessions?|presentations?|lectures?|ignite talks|ignites?|workshops?|tutorials?|panels?|lightning talks?|lightnings?|papers?|paper sessions?|speakers? sessions?|bofs?|birds of a feather|demos?|posters?|hands-on(?: labs?)?|labs|training|open spaces?|office hours|code labs|conf[ée]rences?|pr[ée]sentations|vortr[aä]ge|talks?|pr[aä]sentationen|sessies|presentaties|lezingen|charlas?|ponencias?|sesiones|palestras?|apresentaç(?:ão|ões)|sess(?:ão|ões)|presentazioni|sessioni|interventi|foredrag(?:ene)?|föredrag(?:en)?|sesjon(?:er|ene)?|talleres|ateliers|prelekcj[ea]|wykłady|wystąpienia|prezentacje|warsztaty|přednášky|prezentace|workshopy|доклады|выступления|лекции|презентации|воркшопы|мастер-классы|доповіді|виступи|лекції|презентації|воркшопи|esitykset|puheenvuorot|luennot|előadás(?:ok)?|szekci(?:ó|ók)|műhelyek|kerekasztal|konuşmalar|sunumlar|oturumlar|presentasi|sesi|materi|các (?:phiên|bài nói|bài trình bày)';

const quality =
  /^(?:the|my|our|some|a few|all|opening|closing|morning|afternoon|evening|track|lightning|main|regular|short|long|invited|lunch|lunchtime|technical|sponsored|breakout|hands-on|unconference|favou?rite|selected|best|notable|quick|interesting|great|other|attended|conference|individual|recorded|les?|la|die|der|meine|alle|las?|los?|mis|as|os|minhas|i|il|de|mijn|mina|mine|moje|ulubione|wybrane|az?|kedvenc|legjobb|érdekes|meglátogatott|najlepsze|oblíbené|nejlepší|мои|любимые|лучшие|интересные|избранные|мої|улюблені|найкращі|цікаві|вибрані|beberapa|favoriler) /;

const whatIsGiven = new RegExp(`^(?:${given})(?=[ -]|$)`);
const and = /^ (?:and|&|et|und|y|e|en|og|och) /;
const whatIsSaid =
  /^(?:[ -](?:notes|summar(?:y|ies)|recaps?|overview|highlights?|list|details|reviews?|write-?ups?))?(?: (?:(?:that |which |auxquelles |que |die |som |che )?(?:i|we|you|ich|wir|je|j.ai|nous|eu|yo|jeg|vi|ho|abbiamo|he|hemos|jag|na których|które|które widział|które mi|ktoré|na kterých|které|которые|на которых|які|на яких)(?:\s.*|$)|attended|visited|seen|watched|suivies|vues|assistidas|vistas|viste|of (?:the|this|note|interest).*|worth .*|du (?:matin|jour).*|de la .*))?$/;

/** Whether the name of a section, in lower case, is a word for talks with what is said of them all. */
export function namesTalks(name: string): boolean {
  // "Conference" is a quality, but in "conference notes" it is what was given.
  for (let rest = name; ;) {
    if (isGiven(rest)) return true;
    const start = quality.exec(rest);
    if (!start) return false;
    rest = rest.slice(start[0].length);
  }
}

function isGiven(text: string): boolean {
  for (let rest = text; ;) {
    const found = whatIsGiven.exec(rest);
    if (!found) return false;
    rest = rest.slice(found[0].length);
    const joint = and.exec(rest);
    if (!joint) return whatIsSaid.test(rest);
    rest = rest.slice(joint[0].length);
  }
}
