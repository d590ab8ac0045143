import type { SpokenLanguage } from '@firstline/sdk/panel-texts'

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

const de: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] Wir haben Ihre Anfrage erhalten`,
  acknowledgement: (site, number) =>
    `Ihre Anfrage an ${site} ist unter der Nummer #${number} eingegangen. Sie erhalten die Antwort per E-Mail.`,
  notYou:
    'Sie haben nichts gefragt? Dann hat sich jemand bei der Adresse vertippt, und Sie können diese E-Mail ignorieren.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `${who} schrieb:`,
  team: 'Der Support',
  follow: 'Anfrage ansehen und antworten',
  onSite: 'Melden Sie sich auf der Website an, um Ihre Anfrage zu sehen und zu antworten.',
  reminder: (days) =>
    days === 1
      ? 'Wir haben nichts von Ihnen gehört. Funktioniert es jetzt? Ohne Antwort wird diese Anfrage in einem Tag geschlossen.'
      : `Wir haben nichts von Ihnen gehört. Funktioniert es jetzt? Ohne Antwort wird diese Anfrage in ${days} Tagen geschlossen.`,
  reopen: 'Mit einer Antwort öffnen Sie sie jederzeit wieder.',
  signInSubject: (site) => `Anmeldung bei ${site}`,
  signIn: (minutes) =>
    `Öffnen Sie diese Adresse innerhalb von ${minutes} Minuten, und bestätigen Sie, dass Sie es sind:`,
  signInLink: 'Anmelden',
  signInNotYou: 'Sie haben das nicht angefordert? Dann tun Sie nichts: Ohne einen Klick wird niemand angemeldet.',
}

/** Colons, semicolons, exclamation and question marks follow a narrow no-break space. */
const fr: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] Nous avons bien reçu votre demande`,
  acknowledgement: (site, number) =>
    `Votre demande à ${site} est bien arrivée, sous le numéro #${number}. La réponse vous parviendra par e-mail.`,
  notYou: 'Vous n’avez rien demandé ? Quelqu’un s’est trompé d’adresse, et vous pouvez ignorer cet e-mail.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `${who} a écrit :`,
  team: 'L’assistance',
  follow: 'Voir votre demande et répondre',
  onSite: 'Connectez-vous sur le site pour voir votre demande et répondre.',
  reminder: (days) =>
    days === 1
      ? 'Nous n’avons pas eu de vos nouvelles. Est-ce que tout fonctionne ? Sans réponse, cette demande sera fermée dans un jour.'
      : `Nous n’avons pas eu de vos nouvelles. Est-ce que tout fonctionne ? Sans réponse, cette demande sera fermée dans ${days} jours.`,
  reopen: 'Une réponse la rouvre à tout moment.',
  signInSubject: (site) => `Connexion à ${site}`,
  signIn: (minutes) => `Ouvrez cette adresse dans les ${minutes} minutes et confirmez que c’est bien vous :`,
  signInLink: 'Se connecter',
  signInNotYou: 'Vous n’avez rien demandé ? Ne faites rien : sans clic, personne n’est connecté.',
}

const es: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] Hemos recibido tu solicitud`,
  acknowledgement: (site, number) =>
    `Tu solicitud a ${site} ha llegado, con el número #${number}. Recibirás la respuesta por correo electrónico.`,
  notYou: '¿No has preguntado nada? Alguien se ha equivocado de dirección, y puedes ignorar este correo.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `${who} ha escrito:`,
  team: 'Soporte',
  follow: 'Ver tu solicitud y responder',
  onSite: 'Inicia sesión en el sitio para ver tu solicitud y responder.',
  reminder: (days) =>
    days === 1
      ? 'No hemos tenido noticias tuyas. ¿Ya funciona? Sin respuesta, esta solicitud se cerrará en un día.'
      : `No hemos tenido noticias tuyas. ¿Ya funciona? Sin respuesta, esta solicitud se cerrará en ${days} días.`,
  reopen: 'Puedes volver a abrirla en cualquier momento si respondes.',
  signInSubject: (site) => `Iniciar sesión en ${site}`,
  signIn: (minutes) => `Abre esta dirección en los próximos ${minutes} minutos y confirma que eres tú:`,
  signInLink: 'Iniciar sesión',
  signInNotYou: '¿No lo has pedido? No hagas nada: sin un clic nadie inicia sesión.',
}

/** Names are isolated, so that those in Latin letters do not mix with the words around them. */
const ar: typeof en = {
  acknowledgementSubject: (number) => `[#${number}] وصلنا طلبك`,
  acknowledgement: (site, number) => `وصل طلبك إلى ${isolate(site)} برقم #${number}. سيصلك الرد بالبريد الإلكتروني.`,
  notYou: 'لم ترسل أي طلب؟ إذن أخطأ شخص ما في كتابة عنوانه، ويمكنك تجاهل هذه الرسالة.',
  replySubject: (number, subject) => `Re: [#${number}] ${subject}`,
  reply: (who) => `رسالة من ${isolate(who)}:`,
  team: 'فريق الدعم',
  follow: 'عرض طلبك والرد عليه',
  onSite: 'لرؤية طلبك والرد عليه، يلزم تسجيل الدخول إلى الموقع.',
  reminder: (days) => `لم يصلنا رد منك. هل حُلّت المشكلة؟ من دون رد سيُغلق هذا الطلب ${inDaysInArabic(days)}.`,
  reopen: 'يمكنك فتحه من جديد في أي وقت بالرد عليه.',
  signInSubject: (site) => `تسجيل الدخول إلى ${isolate(site)}`,
  signIn: (minutes) => `يُرجى فتح هذا العنوان خلال ${minutes} دقيقة وتأكيد هويتك:`,
  signInLink: 'تسجيل الدخول',
  signInNotYou: 'لم تطلب هذا؟ لا يلزمك فعل شيء: من دون نقر لا يسجّل أحد الدخول.',
}

function isolate(name: string): string {
  return `\u2068${name}\u2069`
}

function inDaysInArabic(days: number): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
    one: 'بعد يوم واحد',
    two: 'بعد يومين',
    few: `بعد ${days} أيام`,
    many: `بعد ${days} يومًا`,
  }
  return forms[new Intl.PluralRules('ar').select(days)] ?? `بعد ${days} يوم`
}

export type Words = typeof en

const WORDS: Record<string, Words> = { en, nl, pl, de, fr, es, ar } satisfies Record<SpokenLanguage, Words>

/** @returns the words of a language, whatever its region, and the tag they are in; English where there are none */
export function wordsIn(locale: string): { lang: string; words: Words } {
  const lang = locale.toLowerCase().split('-', 1)[0]!
  const words = WORDS[lang]
  return words ? { lang, words } : { lang: 'en', words: en }
}
