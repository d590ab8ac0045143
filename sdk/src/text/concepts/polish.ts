/** Words that Polish speakers use for the same thing when they ask for help with computers, accounts and orders. */
export const concepts = `
telefon komórka smartfon
komputer pc laptop notebook
tablet ipad
mail e-mail email poczta skrzynka
wiadomość sms czat
hasło pin kod_dostępu
logowanie zalogować login
wylogować wylogowanie
rejestracja zarejestrować założyć_konto
zapomniałem zapomniane zgubiłem
skradziony ukradziony kradzież
zepsuty uszkodzony popsuty
nie_działa problem błąd awaria
naprawić rozwiązać
wolny powolny wolno
zawiesił zawiesza
anulować zrezygnować wypowiedzieć
usunąć skasować wykasować
zmienić edytować poprawić
aktualizować odnowić przedłużyć
płacić zapłacić płatność
faktura rachunek paragon
zwrot zwrot_pieniędzy
cena koszt opłata kwota
rabat zniżka kupon promocja
zamówienie zakup
dostawa wysyłka przesyłka paczka
zwrócić reklamacja wymiana
drukować wydrukować drukarka
skanować skaner
plik dokument
folder katalog
załącznik
pobrać zapisać eksportować
przesłać wgrać importować
zdjęcie obraz
wifi internet sieć
synchronizować połączyć
zainstalować skonfigurować ustawić
aplikacja program oprogramowanie
ekran monitor wyświetlacz
klawiatura klawisz
dźwięk audio głośność
mikrofon słuchawki
spotkanie wideokonferencja
kalendarz termin
zablokować zablokowane blokada
odblokować
kod_weryfikacyjny dwuetapowe 2fa
pracownik użytkownik
kontakt pomoc wsparcie
`
