/** What letters say. `site` is the site's name, `number` the ticket's. */
const en = {
  acknowledgementSubject: (number: number) => `[#${number}] We have your request`,
  acknowledgement: (site: string, number: number) =>
    `Your request to ${site} has arrived, as #${number}. Somebody will answer you by e-mail.`,
  notYou: 'You did not ask anything? Then somebody mistyped their address, and you can ignore this letter.',
  replySubject: (number: number, subject: string) => `Re: [#${number}] ${subject}`,
  reply: (who: string) => `${who} wrote:`,
  team: 'Support',
  follow: 'See your request, and answer',
  onSite: 'Sign in on the site to see your request and to answer.',
  reminder: (days: number) =>
    days === 1
      ? 'We have not heard from you. Does it work now? Without an answer this request closes in one day.'
      : `We have not heard from you. Does it work now? Without an answer this request closes in ${days} days.`,
  reopen: 'You can open it again at any time by answering.',
  signInSubject: (site: string) => `Sign in to ${site}`,
  signIn: (minutes: number) => `Open this address within ${minutes} minutes, and confirm that it is you:`,
  signInLink: 'Sign in',
  signInNotYou: 'You did not ask for this? Then do nothing: without a click nobody is signed in.',
}

const nl: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] We hebben je vraag ontvangen`,
  acknowledgement: (site, number) =>
    `Je vraag aan ${site} is aangekomen, onder nummer #${number}. Je krijgt per e-mail antwoord.`,
  notYou: 'Heb je niets gevraagd? Dan heeft iemand zich in het adres vergist en kun je deze mail negeren.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `${who} schreef:`,
  team: 'De helpdesk',
  follow: 'Bekijk je vraag en antwoord',
  onSite: 'Meld je aan op de site om je vraag te zien en te antwoorden.',
  reminder: (days) =>
    days === 1
      ? 'We hebben niets van je gehoord. Werkt het nu? Zonder antwoord sluiten we deze vraag over één dag.'
      : `We hebben niets van je gehoord. Werkt het nu? Zonder antwoord sluiten we deze vraag over ${days} dagen.`,
  reopen: 'Door te antwoorden open je haar altijd weer.',
  signInSubject: (site) => `Aanmelden bij ${site}`,
  signIn: (minutes) => `Open dit adres binnen ${minutes} minuten en bevestig dat jij het bent:`,
  signInLink: 'Aanmelden',
  signInNotYou: 'Heb je hier niet om gevraagd? Doe dan niets: zonder klik wordt er niemand aangemeld.',
}

const pl: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] Otrzymaliśmy zgłoszenie`,
  acknowledgement: (site, number) =>
    `Zgłoszenie do ${site} dotarło i ma numer #${number}. Odpowiedź przyjdzie e-mailem.`,
  notYou: 'To nie Twoje zgłoszenie? Ktoś pomylił się w adresie; tę wiadomość można zignorować.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `${who}:`,
  team: 'Pomoc techniczna',
  follow: 'Zobacz zgłoszenie i odpowiedz',
  onSite: 'Zaloguj się w serwisie, aby zobaczyć zgłoszenie i odpowiedzieć.',
  reminder: (days) =>
    days === 1
      ? 'Nie mamy od Ciebie odpowiedzi. Czy już działa? Bez odpowiedzi zgłoszenie zostanie zamknięte za jeden dzień.'
      : `Nie mamy od Ciebie odpowiedzi. Czy już działa? Bez odpowiedzi zgłoszenie zostanie zamknięte za ${days} dni.`,
  reopen: 'Odpowiedź w każdej chwili otworzy je ponownie.',
  signInSubject: (site) => `Logowanie do ${site}`,
  signIn: (minutes) => `Otwórz ten adres w ciągu ${minutes} minut i potwierdź, że to Ty:`,
  signInLink: 'Zaloguj się',
  signInNotYou: 'To nie Twoja prośba? Nic nie rób: bez kliknięcia nikt nie zostanie zalogowany.',
}

export type Words = typeof en

const WORDS: Record<string, Words> = { en, nl, pl }

/** @returns the words of a language, whatever its region, and the tag they are in; English where there are none */
export function wordsIn(locale: string): { lang: string; words: Words } {
  const lang = locale.toLowerCase().split('-', 1)[0]!
  const words = WORDS[lang]
  return words ? { lang, words } : { lang: 'en', words: en }
}
