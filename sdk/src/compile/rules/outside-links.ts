import type { Warning } from '../../schemas/check.ts'
import type { Knowledge } from '../knowledge.ts'
import { LINK_SCHEMES, schemeOf } from '../link-scheme.ts'
import type { Report } from '../problem.ts'
import { inlineNodesOf } from '../walk-tree.ts'

type Wrong = { code: Warning; message: string; fix: string }

/** Addresses outside that cannot be right by their shape. None is asked for: a check needs no network. */
export function outsideLinks({ library }: Knowledge, report: Report): void {
  for (const article of library.articles) {
    for (const node of inlineNodesOf(article)) {
      if (node.type !== 'link') continue
      const wrong = whatIsWrong(node.href.trim())
      if (!wrong) continue
      report({ severity: 'warning', file: article.file, line: article.lines.get(node) ?? 1, ...wrong })
    }
  }
}

function whatIsWrong(address: string): Wrong | null {
  const scheme = schemeOf(address)
  // What is no outside link, or none that is allowed, is judged where links are resolved.
  if (scheme === null || !LINK_SCHEMES.includes(scheme)) return null
  if (/\s/.test(address)) return malformed(address, 'It holds a space.', 'Write %20 in its place, or remove it.')
  if (scheme === 'mailto') return judgeMail(address)
  if (scheme === 'tel') return judgePhone(address)
  return judgeWeb(address, scheme)
}

function judgeMail(address: string): Wrong | null {
  const to = address.slice('mailto:'.length).split('?')[0]!
  if (to.split(',').every((one) => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(one))) return null
  return malformed(address, `“${to}” is no mail address.`, 'Write it as `mailto:name@example.com`.')
}

function judgePhone(address: string): Wrong | null {
  const number = address.slice('tel:'.length)
  if (/^\+?[0-9*#().-]{2,}(;.*)?$/.test(number)) return null
  return malformed(address, `“${number}” is no number.`, 'Write it as `tel:+31201234567`.')
}

function judgeWeb(address: string, scheme: string): Wrong | null {
  const host = hostOf(address)
  if (host === null) return malformed(address, 'No browser understands it.', 'Write it as `https://example.com/page`.')
  if (isOwnMachine(host)) {
    const message = `\`${shorten(address)}\` leads to the reader’s own machine.`
    return {
      code: 'local-link',
      message,
      fix: 'Write the address at which readers find it, or put it between backticks.',
    }
  }
  const isNumeric = /^[\d.]+$|^\[/.test(host)
  if (!isNumeric && !/\.[a-z][a-z0-9-]+\.?$/i.test(host)) {
    return malformed(
      address,
      `“${host}” is no name of a site.`,
      'Write the whole name, such as `https://www.example.com`.',
    )
  }
  if (scheme !== 'http' || isNumeric || isOfOwnNetwork(host)) return null
  const message = `\`${shorten(address)}\` is not encrypted: browsers warn of such pages, or refuse them.`
  return { code: 'insecure-link', message, fix: 'Begin it with https://, where the site has that.' }
}

/** Without its `https://` a browser would still understand much of what is malformed: `https:example.com`. */
function hostOf(address: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return null
  return new URL(address).hostname
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.|^0\.0\.0\.0$/.test(host)
}

/** Names of devices and of company networks, which seldom have a certificate. */
function isOfOwnNetwork(host: string): boolean {
  return /\.(local|internal|lan|home|home\.arpa|intranet|corp)$/i.test(host)
}

function malformed(address: string, reason: string, fix: string): Wrong {
  return { code: 'malformed-link', message: `\`${shorten(address)}\` leads nowhere. ${reason}`, fix }
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 80)}…` : address
}
