/**
 * Runs in every page of a preview: shows the newest version when there is one, and over the page what is wrong with the
 * articles. Plain JavaScript, since it is sent as it stands.
 */
const script = document.querySelector('script[data-firstline-preview]')
const shown = Number(script.dataset.version)
/** The article that is open in the widget, to be opened again after the page is. */
const OPEN_ARTICLE = 'firstline-preview:article'

let overlay = null

function draw(problems) {
  overlay?.remove()
  overlay = null
  if (problems.length === 0) return
  overlay = document.createElement('div')
  overlay.lang = 'en'
  overlay.dir = 'ltr'
  const root = overlay.attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(`
    section { position: fixed; inset-block-end: 1rem; inset-inline: 1rem; max-block-size: 60vh; overflow: auto; z-index: 2147483647;
      padding: 1rem 1.25rem; border-radius: 10px; background: #2a1215; color: #fff; font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 8px 40px #0008 }
    h2 { margin: 0; font-size: 15px } p { margin: .25rem 0 }
    ul { margin: .75rem 0 0; padding: 0; list-style: none } li + li { margin-top: .75rem }
    code { color: #ffb4ab; font: 13px ui-monospace, monospace } span { color: #e4cfd0 }
    button { position: absolute; inset-block-start: .75rem; inset-inline-end: .75rem; min-inline-size: 32px; min-block-size: 32px; border: 0; border-radius: 6px; background: #fff2; color: inherit; font: inherit; cursor: pointer }`)
  root.adoptedStyleSheets = [style]
  const section = document.createElement('section')
  section.setAttribute('role', 'alert')
  const title = document.createElement('h2')
  title.textContent = problems.length === 1 ? 'An error in the articles' : `${problems.length} errors in the articles`
  const note = document.createElement('p')
  note.textContent = 'Below is the last version without errors.'
  const close = document.createElement('button')
  close.textContent = '×'
  close.setAttribute('aria-label', 'Hide the errors')
  close.onclick = () => overlay.remove()
  const list = document.createElement('ul')
  for (const { file, line, message, fix } of problems) {
    const item = document.createElement('li')
    const place = document.createElement('code')
    place.textContent = `${file}:${line}`
    const how = document.createElement('span')
    how.textContent = fix
    item.append(place, document.createElement('br'), message, document.createElement('br'), how)
    list.append(item)
  }
  section.append(title, note, close, list)
  root.append(section)
  document.documentElement.append(overlay)
}

addEventListener('firstline:article-view', ({ detail }) => sessionStorage.setItem(OPEN_ARTICLE, detail.slug))
addEventListener('firstline:close', () => sessionStorage.removeItem(OPEN_ARTICLE))
addEventListener('firstline:ready', () => {
  const slug = sessionStorage.getItem(OPEN_ARTICLE)
  if (slug !== null) void window.Firstline.article(slug)
})

new EventSource('/firstline-preview/events').onmessage = ({ data }) => {
  const { number, errors } = JSON.parse(data)
  if (number === shown) draw(errors)
  else location.reload()
}
