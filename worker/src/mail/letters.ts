import type { Letter, Part } from './letter.ts'
import { wordsIn, type Words } from './words.ts'

/** What a letter about a ticket is made from. */
export type AboutTicket = {
  /** The site's name. */
  site: string
  number: number
  subject: string
  locale: string
  /** The private link; null on sites where one signs in to see a ticket. */
  link: string | null
}

/**
 * Says that a request has arrived. It repeats nothing of it: the address was typed by whoever sent it, and must not
 * become a way of writing to strangers.
 */
export function acknowledgement({ site, number, locale, link }: AboutTicket): Letter {
  const { lang, words } = wordsIn(locale)
  return {
    lang,
    subject: words.acknowledgementSubject(number),
    parts: [paragraph(words.acknowledgement(site, number)), wayBack(words, link), paragraph(words.notYou)],
  }
}

/** Brings what staff wrote. */
export function reply(
  { number, subject, locale, link }: AboutTicket,
  said: { by: string | null; body: string },
): Letter {
  const { lang, words } = wordsIn(locale)
  return {
    lang,
    subject: words.replySubject(number, subject),
    parts: [paragraph(words.reply(said.by ?? words.team)), { kind: 'quote', text: said.body }, wayBack(words, link)],
  }
}

/** Says that a ticket on which nobody says anything is about to close. */
export function reminder({ number, subject, locale, link }: AboutTicket, daysLeft: number): Letter {
  const { lang, words } = wordsIn(locale)
  return {
    lang,
    subject: words.replySubject(number, subject),
    parts: [paragraph(words.reminder(daysLeft)), paragraph(words.reopen), wayBack(words, link)],
  }
}

/** Brings a link that signs somebody in, once they confirm it there: mail scanners open links as well. */
export function signInLink(site: string, locale: string, url: string, minutes: number): Letter {
  const { lang, words } = wordsIn(locale)
  return {
    lang,
    subject: words.signInSubject(site),
    parts: [
      paragraph(words.signIn(minutes)),
      { kind: 'link', label: words.signInLink, url },
      paragraph(words.signInNotYou),
    ],
  }
}

function wayBack(words: Words, link: string | null): Part {
  return link === null ? paragraph(words.onSite) : { kind: 'link', label: words.follow, url: link }
}

function paragraph(text: string): Part {
  return { kind: 'paragraph', text }
}
