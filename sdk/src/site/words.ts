import type { CalloutKind } from '../tree/nodes.ts'

/** The words of the help centre's pages that no article brings. */
export type HelpWords = {
  /** The help centre's name, from the site's. */
  help: (site: string) => string
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
  help: (site) => `${site} Help`,
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
  help: (site) => `${site} Hulp`,
  lead: 'Korte antwoorden op wat mensen het meest vragen, en stappen om te volgen als iets niet werkt.',
  skip: 'Naar de inhoud',
  languages: 'Taal',
  breadcrumb: 'U bent hier',
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
  contactText: 'Schrijf ons en noem de stappen die al zijn geprobeerd, zodat niemand ernaar vraagt.',
  empty: 'Er zijn nog geen artikelen.',
  table: 'Tabel',
  code: 'Code',
  callouts: { note: 'Opmerking', tip: 'Tip', important: 'Belangrijk', warning: 'Waarschuwing', caution: 'Let op' },
}

const pl: HelpWords = {
  help: (site) => `${site} – pomoc`,
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
  help: (site) => `${site} Hilfe`,
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

const WORDS: Record<string, HelpWords> = { en, nl, pl, de }

/** The words of a language, whatever its region; English where we have none. */
export function wordsOf(locale: string): { words: HelpWords; lang: string } {
  const language = locale.split('-')[0]!
  return WORDS[language] ? { words: WORDS[language], lang: locale } : { words: en, lang: 'en' }
}
