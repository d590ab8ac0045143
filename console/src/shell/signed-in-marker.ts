const KEY = 'firstline-console-signed-in'

/*
 * A note on this device that somebody signed in here. The session is a cookie that scripts cannot see; without the note
 * every visit to the sign-in page would start with a request that is refused. It holds no name and opens nothing.
 * Storage that is switched off throws: then the console asks the server each time.
 */

/** Whether it is worth asking the server who is signed in. */
export function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return true
  }
}

export function markSignedIn(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // mayBeSignedIn() then answers true, which costs one refused request.
  }
}
