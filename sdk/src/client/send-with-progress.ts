/**
 * Sends a request as `fetch` does, and tells how much of it has left: `fetch` itself does not know.
 *
 * Rejects as `fetch` does: with a `TypeError` when the network does not answer, else with the signal's reason.
 *
 * @param onProgress told the share of the body that has left, from 0 to 1
 */
export function sendWithProgress(
  address: string,
  { method = 'GET', headers, body, signal }: RequestInit,
  onProgress: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const sending = new XMLHttpRequest()
    const abort = () => sending.abort()
    sending.open(method, address)
    new Headers(headers).forEach((value, name) => sending.setRequestHeader(name, value))
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => resolve(toResponse(sending))
    sending.onerror = () => reject(new TypeError('The network did not answer.'))
    sending.onabort = () => reject(signal?.reason as Error)
    sending.onloadend = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort)
    sending.send(body as XMLHttpRequestBodyInit)
  })
}

function toResponse(answered: XMLHttpRequest): Response {
  const { status, responseText } = answered
  const retryAfter = answered.getResponseHeader('retry-after')
  return new Response(status === 204 ? null : responseText, {
    status,
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
  })
}
