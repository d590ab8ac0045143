import type { Answer, TestApi } from './api.ts'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

/** Files that begin as their kind begins. */
export const PNG = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a],
  '\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0],
)
export const PDF = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
export const PROGRAM = bytes(
  'MZ',
  Array.from({ length: 200 }, () => 0),
  'PE',
  [0, 0],
)
export const DRAWING = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
export const LOG = bytes('09:00 started\n09:01 stopped, naïvely 🙂\n')

/** Uploads a file as a form in a page does. */
export function upload(
  api: TestApi,
  name: string,
  content: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new FormData()
  body.append('file', new File([content], name))
  return api.send('/api/v1/attachments', { method: 'POST', body, headers })
}

/** Uploads and returns the id. */
export async function uploaded(api: TestApi, headers: Record<string, string> = {}): Promise<string> {
  const answer = await upload(api, 'photo.png', PNG, headers)
  if (answer.status !== 201) throw new Error(`Uploading answered ${answer.status}: ${answer.text}`)
  return answer.json.attachment.id
}
