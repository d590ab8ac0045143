/** Words that Dutch speakers use for the same thing when they ask for help with computers, accounts and orders. */
export const concepts = `
telefoon mobiel mobieltje gsm smartphone toestel
computer pc laptop notebook desktop
tablet ipad
mail e-mail email postvak inbox mailbox
bericht sms chat appje
wachtwoord paswoord password pincode toegangscode
inloggen aanmelden login log_in inlog
uitloggen afmelden logout
registreren account_aanmaken inschrijven
vergeten kwijt verloren
gestolen diefstal kwijt
kapot stuk defect beschadigd gebroken
werkt_niet probleem storing fout error
repareren oplossen verhelpen herstellen
traag langzaam sloom
vastgelopen hangt crasht bevroren
opzeggen annuleren stopzetten beëindigen
verwijderen wissen weghalen deleten
wijzigen veranderen aanpassen bewerken
vernieuwen verlengen updaten bijwerken
betalen afrekenen voldoen
factuur rekening bon nota
terugbetaling geld_terug teruggave refund
kosten prijs tarief bedrag
korting aanbieding kortingscode actiecode
bestelling order aankoop
bezorgen leveren levering verzending verzenden pakket
retourneren terugsturen ruilen retour
printen afdrukken printer
scannen scanner inscannen
bestand document file
map folder directory
bijlage attachment
downloaden opslaan exporteren
uploaden toevoegen importeren
foto afbeelding plaatje
wifi internet netwerk verbinding
koppelen verbinden synchroniseren
installeren instellen configureren
app applicatie programma software
scherm beeldscherm monitor
toetsenbord toets keyboard
geluid audio volume speaker
microfoon headset koptelefoon
vergadering meeting videogesprek videobellen
agenda kalender afspraak
blokkeren vergrendelen geblokkeerd slot
deblokkeren ontgrendelen
verificatiecode tweestapsverificatie authenticator 2fa
medewerker collega gebruiker
contact bellen helpdesk klantenservice
`
