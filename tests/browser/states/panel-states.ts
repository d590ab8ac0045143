import type { StaffClient } from '@firstline/sdk/client'
import type { Locator, Page } from 'playwright-core'
import { translation as ar } from '../../../widget/src/messages/ar.ts'
import { translation as deskAr } from '../../../widget/src/messages/desk/ar.ts'
import { deskEn, en } from '@firstline/sdk/panel-texts'

/** The panel's words, by which its parts are found, in a language of each direction. */
export const WORDS = { en: { ...en, ...deskEn }, ar: { ...ar, ...deskAr } }
export type StateLanguage = keyof typeof WORDS

/** Somebody who goes through the panel's states. */
export type Walk = {
  page: Page
  words: (typeof WORDS)[StateLanguage]
  /** Lets staff answer the request of this number. */
  answer: (number: number) => Promise<void>
}

/** A state of the panel, and the way to it from the one before. */
export type PanelState = {
  name: string
  /** What it is for, as docs/states.md tells it. */
  about: string
  reach: (walk: Walk) => Promise<void>
}

const SUBJECT = 'My invoice lists a seat too many'
const SCREENSHOT = {
  name: 'invoice.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const panelOf = ({ page, words }: Walk): Locator => page.getByRole('dialog', { name: words.help, exact: true })
const button = (walk: Walk, name: string) => panelOf(walk).getByRole('button', { name, exact: true })
const heading = (walk: Walk, name: string) => panelOf(walk).getByRole('heading', { name, exact: true })

/** The text of the form's field, whatever its value: `{label}` of what may be left out is no part of it. */
const field = (walk: Walk, label: string) => panelOf(walk).getByLabel(label, { exact: true })

async function search(walk: Walk, question: string): Promise<void> {
  await panelOf(walk).getByRole('searchbox').fill(question)
}

async function read(walk: Walk, title: string): Promise<void> {
  await panelOf(walk).getByRole('link', { name: title }).first().click()
  await heading(walk, title).waitFor()
}

/** The number that a delivered request was given. */
async function deliveredNumber(walk: Walk): Promise<number> {
  const told = await panelOf(walk).getByText(/#\d+/).first().textContent()
  return Number(/#(\d+)/.exec(told!)![1])
}

/** Comes to the page anew, in the same language, and opens the panel. */
async function comeAgain({ page }: Walk): Promise<void> {
  const widget = page.locator('firstline-widget')
  const locale = await widget.getAttribute('locale')
  await page.reload()
  await widget.evaluate((element, tag) => element.setAttribute('locale', tag!), locale)
  await widget.getByRole('button').click()
}

/** A phone has no wide view, and no switch for it. */
async function switchWideView(walk: Walk): Promise<void> {
  const wideView = button(walk, walk.words.wideView)
  if (await wideView.isVisible()) await wideView.click()
}

/** Every state that a visitor meets, in the order of one question’s life. Each begins where the one before ends. */
export const PANEL_STATES: PanelState[] = [
  {
    name: 'home',
    about: 'What fits the page, what is often asked, and all topics, before a word is typed.',
    async reach(walk) {
      await walk.page.locator('firstline-widget').getByRole('button').click()
      await panelOf(walk).getByRole('list', { name: walk.words.popular }).waitFor()
    },
  },
  {
    name: 'results',
    about: 'Articles while one types: words that fit are marked, the passage that answers follows.',
    async reach(walk) {
      await search(walk, 'i cant log in after changing my fone')
      await panelOf(walk).getByRole('link', { name: 'Sign in after getting a new phone' }).waitFor()
    },
  },
  {
    name: 'likely-answer',
    about: 'The passage that most likely answers the question stands first.',
    async reach(walk) {
      await search(walk, 'share a file with someone outside')
      await panelOf(walk).getByText('Use a OneDrive link').waitFor()
    },
  },
  {
    name: 'no-results',
    about: 'Nothing fits, and it says so; the question goes along to a person.',
    async reach(walk) {
      await search(walk, 'quokka zeppelin fjord')
      await heading(walk, walk.words.nothingFound).waitFor()
    },
  },
  {
    name: 'article',
    about: 'An article, read in the panel, with a way into the help centre and to what is related.',
    async reach(walk) {
      await search(walk, 'i cant log in after changing my fone')
      await read(walk, 'Sign in after getting a new phone')
    },
  },
  {
    name: 'article-wide',
    about: 'The same in the wide view, which a window of 640 px or more has.',
    reach: switchWideView,
  },
  {
    name: 'article-no',
    about: '“Did this solve it?” No: four reasons to choose from, and “Contact us” all the while.',
    async reach(walk) {
      await switchWideView(walk)
      await button(walk, walk.words.no).click()
      await button(walk, walk.words.reasons['hard-to-follow']).waitFor()
    },
  },
  {
    name: 'steps-start',
    about: 'A troubleshooting article, before its first step.',
    async reach(walk) {
      await button(walk, walk.words.back).click()
      await search(walk, 'wifi not working')
      await read(walk, 'Wi-Fi is not working')
    },
  },
  {
    name: 'steps',
    about: 'One step at a time, answered by buttons.',
    async reach(walk) {
      await button(walk, walk.words.stepsStart).click()
      await button(walk, 'No, nothing works at the office').waitFor()
    },
  },
  {
    name: 'steps-end',
    about: 'The end of the steps, with what was tried, which goes along.',
    async reach(walk) {
      await button(walk, 'No, nothing works at the office').click()
      await button(walk, 'Nothing is reported').click()
      await heading(walk, walk.words.stepsNotSolved).waitFor()
    },
  },
  {
    name: 'ask',
    about: 'The form, which starts with the last question.',
    async reach(walk) {
      await button(walk, walk.words.contact).click()
      await button(walk, walk.words.send).waitFor()
    },
  },
  {
    name: 'ask-errors',
    about: 'What is missing is said at its field, and the first one has the focus.',
    async reach(walk) {
      await field(walk, walk.words.subject).fill('')
      await button(walk, walk.words.send).click()
      await panelOf(walk).getByText(walk.words.emailMissing).waitFor()
    },
  },
  {
    name: 'ask-filled',
    about: 'Articles that may answer it beside the subject, and a file attached.',
    async reach(walk) {
      await field(walk, walk.words.email).fill('noor.visser@larkfield.example')
      await field(walk, walk.words.subject).fill(SUBJECT)
      await field(walk, walk.words.message).fill('Kim left in October, and November still has twelve seats.')
      await panelOf(walk).locator('input[type=file]').setInputFiles(SCREENSHOT)
      await panelOf(walk).getByText('invoice.png', { exact: true }).waitFor()
      await heading(walk, walk.words.maybeThis)
        .or(panelOf(walk).getByRole('list', { name: walk.words.maybeThis }))
        .first()
        .waitFor()
    },
  },
  {
    name: 'what-we-send',
    about: 'Exactly what goes along, part by part, each of which can be left out.',
    async reach(walk) {
      await panelOf(walk).getByText(walk.words.whatWeSend, { exact: true }).click()
      await panelOf(walk).getByText(walk.words.whatWeSendHint).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'waiting',
    about: 'Without a connection it waits on the device, and goes out by itself, once.',
    async reach(walk) {
      await walk.page.context().setOffline(true)
      await button(walk, walk.words.send).click()
      await heading(walk, walk.words.waiting).waitFor()
    },
  },
  {
    name: 'sent',
    about: 'It has arrived: its number, what comes next, and the private link.',
    async reach(walk) {
      await walk.page.context().setOffline(false)
      await heading(walk, walk.words.sent).waitFor()
    },
  },
  {
    name: 'requests',
    about: 'The requests that this device knows of; one has news.',
    async reach(walk) {
      await walk.answer(await deliveredNumber(walk))
      await button(walk, walk.words.done).click()
      await button(walk, walk.words.myRequests).click()
      await panelOf(walk).getByRole('button', { name: SUBJECT }).waitFor()
    },
  },
  {
    name: 'request',
    about: 'One request: the thread, the verdict and a reply.',
    async reach(walk) {
      await panelOf(walk).getByRole('button', { name: SUBJECT }).click()
      await panelOf(walk).getByText('credited').first().waitFor()
    },
  },
  {
    name: 'rating',
    about: 'After “It works now”: closed, and how did we do?',
    async reach(walk) {
      await button(walk, walk.words.worksNow).click()
      await panelOf(walk).getByRole('group', { name: walk.words.rate }).waitFor()
    },
  },
  {
    name: 'article-fails',
    about: 'An article that does not arrive: another try, or the same in the help centre.',
    async reach(walk) {
      await walk.page.route('**/kb/*/*/articles/**', (route) => route.abort())
      await comeAgain(walk)
      await search(walk, 'wifi not working')
      await panelOf(walk).getByRole('link', { name: 'Wi-Fi is not working' }).first().click()
      await panelOf(walk).getByText(walk.words.loadFailed).waitFor()
    },
  },
  {
    name: 'no-articles',
    about: 'The knowledge base cannot be reached: people still can.',
    async reach(walk) {
      await walk.page.route('**/kb/public/**', (route) => route.abort())
      await comeAgain(walk)
      await panelOf(walk).getByText(walk.words.kbFailed).waitFor()
    },
  },
  {
    name: 'no-form',
    about: 'The form cannot be fetched: it says so, and tries again by itself.',
    async reach(walk) {
      await walk.page.route('**/widget/desk*', (route) => route.abort())
      await comeAgain(walk)
      await button(walk, walk.words.contact).click()
      await panelOf(walk).getByText(walk.words.deskFailed).waitFor()
    },
  },
  {
    name: 'api-down',
    about: 'The server is down: what was written is kept, goes out by itself, and when that is tried is said.',
    async reach(walk) {
      await walk.page.unroute('**/widget/desk*')
      await walk.page.route('**/api/v1/tickets', (route) =>
        route.fulfill({ status: 503, headers: { 'retry-after': '300' }, body: '' }),
      )
      await comeAgain(walk)
      await button(walk, walk.words.contact).click()
      await field(walk, walk.words.email).fill('noor.visser@larkfield.example')
      await field(walk, walk.words.subject).fill(SUBJECT)
      await field(walk, walk.words.message).fill('It was right in October.')
      await button(walk, walk.words.send).click()
      await button(walk, walk.words.tryNow).waitFor()
    },
  },
]

/** What staff write to the request that the walk sends. */
const STAFF_ANSWER =
  'You are right: Kim’s seat was still counted. It is credited on your next invoice, and gone from “Plan and billing”.'

/** Begins the walk on a page whose widget speaks this language. */
export function beginWalk(page: Page, language: StateLanguage, staff: StaffClient): Walk {
  return {
    page,
    words: WORDS[language],
    answer: async (number) => void (await staff.write(number, { body: STAFF_ANSWER, visibility: 'public' })),
  }
}
