/** The widget's entry points, as a server imports them that draws pages: what it prints is what it found. */
import { FirstlineWidget, type FirstlineApi, type WidgetAttributes, type WidgetConfig } from '@firstline/widget'
import '@firstline/widget/define'

export function greet(help: FirstlineWidget, page: Document): FirstlineApi {
  const config: WidgetConfig = { kb: 'https://help.example.com/kb/', theme: 'dark', zIndex: 10 }
  const attributes: WidgetAttributes = { kb: 'https://help.example.com/kb/', 'z-index': 10 }
  // @ts-expect-error there is no such theme
  void help.update({ theme: 'purple' })
  help.on('ticket-submit', ({ number }) => console.log(number.toFixed(), config, attributes))
  page.addEventListener('firstline:article-view', ({ detail }) => console.log(detail.slug.length))
  return page.querySelector('firstline-widget') ?? help
}

console.log(JSON.stringify({ name: FirstlineWidget.name, hasDom: 'document' in globalThis }))
