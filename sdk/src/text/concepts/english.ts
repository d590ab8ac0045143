/** Words that people use for the same thing when they ask for help, in IT, shops, banks, travel and offices. */
export const concepts = `
arrive deliver delivery ship shipment shipping dispatch courier parcel package
come receive obtain arrive
late delay slow overdue wait waiting long
track tracking status progress whereabouts locate where
cancel cancellation terminate stop end unsubscribe revoke abort
delete remove erase clear wipe deletion removal get_rid
close deactivate delete cancel disable
refund reimburse reimbursement money_back repay return
return exchange replace replacement swap
change modify edit update alter adjust switch
correct fix wrong incorrect mistake error amend
create make add new open setup set_up start
register sign_up signup enroll join subscribe open_account
login log_in signin sign_in logon access
logout log out signout sign out
password passcode pin code pwd pass
forgot forget forgotten remember lost reset recover
lost lose missing misplace stolen steal theft find
stolen steal thief rob theft fraud
broken break damage damaged defective faulty crack
fail failed declined decline reject rejected refuse denied unsuccessful
block blocked lock locked freeze frozen suspended suspend
unlock unblock unfreeze reactivate
not_working broken problem issue error trouble fail
work function operate running available
fix repair solve resolve troubleshoot
crash freeze hang stuck unresponsive
slow lag laggy speed performance
cost price fee charge pay much expensive rate
fee charge charged cost commission
cheap discount offer coupon promo voucher deal promotion sale
pay payment paid purchase transaction
buy purchase order shop
bill invoice receipt statement
money cash fund funds amount balance
salary pay paycheck wage income payday earnings
balance amount left remaining
transfer send wire remit move
deposit top_up topup load add_money fund credit
withdraw withdrawal atm cash_machine
exchange convert conversion currency rate
currency dollar euro pound usd eur gbp foreign fiat
dollar dollars usd buck bucks
card credit debit visa mastercard
contactless tap nfc
virtual disposable temporary
duplicate twice double two_times repeated
pending processing process waiting hold
reverse revert undo cancelled
verify verification confirm prove validate authenticate
identity id passport identification document
abroad overseas foreign international travel country countries
limit maximum max minimum restriction cap many
age old young child kid children minor
country region location countries nation europe
support help assist assistance accept
agent human representative person operator advisor staff talk
contact call phone reach number customer_care support
phone mobile cell cellphone smartphone telephone handset
iphone android phone device
computer pc laptop desktop machine mac
tablet ipad
email mail e-mail inbox gmail
message text sms chat
address location place where
move relocate moving
picture photo image pic
video clip movie film
music song track playlist play
document file doc paper
folder directory
attachment attach attached upload
download save export
upload import send
print printer printing
scan scanner
wifi wi-fi wireless internet network connection
internet online web website
connect connection link pair sync
link connect attach add
app application program software
install setup set_up download
update upgrade version
browser chrome firefox safari
screen display monitor
keyboard type typing
sound audio volume speaker loud
microphone mic
camera webcam
battery charge power
turn_off disable switch_off deactivate stop
turn_on enable switch_on activate
activate activation enable turn_on
notification alert reminder notify
remind reminder remember
alarm wake
calendar schedule event appointment meeting agenda
meeting appointment conference
book reserve reservation booking schedule
hotel accommodation room stay
flight plane fly airline airplane
car vehicle auto automobile
drive directions route navigate map
gas fuel petrol
tire tyre wheel
oil lubricant
traffic jam congestion
taxi uber cab ride
bus train transport transit
luggage baggage suitcase bag
visa permit
vaccine shot vaccination immunization
doctor physician hospital medical clinic
health medical insurance
insurance coverage policy cover benefit
food meal eat dish cuisine
restaurant diner eat dinner lunch
recipe cook cooking make bake
ingredient contain substitute
calorie nutrition nutritional healthy fat
weather forecast temperature rain
time clock hour
day date today tomorrow
open opening hours time
vacation holiday pto leave day_off time_off
sick ill
work job office
boss manager supervisor
employee staff worker colleague
tax taxes irs w2
loan mortgage borrow lend
interest apr rate percent
credit score rating
account profile
user username name
name title called
privacy private security secure safe
public share visible everyone
share sharing send give
hide hidden invisible
block ban
spam junk
search find look lookup
sort order arrange organize
list todo tasks
task todo to-do
copy duplicate clone
paste insert
font text format style
bold strikethrough italic
color colour
size large big small dimension
translate translation language say
language english spanish french german
mean meaning define definition
spell spelling write
calculate calculator math plus
joke funny laugh
fact trivia
hello hi hey greetings hiya
bye goodbye farewell
thanks thank thx appreciate
yes yeah yep sure correct
no nope nah
repeat again
maybe perhaps
friend contact follow invite
refer referral invite
reward points bonus
gift present
quality material made
warranty guarantee
size dimension measurement
stock available availability
product item goods
shop store showroom outlet branch
order purchase
cod cash_on delivery
installment emi instalments
trial demo test
subscription plan membership
free gratis
win won winning prize
team player squad
score points result
join participate enter
game match contest
kyc verification
bank account
recommend suggest advice suggestion best
compare difference versus vs between
reason why cause
explain understand know
show see view display check
check verify see look
allowed can permitted possible
automatic automatically auto
manual manually
backup back_up restore
restore recover retrieve undelete
virus malware hacked hack
hacked compromised unauthorised unauthorized
suspicious fraud scam unknown recognize recognise
reload recharge top_up topping_up topped_up load add_money add_funds deposit
charge charged deduct deducted debit debited took taken
extra additional unexpected unknown random strange
not_working doesnt_work didnt_work wont_work isnt_working stopped_working not_work cant_use fail failed broken problem
missing absent gone vanish disappear
accept support take allow
how_long duration estimate eta take_long when_will arrive
expire expired expiry expiration valid
physical plastic real actual
source origin come_from
apply application request ask
recurring recur regular direct_debit standing_order automatic
cheque check
spend spent spending expense
history past previous recent statement
far distance mile kilometer
near nearby nearest local close
fast quick soon speed urgent asap express
how_many number count amount total
improve increase raise boost better higher
reduce lower decrease less
skip next
pause stop
earn redeem reward points cashback
due deadline date
hungry eat food
call name
born birthday old age
creator made built
hobby fun interest
pet dog cat animal
grocery shopping
flip coin toss
dice roll
quiet silent mute volume
merge combine join
split divide separate
customize customise personalize theme
filter rule
tag label category
archive store keep save
flag star mark
reply respond answer
forward send
sign signature
follow subscribe
post publish write
comment reply
site website webpage url
url link address
admin administrator permission owner
permission access rights allow
quota limit size storage space
memory storage disk space
group team list
sheet spreadsheet excel
slide presentation powerpoint
pdf document
zip compress archive
embed insert include
sync synchronize synchronise
offline disconnected
bug glitch error
safe secure trust legit
genuine original authentic fake real
dose dosage consume take
side_effect side_effects harm
try trial test sample
`
