import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compileKnowledgeBase, openCompiled } from '../compile/index.ts'

/** Subject and message of a ticket as people write them, and the article that would have spared it. */
const ANSWERED: [subject: string, message: string, slug: string][] = [
  [
    'Cannot log in',
    'Hello team, since this morning I cannot get into my account any more. I got a new phone at the weekend and the old one was sent back to the shop. Now the page wants a six digit code and I have none. I tried three times. Could you please help? It is rather urgent because I have a presentation tomorrow. Thanks, Sam',
    'new-phone-sign-in',
  ],
  [
    'Printer',
    'Good afternoon, the printer on the second floor shows my job in the queue but nothing ever comes out. I already restarted my laptop and walked to another one, same thing there. Many thanks in advance, Anna',
    'printer-not-printing',
  ],
  [
    'question about invoice',
    'Hi, we need the receipt of last month for our bookkeeping. I looked in the mail but I do not find any PDF. Where can I download it? Kind regards',
    'invoices-and-receipts',
  ],
  [
    'Help please',
    'Dear support, I deleted a folder on the S drive by accident yesterday afternoon. It had the plans of three weeks in it and my colleagues are not amused. Is there any way to get these files back?',
    'restore-deleted-files',
  ],
  [
    'Urgent!!!',
    'I think somebody stole my laptop from the train. It was in a grey bag. There are documents of customers on it. What must I do now? Please call me back on my private number as soon as possible.',
    'lost-or-stolen-device',
  ],
  [
    'mail',
    'My outlook says that it cannot send any more since the mailbox is full. I already deleted some old messages but the bar stays red. I have no idea what else to do.',
    'mailbox-full',
  ],
  [
    'Wifi visitors',
    'We have a group of twelve people from another company coming on Thursday for two days. They will need internet in room 4. How do I arrange this for them?',
    'guest-wifi',
  ],
  [
    'vpn',
    'Hi there, I am working from a hotel and the vpn keeps saying connecting and then stops. Yesterday at home it worked well. I am in Spain by the way. I rebooted twice.',
    'vpn-not-connecting',
  ],
  [
    'Slow',
    'For about a week everything on my computer takes ages. Opening a document takes a minute, the fan is loud all the time. I have not installed anything new as far as I know.',
    'slow-computer',
  ],
  [
    'Suspicious message',
    'I received a mail that pretends to be from our bank and asks me to confirm my password by clicking a link. I did not click. Do I need to do anything with it?',
    'report-phishing',
  ],
  [
    'Teams call no sound',
    'When I join a meeting nobody hears me. I do see the others and hear them well. The headset works with music. What could it be?',
    'no-sound-or-picture',
  ],
  [
    'holiday',
    'I am going on leave from Friday for three weeks. How do I set up a message so that people who write to me get an answer automatically?',
    'out-of-office',
  ],
  [
    'New colleague',
    'On Monday Jo starts in our team. What do we have to arrange for the first day, such as a badge and a laptop?',
    'first-day',
  ],
  [
    'Software',
    'I would like to have Adobe Acrobat Pro on my laptop but it asks for an administrator name and password. Can you install it for me?',
    'install-software',
  ],
  [
    'Subscription',
    'We are with fewer people now and want to go to a cheaper plan, or perhaps stop altogether at the end of the year. How does this work and do we get money back?',
    'change-or-cancel-plan',
  ],
  [
    'name',
    'I got married last month and would like my new surname in the address book and in my mail address.',
    'change-your-name-or-email',
  ],
  [
    'locked out',
    'It says my account has been locked because of too many attempts. I did not even try to log in today. How long does it last?',
    'unlock-your-account',
  ],
  [
    'Sending large file',
    'An agency needs a video from us of about 2 GB. It is too big for mail. They do not work here, so they have no account.',
    'share-a-file-outside',
  ],
  [
    'calendar',
    'My assistant should be able to see my appointments and change them for me. How do I give her rights for this?',
    'share-your-calendar',
  ],
  [
    'password',
    'I forgot my password over the summer and now I am stuck at the login screen.',
    'reset-a-forgotten-password',
  ],
]

/** What no article answers. */
const UNANSWERED: [subject: string, message: string][] = [
  [
    'Coffee machine',
    'The coffee machine on the third floor has been leaking since Monday and there is water everywhere. Could somebody please come and have a look at it?',
  ],
  ['hello', 'hello there, just testing whether this works, please ignore this message, have a nice day'],
  [
    'Parking',
    'I would like to reserve a parking space for my electric car next Tuesday between nine and five. Who can arrange that for me?',
  ],
  ['asdf', 'asdf jkl qwer asdfasdf lorem ipsum dolor sit amet consectetur'],
  [
    'Lunch',
    'The canteen had no vegetarian option again today, this is the third time in two weeks. Whom should I complain to?',
  ],
  ['Chair', 'My back hurts and I would like a better chair and a desk that goes up and down.'],
  [
    'Compliment',
    'I only wanted to say thank you to the lady who helped me yesterday, she was very friendly and patient.',
  ],
  ['Window', 'The window in room 12 does not close and it is freezing cold in there.'],
]

/** Measured: 20 of 20. */
const FLOOR = 0.9

const { files } = await compileKnowledgeBase({ dir: fileURLToPath(new URL('../../../kb-content', import.meta.url)) })
const kb = await openCompiled(files, 'en', 'public')

test('a half-written ticket suggests the article that would have spared it', async () => {
  const missed: string[] = []
  for (const [subject, message, slug] of ANSWERED) {
    const suggested = await kb.suggest({ query: `${subject}\n${message}` }, { limit: 2 })
    if (!suggested.some((article) => article.slug === slug)) missed.push(subject)
  }
  const rate = 1 - missed.length / ANSWERED.length
  console.log(`${ANSWERED.length - missed.length} of ${ANSWERED.length} tickets suggest their article`)
  expect(rate, missed.join(', ')).toBeGreaterThan(FLOOR)
})

test.for(UNANSWERED)('what no article answers suggests nothing: %s', async ([subject, message]) => {
  expect(await kb.suggest({ query: `${subject}\n${message}` })).toEqual([])
})
