import type { Locator, Page } from 'playwright-core'
import type { FirstlineApi, PanelMethods } from '../../../widget/src/api/firstline-api.ts'
import type { OptionName } from '../../../widget/src/api/options.ts'
import { AskForm } from './ask-form.ts'
import { RequestThread } from './request-thread.ts'

/** What the widget's parts are called: the accessible names that experience and translations start from. */
export type WidgetNames = {
  help: string
  search: string
  results: string
  back: string
  close: string
  contact: string
}

export const ENGLISH: WidgetNames = {
  help: 'Help',
  search: 'Search for help',
  results: 'Search results',
  back: 'Back',
  close: 'Close',
  contact: 'Contact us',
}

type Method = keyof PanelMethods | 'setLocale' | 'update'

/** The widget on whatever page embeds it, found as its visitor finds it: by role and name. */
export class WidgetPage {
  readonly page: Page
  readonly launcher: Locator
  readonly panel: Locator
  readonly searchField: Locator
  readonly results: Locator
  readonly back: Locator
  readonly close: Locator
  readonly contact: Locator
  readonly form: AskForm
  readonly request: RequestThread

  /** @param role of the panel: a dialog, or a region of the page where it is inline */
  constructor(page: Page, names: WidgetNames = ENGLISH, role: 'dialog' | 'region' = 'dialog') {
    this.page = page
    this.launcher = page.getByRole('button', { name: names.help, exact: true })
    this.panel = page.getByRole(role, { name: names.help, exact: true })
    this.searchField = this.panel.getByLabel(names.search, { exact: true })
    this.results = this.panel.getByRole('list', { name: names.results, exact: true })
    this.back = this.panel.getByRole('button', { name: names.back, exact: true })
    this.close = this.panel.getByRole('button', { name: names.close, exact: true })
    this.contact = this.panel.getByRole('button', { name: names.contact, exact: true })
    this.form = new AskForm(this.panel)
    this.request = new RequestThread(this.panel)
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  link(name: string): Locator {
    return this.panel.getByRole('link', { name })
  }

  heading(name: string): Locator {
    return this.panel.getByRole('heading', { name, exact: true })
  }

  /** A list by its name, such as “For this page”. */
  list(name: string): Locator {
    return this.panel.getByRole('list', { name, exact: true })
  }

  async open(): Promise<void> {
    await this.launcher.click()
    await this.searchField.waitFor()
    // The panel slides in, and where something stands can be told once it is there. A trial waits for that and clicks nothing.
    await this.searchField.click({ trial: true })
  }

  /** Calls a method of `window.Firstline`, as the page's own code does. */
  call<Name extends Method>(method: Name, ...args: Parameters<FirstlineApi[Name]>): Promise<void> {
    return this.page.evaluate(
      ({ method, args }) => {
        const { Firstline } = window as unknown as { Firstline: Record<string, (...args: unknown[]) => Promise<void>> }
        return Firstline[method]!(...args)
      },
      { method, args },
    )
  }

  /** Sets an option as an attribute of the element. */
  async setOption(name: OptionName, value: string): Promise<void> {
    await this.page
      .locator('firstline-widget')
      .evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value] as const)
  }

  /** Types a question key by key, as a person does. */
  async ask(question: string): Promise<void> {
    await this.searchField.pressSequentially(question, { delay: 5 })
  }

  /** Titles of the articles in a list, from its top. */
  async titles(list: Locator = this.results): Promise<string[]> {
    const links = await list.getByRole('link').allInnerTexts()
    // A link shows the title, and below it what the article is about.
    return links.map((text) => text.split('\n')[0]!.trim())
  }

  /** The language that the panel's own words are marked with. */
  language(): Promise<string | undefined> {
    return this.close.evaluate((button) => button.closest<HTMLElement>('[lang]')?.lang)
  }

  /** Opens an article from the results and waits until it can be read. */
  async read(title: string): Promise<void> {
    await this.results.getByRole('link', { name: title }).click()
    await this.heading(title).waitFor()
  }

  /** Asks, gets no help and opens the form with the question in it. */
  async contactAfterAsking(question: string): Promise<void> {
    await this.open()
    await this.ask(question)
    await this.contact.click()
    await this.form.send.waitFor()
  }

  /** Opens one of the requests that this device follows. */
  async openRequest(subject: string): Promise<void> {
    await this.button('My requests').click()
    await this.panel.getByRole('button', { name: subject }).click()
    await this.request.title(subject).waitFor()
  }
}
