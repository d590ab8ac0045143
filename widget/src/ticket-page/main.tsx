import { createVisitorClient, openDeviceStore, parseTicketFragment } from '@firstline/sdk/client'
import { render } from 'preact'
import { createKeptFiles } from '../services/kept-files.ts'
import baseStyles from '../styles/base.css?inline'
import controlStyles from '../styles/controls.css?inline'
import formStyles from '../styles/form.css?inline'
import proseStyles from '../styles/prose.css?inline'
import threadStyles from '../styles/thread.css?inline'
import tokens from '../styles/tokens.css?inline'
import { speakFor } from './speak-for.ts'
import { TicketPage } from './ticket-page.tsx'

/**
 * `/ticket#<number>.<token>`: a visitor's request, without an account. The key stays in the fragment, which browsers
 * send to nobody.
 */
async function start(): Promise<void> {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(tokens + baseStyles + controlStyles + formStyles + proseStyles + threadStyles)
  document.adoptedStyleSheets = [sheet]

  const language = await speakFor(null)
  document.documentElement.lang = language.tag
  document.documentElement.dir = language.direction
  const client = createVisitorClient({ api: new URL('/api/v1', location.href).href })
  const keptFiles = createKeptFiles(openDeviceStore())
  void keptFiles.sweep()
  const draw = () => {
    const link = parseTicketFragment(location.hash)
    const page = <TicketPage language={language} client={client} keptFiles={keptFiles} link={link} />
    render(page, document.getElementById('ticket')!)
  }
  // Another link pasted into the same tab changes only the fragment.
  addEventListener('hashchange', draw)
  draw()
}

void start()
