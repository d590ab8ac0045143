// What a page does so that Firstline knows who has signed in. This site's sign-in is only played: a real one asks for a
// password, and its server knows from its own session whose token to sign.
const choice = document.querySelector('#person')
const site = document.querySelector('#site')

/** Firstline asks for a token when it needs one, and for another before it expires. */
async function fetchToken() {
  const address = `/firstline-token?${new URLSearchParams({ person: choice.value, site: site.value })}`
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`The token could not be fetched: ${response.status}.`)
  return response.text()
}

async function signIn() {
  sessionStorage.setItem('person', choice.value)
  // Whoever was signed in before leaves nothing behind.
  await Firstline.logout()
  if (choice.value) await Firstline.identify(fetchToken)
}

async function chooseSite() {
  sessionStorage.setItem('site', site.value)
  await Firstline.update({ site: site.value })
  if (choice.value) await Firstline.identify(fetchToken)
}

choice.value = sessionStorage.getItem('person') ?? ''
site.value = sessionStorage.getItem('site') ?? 'larkfield'
choice.addEventListener('change', signIn)
site.addEventListener('change', chooseSite)
void chooseSite()
