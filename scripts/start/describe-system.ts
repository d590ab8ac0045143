import { FIRST_MEMBER_EMAIL, type Password } from '../system/first-member.ts'
import type { RunningSystem } from '../system/system.ts'

type Described = Pick<RunningSystem, 'origin' | 'otherOriginUrl' | 'themingUrl' | 'seeded' | 'mailFolder'>

/**
 * Everything a person needs to know to look around.
 *
 * @param password of the first member of staff; told only when it was generated just now, since it is told nowhere else
 */
export function describeSystem(
  { origin, otherOriginUrl, themingUrl, seeded, mailFolder }: Described,
  password: Password,
): string {
  const rows: [string, string][] = [
    ['A page with the widget', `${origin}/`],
    ['A page of another origin', otherOriginUrl],
    ['A page to try its look on', themingUrl],
    ['Help centre', `${origin}/help/`],
    ['Console for staff', `${origin}/console/`],
    ['A visitor’s ticket', `${origin}/ticket#<number>.<token>   (the private link that sending a question answers)`],
    ['API', `${origin}/api/v1/docs`],
    ['Letters that were sent', mailFolder ?? 'sent by FIRSTLINE_SMTP'],
  ]
  return [
    '',
    'Firstline is running.',
    '',
    ...drawAddresses(rows),
    '',
    ...drawSignIn({ seeded, password, data: '.firstline/' }),
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n')
}

/** Names and what they stand for, in two columns. */
export function drawAddresses(rows: [name: string, address: string][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, address]) => `  ${name.padEnd(width)}  ${address}`)
}

/** How the first member of staff signs in. */
export function drawSignIn({
  seeded,
  password,
  data,
}: {
  seeded: boolean
  password: Password
  /** Folder of the database. */
  data: string
}): string[] {
  const who = `  Sign in to the console as ${FIRST_MEMBER_EMAIL}`
  if (!seeded) {
    return [
      `${who} with the password of the first start.`,
      ...(password.chosen
        ? ['  FIRSTLINE_ADMIN_PASSWORD was not used: the account is there already and keeps its first password.']
        : []),
      `  Lost it? Delete ${data} to begin anew, with an empty database.`,
    ]
  }
  if (password.chosen) return [`${who} with the password in FIRSTLINE_ADMIN_PASSWORD.`]
  return [who, `  Password: ${password.text}   (shown this once)`]
}
