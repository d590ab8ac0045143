import { expect, test } from 'vitest'
import { loadLanguage } from '../language.ts'

const FORMS: Record<string, string[]> = {
  en: ['print printing printed prints', 'install installed installing installation', 'cancelled cancelling cancel'],
  nl: ['wachtwoord wachtwoorden', 'betalen betaald betaalt', 'map mappen', 'annuleren geannuleerd', 'openen geopend'],
  de: ['Passwort Passwörter', 'bestellen bestellt Bestellung', 'löschen loescht gelöscht', 'anmelden angemeldet'],
  fr: [
    'commande commander commandé',
    'annuler annulée annulation',
    'imprimante l’imprimante imprimantes',
    'clé clés cle',
  ],
  es: ['factura facturar facturación facturacion', 'cancelar cancelada cancelación', 'contraseña contraseñas'],
  pl: ['faktura faktury fakturę fakturą', 'adres adresem adresów', 'użytkownik uzytkownika', 'nowy nowe nowego'],
}
const APART: Record<string, string> = {
  en: 'refund return',
  nl: 'bestand bestelling',
  de: 'Konto Kontakt',
  fr: 'compte comptoir',
  es: 'puerto persona',
  pl: 'konto kontakt',
}

const groups = Object.entries(FORMS).flatMap(([tag, forms]) => forms.map((group) => [tag, group] as const))

test.each(groups)('in %s, %s are forms of one word', async (tag, group) => {
  const { fold, stem } = await loadLanguage(tag)
  expect(new Set(group.split(' ').map((word) => stem(fold(word)))).size).toBe(1)
})

test.each(Object.entries(APART))('in %s, %s are two words', async (tag, group) => {
  const { fold, stem } = await loadLanguage(tag)
  expect(new Set(group.split(' ').map((word) => stem(fold(word)))).size).toBe(2)
})

test.each(Object.keys(FORMS))('%s has stop words', async (tag) => {
  expect((await loadLanguage(tag)).stopWords.size).toBeGreaterThan(50)
})
