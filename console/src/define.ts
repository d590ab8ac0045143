/** Registers the console's elements. Importing the classes alone registers nothing. */
import { GapsElement } from './gaps/gaps.ts'
import { KeysElement } from './keys/keys.ts'
import { QueueElement } from './queue/queue.ts'
import { ConsoleElement } from './shell/console.ts'
import { HelpSheetElement } from './shell/help-sheet.ts'
import { SignInLinkElement } from './shell/sign-in-link.ts'
import { SignInElement } from './shell/sign-in.ts'
import { ComposerElement } from './ticket/composer.ts'
import { PropertiesElement } from './ticket/properties.ts'
import { ResolveDialogElement } from './ticket/resolve-dialog.ts'
import { ThreadElement } from './ticket/thread.ts'
import { TicketElement } from './ticket/ticket.ts'

const ELEMENTS = {
  'firstline-composer': ComposerElement,
  'firstline-console': ConsoleElement,
  'firstline-gaps': GapsElement,
  'firstline-help-sheet': HelpSheetElement,
  'firstline-keys': KeysElement,
  'firstline-properties': PropertiesElement,
  'firstline-queue': QueueElement,
  'firstline-resolve-dialog': ResolveDialogElement,
  'firstline-sign-in': SignInElement,
  'firstline-sign-in-link': SignInLinkElement,
  'firstline-thread': ThreadElement,
  'firstline-ticket': TicketElement,
}

// A page may load this twice; the second registration of a name would throw.
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, element)
}
