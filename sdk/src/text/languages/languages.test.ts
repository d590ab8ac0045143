import { expect, test } from 'vitest'
import { loadLanguage } from '../language.ts'

/** Forms of words that people ask for help with, each group those of one word. */
const FORMS: Record<string, string> = {
  en: `
    print printing printed prints | invoice invoices invoicing invoiced | password passwords |
    install installed installing installation | cancel cancelled cancelling cancellation |
    refund refunds refunded refunding | delivery deliveries | verify verified verifying verifies |
    company companies | activate activated activating activation`,
  nl: `
    wachtwoord wachtwoorden | factuur facturen | bestelling bestellingen | betalen betaald betaalt |
    betaling betalingen | printen print printer geprint | installeren installeert geinstalleerd |
    rekening rekeningen | annuleren annuleert geannuleerd | adres adressen |
    wijzigen wijzigt wijziging wijzigingen | instelling instellingen | openen opent geopend |
    verzenden verzendt verzending | gebruiker gebruikers | bestand bestanden | map mappen | scherm schermen |
    toets toetsen | kosten kost | herstellen herstelt hersteld | telefoon telefoons | bericht berichten |
    taal talen | code codes | opzeggen opgezegd | abonnement abonnementen | vraag vragen | klant klanten |
    werkt werken werkte`,
  de: `
    Passwort Passwörter | Rechnung Rechnungen | bestellen bestellt Bestellung Bestellungen |
    zahlen zahlt Zahlung Zahlungen gezahlt | drucken druckt Drucker gedruckt | Adresse Adressen |
    kündigen kündigt Kündigung | ändern ändert Änderung Änderungen | löschen löscht Löschung gelöscht |
    Konto Konten | Gerät Geräte Geräten | Datei Dateien | Schlüssel Schlüsseln | Nachricht Nachrichten |
    Kunde Kunden | Telefon Telefone | Einstellung Einstellungen | öffnen öffnet geöffnet |
    speichern speichert gespeichert | senden sendet Sendung gesendet | anmelden Anmeldung angemeldet |
    Buch Bücher | Haus Häuser | Lieferung Lieferungen liefern geliefert | Benutzer Benutzern |
    schön schöne schönen | wechseln wechselt Wechsel | neu neue neues neuen neuer | Sprache Sprachen |
    Kosten kostet`,
  fr: `
    mot mots | facture factures facturer facturation | commande commandes commander commandé |
    paiement paiements | payer payé payée payez | imprimer imprimante imprimé imprimantes |
    annuler annulation annulé annulée | adresse adresses | réinitialiser réinitialisé réinitialisation |
    changer changé change changement | supprimer supprimé suppression | compte comptes | appareil appareils |
    fichier fichiers | clé clés | message messages | client clients cliente | téléphone téléphones |
    paramètre paramètres | ouvrir ouvre ouvert | enregistrer enregistré enregistrement |
    envoyer envoyé envoi envois | connecter connecté connexion | livraison livraisons livrer livré |
    utilisateur utilisateurs utilisatrice | nouveau nouveaux nouvelle nouvelles | oublié oubliée oublier |
    résilier résiliation résilié | modifier modifié modification modifications | activer activé activation`,
  es: `
    contraseña contraseñas | factura facturas facturar facturación | pedido pedidos pedir |
    pago pagos pagar pagado | imprimir imprime impresora impresoras impreso |
    cancelar cancelado cancelada cancelación | dirección direcciones | restablecer restablecido |
    cambiar cambiado cambio cambios | borrar borrado borra | cuenta cuentas | dispositivo dispositivos |
    archivo archivos | clave claves | mensaje mensajes | cliente clientes | teléfono teléfonos |
    configuración configuraciones configurar | abrir abierto abre | guardar guardado guarda |
    enviar enviado envío envíos | conectar conectado conexión | entrega entregas entregar entregado |
    usuario usuarios usuaria | nuevo nueva nuevos nuevas | olvidado olvidada olvidé olvidar |
    modificar modificado modificación | activar activado activación | descargar descarga descargado |
    instalar instalado instalación`,
  pl: `
    hasło hasła hasłem haseł hasłami | faktura faktury fakturę fakturą faktur |
    zamówienie zamówienia zamówień zamówieniu | płatność płatności płatnością |
    drukarka drukarki drukarkę drukarce drukarek | adres adresu adresem adresy adresów |
    konto konta kontem kont | urządzenie urządzenia urządzeń urządzeniu | plik pliku plikiem pliki plików |
    klucz klucza kluczem klucze kluczy | wiadomość wiadomości wiadomością |
    klient klienta klientem klienci klientów | telefon telefonu telefonem telefony telefonów |
    ustawienie ustawienia ustawień ustawieniach | otworzyć otworzy otwórz | zapisać zapisz zapisany |
    wysłać wysłany wysłane | zalogować zaloguj zalogowany | dostawa dostawy dostawę dostaw |
    użytkownik użytkownika użytkownikiem użytkowników | nowy nowa nowe nowego nowym | zmienić zmień zmieniony |
    zmiana zmiany zmianę zmian | kod kodu kodem kody kodów | anulować anuluj anulowany | usunąć usuń usunięty |
    aplikacja aplikacji aplikację aplikacje | subskrypcja subskrypcji subskrypcję | drukować drukuj drukuje |
    ekran ekranu ekranie ekrany`,
}

/** Words that look alike and are none of each other. */
const APART: Record<string, string> = {
  en: `
    universe university | general generate | policy police | organ organisation | new news | import important |
    past paste | port portal | desk desktop | access accessory`,
  nl: `
    boot boten boter | kaart kaars | bestand bestelling | verzenden verzamelen | map maat | werken wereld |
    code coderen | adres advies | bank bang | pas paspoort`,
  de: `
    Konto Kontakt | Rechnung Rechner | senden Sendung Sand | Druck Drache | Karte Karton | Buch Buche |
    schon schön | Daten Datei | Reise Reis | Zahl Zahn`,
  fr: `
    compte comptoir | client clic | port porte | mode modem | livre livraison | poste poster | cours course |
    mars marche | pas passer | son sonner`,
  es: `
    cuenta cuento | caso casa | puerto puerta | carta cartera | pago pagina | modo moda | banco banca |
    cargo carga | libro libra | plato plata`,
  pl: `
    konto kontakt | kod kodeks | plik plika | karta kartka | adres adresat | bank banka | klucz klucznik |
    dom domena | praca pracownik | rok robot`,
}

/** Shares of pairs that are one term, as decision 0011 states them: of forms at least, of other words at most. */
const EXPECTED: Record<string, { forms: number; others: number }> = {
  en: { forms: 1, others: 0.5 },
  nl: { forms: 0.88, others: 0.17 },
  de: { forms: 0.72, others: 0.25 },
  fr: { forms: 0.71, others: 0.3 },
  es: { forms: 0.85, others: 0.8 },
  pl: { forms: 0.82, others: 0.2 },
}

async function shareOf(groups: string, tag: string): Promise<number> {
  const { fold, stem } = await loadLanguage(tag)
  const pairs = groups
    .split('|')
    .map((group) => group.trim().split(/\s+/))
    .flatMap((words) => words.flatMap((word, at) => words.slice(at + 1).map((other) => [word, other] as const)))
  const joined = pairs.filter(([word, other]) => stem(fold(word)) === stem(fold(other)))
  return joined.length / pairs.length
}

test.each(Object.keys(FORMS))('%s joins the forms of a word and hardly any others', async (tag) => {
  const [forms, others] = await Promise.all([shareOf(FORMS[tag]!, tag), shareOf(APART[tag]!, tag)])
  console.log(`${tag}: ${Math.round(100 * forms)} % of forms joined, ${Math.round(100 * others)} % of others`)
  expect(forms).toBeGreaterThanOrEqual(EXPECTED[tag]!.forms)
  expect(others).toBeLessThanOrEqual(EXPECTED[tag]!.others)
})

test.each([
  ['fr', 'imprimante', 'l’imprimante'],
  ['fr', 'cles', 'clé'],
  ['es', 'facturacion', 'facturar'],
  ['de', 'loescht', 'löschen'],
  ['de', 'fuer', 'für'],
  ['pl', 'uzytkownika', 'użytkownik'],
])('in %s, %s is a form of %s', async (tag, typed, written) => {
  const { fold, stem } = await loadLanguage(tag)
  expect(stem(fold(typed))).toBe(stem(fold(written)))
})

test.each(Object.keys(FORMS))('%s has stop words', async (tag) => {
  expect((await loadLanguage(tag)).stopWords.size).toBeGreaterThan(50)
})
