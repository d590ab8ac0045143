import type { BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { ConsolePage } from '../pages/console-page.ts'
import { TicketPage } from '../pages/ticket-page.ts'
import { WidgetPage } from '../pages/widget-page.ts'
import { test as base, type Visit } from './browser.ts'
import { signInToApi } from './staff-api.ts'

/** Everybody who meets Firstline, each with a browser of their own. */
export const test = base
  /** A visitor on a page that embeds the widget; by default the demo page. */
  .extend(
    'visitor',
    ({ visit }) =>
      async (url = `${inject('origin')}/`, options: BrowserContextOptions = {}): Promise<Visit & WidgetVisit> => {
        const opened = await visit(url, options)
        return { ...opened, widget: new WidgetPage(opened.page) }
      },
  )
  /** A visitor who follows their private link. */
  .extend('follower', ({ visit }) => async (link: string): Promise<Visit & { ticketPage: TicketPage }> => {
    const opened = await visit(link)
    return { ...opened, ticketPage: new TicketPage(opened.page) }
  })
  /** A member of staff, signed in to the console. */
  .extend('agent', ({ visit }) => async (options: BrowserContextOptions = {}): Promise<Visit & ConsoleVisit> => {
    const opened = await visit(`${inject('origin')}/console/`, options)
    const desk = new ConsolePage(opened.page)
    await desk.signIn(inject('admin'))
    return { ...opened, desk }
  })
  /** The staff side of the API, to see what the server keeps. */
  .extend('staff', { scope: 'file' }, () => signInToApi(inject('origin'), inject('admin')))

type WidgetVisit = { widget: WidgetPage }
type ConsoleVisit = { desk: ConsolePage }
