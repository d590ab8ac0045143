/** Words that French speakers use for the same thing when they ask for help with computers, accounts and orders. */
export const concepts = `
téléphone portable mobile smartphone
ordinateur pc laptop poste
tablette ipad
mail e-mail email courriel boîte_mail messagerie
message sms texto
mot_de_passe code pin identifiant
connexion connecter identifier login
déconnexion déconnecter
inscription inscrire créer_un_compte
oublié perdu égaré
volé vol perdu
cassé panne abîmé défectueux
marche_pas fonctionne_pas problème erreur bug
réparer résoudre dépanner
lent ralenti lenteur
bloqué planté figé plante
résilier annuler arrêter
supprimer effacer enlever
modifier changer corriger
renouveler mettre_à_jour actualiser
payer régler paiement
facture reçu justificatif
remboursement rembourser avoir
prix tarif coût montant frais
réduction remise promotion code_promo
commande achat
livraison expédition colis livrer
retour retourner renvoyer échange
imprimer imprimante impression
numériser scanner scan
fichier document
dossier répertoire
pièce_jointe attachement
télécharger enregistrer exporter
importer ajouter téléverser
photo image
wifi internet réseau
synchroniser associer jumeler
installer configurer paramétrer
application appli logiciel programme
écran moniteur affichage
clavier touche
son audio volume
micro casque écouteurs
réunion visioconférence visio
agenda calendrier rendez-vous
verrouiller verrouillé bloquer
déverrouiller débloquer
code_de_vérification double_authentification 2fa
collègue utilisateur employé
contact assistance support service_client
`
