import { drawAddresses, drawSignIn } from '../start/describe-system.ts'
import type { Password } from '../system/first-member.ts'
import type { Server } from './server.ts'
import type { Settings } from './settings.ts'

/**
 * Everything an operator needs to know at the start.
 *
 * @param password of the first member of staff; told only when it was generated just now, since it is told nowhere else
 */
export function describeServer(
  { url, port, host, folders }: Settings,
  { seeded, mailFolder }: Pick<Server, 'seeded' | 'mailFolder'>,
  password: Password,
): string {
  const origin = url ?? `http://localhost:${port}`
  const rows: [string, string][] = [
    ['Listening at', `${host}:${port}`],
    ['A page with the widget', `${origin}/`],
    ['Help centre', `${origin}/help/`],
    ['Console for staff', `${origin}/console/`],
    ['API', `${origin}/api/v1/docs`],
    ['Letters that were sent', mailFolder ?? 'sent by FIRSTLINE_SMTP'],
    ['Data, to be backed up', folders.data],
  ]
  return [
    '',
    'Firstline is running.',
    '',
    ...drawAddresses(rows),
    '',
    ...drawSignIn({ seeded, password, data: folders.data }),
    '',
  ].join('\n')
}
