// Draws inputs for every property in the table of docs/theming.md, and gives the widget what is chosen. What is shown to
// be pasted is read back from the rule that the widget follows, so it is what one sees.
const form = document.querySelector('form')
const code = document.querySelector('pre code')
const told = document.querySelector('[role=status]')

const sheet = new CSSStyleSheet()
sheet.replaceSync('firstline-widget {}')
document.adoptedStyleSheets = [sheet]
const { style } = sheet.cssRules[0]

const documented = await fetch('theming.md')
if (!documented.ok) throw new Error(`The table of properties could not be fetched: ${documented.status}.`)
const rows = (await documented.text()).split('\n').filter((line) => line.startsWith('| `--firstline-'))
document.querySelector('#properties').append(...rows.map(drawProperty))
show()

form.addEventListener('submit', (event) => event.preventDefault())
// The inputs hold their defaults again only after the event.
form.addEventListener('reset', () =>
  setTimeout(() => {
    style.cssText = ''
    for (const input of form.querySelectorAll('input')) tellSize(input)
    show()
  }),
)
document.querySelector('#theme').addEventListener('change', ({ target }) => Firstline.update({ theme: target.value }))
document.querySelector('#direction').addEventListener('change', ({ target }) => Firstline.setLocale(target.value))
document.querySelector('#copy').addEventListener('click', copy)
// Only here is there room for it beside the inputs.
if (matchMedia('(width >= 60rem)').matches) void Firstline.open()

/** A row of the table, with its inputs. */
function drawProperty(row) {
  const [, name, about, fallback] = row.split('|').map((cell) => cell.trim().replaceAll('`', ''))
  const inputs = drawInputs(name, fallback)
  const text = element('div', {}, element('code', {}, name), element('p', { id: `about${name}` }, about))
  // Several inputs are a group with a name; one has the name itself.
  const group = inputs.length > 1 ? { role: 'group', 'aria-labelledby': `about${name}` } : {}
  return element('div', { class: 'property' }, text, element('div', { class: 'inputs', ...group }, ...inputs))
}

/** What a property is chosen with, as its default tells: two colours, a size in pixels, a number or any text. */
function drawInputs(name, fallback) {
  if (name.includes('-color-')) return drawColours(name, fallback)
  const described = { 'aria-label': name, 'aria-describedby': `about${name}` }
  const size = /^(\d+)px$/.exec(fallback)?.[1]
  if (size) {
    const min = /font-size|width|height/.test(name) ? size / 2 : 0
    const input = element('input', { ...described, type: 'range', min, max: size * 2, value: size })
    input.addEventListener('input', () => {
      tellSize(input)
      choose(name, `${input.value}px`)
    })
    return [input, element('output', {}, fallback)]
  }
  const input = element('input', { ...described, type: /^\d+$/.test(fallback) ? 'number' : 'text', value: fallback })
  input.addEventListener('input', () => {
    choose(name, input.value)
    const isTaken = style.getPropertyValue(name) === input.value.trim()
    input.setCustomValidity(isTaken ? '' : 'CSS does not take this value.')
    input.reportValidity()
  })
  return [input]
}

/** A colour for light and one for dark. What is worked out from the accent begins as it is for the default accent. */
function drawColours(name, fallback) {
  const [light = '#ffffff', dark = '#000000'] = fallback.match(/#[0-9a-f]+/g)?.map(longColour) ?? []
  const inputs = [light, dark].map((value) => element('input', { type: 'color', value }))
  for (const input of inputs) {
    input.addEventListener('input', () => choose(name, `light-dark(${inputs.map(({ value }) => value).join(', ')})`))
  }
  return inputs.map((input, index) => element('label', {}, index === 0 ? 'light' : 'dark', input))
}

/** `#fff` in the six digits that colour inputs take. */
function longColour(colour) {
  return colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
}

/** The number beside a range. */
function tellSize(input) {
  if (input.type === 'range') input.nextElementSibling.value = `${input.value}px`
}

function choose(name, value) {
  style.setProperty(name, value)
  show()
}

function show() {
  const lines = [...style].map((name) => `  ${name}: ${style.getPropertyValue(name)};`)
  code.textContent =
    lines.length > 0 ? ['firstline-widget {', ...lines, '}'].join('\n') : '/* Nothing is changed yet. */'
  told.textContent = ''
}

async function copy() {
  try {
    await navigator.clipboard.writeText(code.textContent)
    told.textContent = 'Copied.'
  } catch {
    // A browser may keep pages from the clipboard; the visitor's own keys work.
    getSelection().selectAllChildren(code)
    told.textContent = 'Selected: copy it with Ctrl+C or ⌘C.'
  }
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}
