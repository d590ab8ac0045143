/** Words that German speakers use for the same thing when they ask for help with computers, accounts and orders. */
export const concepts = `
telefon handy smartphone mobiltelefon gerät
computer pc rechner laptop notebook
tablet ipad
mail e-mail email postfach posteingang
nachricht sms chat
passwort kennwort pin zugangscode
anmelden einloggen login log_in
abmelden ausloggen logout
registrieren konto_anlegen konto_erstellen
vergessen verloren
gestohlen diebstahl verloren
kaputt defekt beschädigt
funktioniert_nicht problem störung fehler geht_nicht
reparieren beheben lösen
langsam träge lahm
hängt abgestürzt eingefroren absturz
kündigen stornieren beenden abbestellen
löschen entfernen
ändern bearbeiten anpassen wechseln
aktualisieren update erneuern verlängern
bezahlen zahlen zahlung
rechnung beleg quittung
erstattung rückerstattung geld_zurück
kosten preis gebühr betrag
rabatt gutschein angebot
bestellung auftrag kauf
lieferung versand zustellung paket
rücksendung retoure umtausch zurücksenden
drucken ausdrucken drucker
scannen scanner einscannen
datei dokument file
ordner verzeichnis
anhang anlage
herunterladen speichern exportieren download
hochladen importieren upload
foto bild
wlan wifi internet netzwerk
verbinden koppeln synchronisieren
installieren einrichten konfigurieren
app anwendung programm software
bildschirm monitor display
tastatur taste
ton audio lautstärke lautsprecher
mikrofon headset kopfhörer
besprechung meeting videokonferenz
kalender termin
sperren gesperrt blockiert
entsperren freischalten
bestätigungscode zwei_faktor 2fa authenticator
mitarbeiter kollege benutzer
kontakt hotline kundenservice support
`
