import type { SpokenLanguage } from '../panel-texts/languages.ts'
import type { CalloutKind } from '../tree/nodes.ts'

/** The words of the help centre's pages that no article brings. They address people as the panel's do. */
export type HelpWords = {
  help: string
  /** The help centre's name, from the site's: see `nameHelp`. */
  helpOf: (site: string) => string
  lead: string
  skip: string
  languages: string
  breadcrumb: string
  search: string
  related: string
  /** Above the headings of a long article. */
  contents: string
  /** Before a date. */
  updated: string
  /** On an article that stands in for a missing translation. */
  otherLanguage: string
  moved: string
  notSolved: string
  write: string
  solved: string
  solvedText: string
  contact: string
  contactText: string
  empty: string
  table: string
  code: string
  callouts: Record<CalloutKind, string>
}

const en: HelpWords = {
  help: 'Help',
  helpOf: (site) => `${site} Help`,
  lead: 'Short answers to what people ask most, and steps to follow when something does not work.',
  skip: 'Skip to content',
  languages: 'Language',
  breadcrumb: 'You are here',
  search: 'Search all articles',
  related: 'Related articles',
  contents: 'On this page',
  updated: 'Updated on',
  otherLanguage: 'This article is not available in English yet.',
  moved: 'This article has moved:',
  notSolved: 'Did not help?',
  write: 'Write to us',
  solved: 'Solved',
  solvedText: 'Good to hear that it works again.',
  contact: 'Get help from a person',
  contactText: 'Write to us and name the steps you have tried, so that nobody asks you to try them again.',
  empty: 'There are no articles yet.',
  table: 'Table',
  code: 'Code',
  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
}

const nl: HelpWords = {
  help: 'Hulp',
  helpOf: (site) => `${site} Hulp`,
  lead: 'Korte antwoorden op wat mensen het meest vragen, en stappen om te volgen als iets niet werkt.',
  skip: 'Naar de inhoud',
  languages: 'Taal',
  breadcrumb: 'Je bent hier',
  search: 'Alle artikelen doorzoeken',
  related: 'Verwante artikelen',
  contents: 'Op deze pagina',
  updated: 'Bijgewerkt op',
  otherLanguage: 'Dit artikel is nog niet in het Nederlands beschikbaar.',
  moved: 'Dit artikel is verplaatst:',
  notSolved: 'Niet geholpen?',
  write: 'Schrijf ons',
  solved: 'Opgelost',
  solvedText: 'Fijn dat het weer werkt.',
  contact: 'Hulp van een medewerker',
  contactText: 'Schrijf ons en noem de stappen die je al hebt geprobeerd, zodat niemand je die nog eens laat doen.',
  empty: 'Er zijn nog geen artikelen.',
  table: 'Tabel',
  code: 'Code',
  callouts: { note: 'Opmerking', tip: 'Tip', important: 'Belangrijk', warning: 'Waarschuwing', caution: 'Let op' },
}

const pl: HelpWords = {
  help: 'Pomoc',
  helpOf: (site) => `${site} – pomoc`,
  lead: 'Krótkie odpowiedzi na najczęstsze pytania i instrukcje krok po kroku, gdy coś nie działa.',
  skip: 'Przejdź do treści',
  languages: 'Język',
  breadcrumb: 'Jesteś tutaj',
  search: 'Przeszukaj wszystkie artykuły',
  related: 'Powiązane artykuły',
  contents: 'Na tej stronie',
  updated: 'Zaktualizowano',
  otherLanguage: 'Ten artykuł nie jest jeszcze dostępny po polsku.',
  moved: 'Ten artykuł przeniesiono:',
  notSolved: 'Nie pomogło?',
  write: 'Napisz do nas',
  solved: 'Rozwiązane',
  solvedText: 'Cieszymy się, że znów działa.',
  contact: 'Pomoc pracownika',
  contactText: 'Napisz do nas i podaj wypróbowane kroki, aby nikt nie prosił o ich powtórzenie.',
  empty: 'Nie ma jeszcze artykułów.',
  table: 'Tabela',
  code: 'Kod',
  callouts: { note: 'Uwaga', tip: 'Wskazówka', important: 'Ważne', warning: 'Ostrzeżenie', caution: 'Ostrożnie' },
}

const de: HelpWords = {
  help: 'Hilfe',
  helpOf: (site) => `${site} Hilfe`,
  lead: 'Kurze Antworten auf die häufigsten Fragen, und Schritte, wenn etwas nicht funktioniert.',
  skip: 'Zum Inhalt',
  languages: 'Sprache',
  breadcrumb: 'Sie sind hier',
  search: 'Alle Artikel durchsuchen',
  related: 'Verwandte Artikel',
  contents: 'Auf dieser Seite',
  updated: 'Aktualisiert am',
  otherLanguage: 'Dieser Artikel ist noch nicht auf Deutsch verfügbar.',
  moved: 'Dieser Artikel ist umgezogen:',
  notSolved: 'Hat das nicht geholfen?',
  write: 'Schreiben Sie uns',
  solved: 'Gelöst',
  solvedText: 'Schön, dass es wieder funktioniert.',
  contact: 'Hilfe von einem Menschen',
  contactText: 'Schreiben Sie uns und nennen Sie die versuchten Schritte, damit niemand noch einmal danach fragt.',
  empty: 'Es gibt noch keine Artikel.',
  table: 'Tabelle',
  code: 'Code',
  callouts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
}

const fr: HelpWords = {
  help: 'Aide',
  helpOf: (site) => `Aide ${site}`,
  lead: 'Des réponses courtes aux questions les plus fréquentes, et des étapes à suivre quand quelque chose ne marche pas.',
  skip: 'Aller au contenu',
  languages: 'Langue',
  breadcrumb: 'Vous êtes ici',
  search: 'Rechercher dans tous les articles',
  related: 'Articles liés',
  contents: 'Sur cette page',
  updated: 'Mis à jour le',
  otherLanguage: 'Cet article n’est pas encore disponible en français.',
  moved: 'Cet article a changé d’adresse :',
  notSolved: 'Cela n’a pas aidé ?',
  write: 'Écrivez-nous',
  solved: 'Résolu',
  solvedText: 'Tant mieux, tout fonctionne à nouveau.',
  contact: 'Demander à une personne',
  contactText: 'Écrivez-nous en citant les étapes déjà essayées, pour que personne ne vous les redemande.',
  empty: 'Il n’y a pas encore d’articles.',
  table: 'Tableau',
  code: 'Code',
  callouts: { note: 'Remarque', tip: 'Astuce', important: 'Important', warning: 'Attention', caution: 'Prudence' },
}

const es: HelpWords = {
  help: 'Ayuda',
  helpOf: (site) => `Ayuda de ${site}`,
  lead: 'Respuestas breves a las preguntas más frecuentes, y pasos que seguir cuando algo no funciona.',
  skip: 'Ir al contenido',
  languages: 'Idioma',
  breadcrumb: 'Estás aquí',
  search: 'Buscar en todos los artículos',
  related: 'Artículos relacionados',
  contents: 'En esta página',
  updated: 'Actualizado el',
  otherLanguage: 'Este artículo aún no está disponible en español.',
  moved: 'Este artículo ha cambiado de dirección:',
  notSolved: '¿No te ha servido?',
  write: 'Escríbenos',
  solved: 'Resuelto',
  solvedText: 'Nos alegra que vuelva a funcionar.',
  contact: 'Ayuda de una persona',
  contactText: 'Escríbenos y di qué pasos has probado, para que nadie te los vuelva a pedir.',
  empty: 'Todavía no hay artículos.',
  table: 'Tabla',
  code: 'Código',
  callouts: { note: 'Nota', tip: 'Consejo', important: 'Importante', warning: 'Advertencia', caution: 'Precaución' },
}

const ar: HelpWords = {
  help: 'مساعدة',
  helpOf: (site) => `مساعدة ${site}`,
  lead: 'إجابات قصيرة عن أكثر الأسئلة تكرارًا، وخطوات يمكن اتباعها عندما لا يعمل شيء ما.',
  skip: 'الانتقال إلى المحتوى',
  languages: 'اللغة',
  breadcrumb: 'موقعك هنا',
  search: 'البحث في كل المقالات',
  related: 'مقالات ذات صلة',
  contents: 'في هذه الصفحة',
  updated: 'آخر تحديث في',
  otherLanguage: 'هذه المقالة غير متوفرة بالعربية بعد.',
  moved: 'انتقلت هذه المقالة إلى:',
  notSolved: 'ألم يساعدك هذا؟',
  write: 'يمكنك مراسلتنا',
  solved: 'تم الحل',
  solvedText: 'يسعدنا أن الأمر يعمل من جديد.',
  contact: 'مساعدة من شخص',
  contactText: 'يمكنك مراسلتنا وذكر الخطوات التي جرّبتها، حتى لا يطلبها منك أحد مرة أخرى.',
  empty: 'لا توجد مقالات بعد.',
  table: 'جدول',
  code: 'شيفرة',
  callouts: { note: 'ملاحظة', tip: 'نصيحة', important: 'مهم', warning: 'تحذير', caution: 'تنبيه' },
}

const WORDS: Record<string, HelpWords> = { en, nl, pl, de, fr, es, ar } satisfies Record<SpokenLanguage, HelpWords>

/** The words of a language, whatever its region; English where we have none. */
export function wordsOf(locale: string): { words: HelpWords; lang: string } {
  const language = locale.split('-')[0]!
  return WORDS[language] ? { words: WORDS[language], lang: locale } : { words: en, lang: 'en' }
}

/** How any of the languages calls help, in small letters. */
const HELP = new Set(Object.values(WORDS).map(({ help }) => help.toLowerCase()))

/**
 * The help centre's name in a language. A site that says “help” itself does not say it twice, and one that is called
 * nothing else, as a site is that nobody named, has it in the reader's language.
 */
export function nameHelp(site: string, { help, helpOf }: HelpWords): string {
  if (HELP.has(site.toLowerCase())) return help
  const isSaid = site
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => HELP.has(word))
  return isSaid ? site : helpOf(site)
}
