import { createStaffClient, type StaffClient } from '@firstline/sdk/client'

/**
 * The staff side of the API, signed in. Node’s `fetch` keeps no cookies, so the session’s is carried along by hand.
 *
 * @param origin of a running Firstline, without a slash at the end
 */
export async function signInToApi(origin: string, member: { email: string; password: string }): Promise<StaffClient> {
  let cookie = ''
  const staff = createStaffClient({
    api: `${origin}/api/v1`,
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', cookie)
      const response = await fetch(address, { ...init, headers })
      cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie
      return response
    },
  })
  await staff.signIn(member)
  return staff
}
