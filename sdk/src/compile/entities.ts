/** Names of U+00A0 to U+00FF, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

const OTHERS: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#', ast: '*', lowbar: '_', grave: '`', vert: '|' },
  ...{ lbrack: '[', rbrack: ']', lpar: '(', rpar: ')', colon: ':', sol: '/', bsol: '\\', commat: '@', excl: '!' },
  ...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜' },
  ...{ Lstrok: 'Ł', lstrok: 'ł', Sacute: 'Ś', sacute: 'ś', Zdot: 'Ż', zdot: 'ż', Zacute: 'Ź', zacute: 'ź' },
  ...{ Aogon: 'Ą', aogon: 'ą', Eogon: 'Ę', eogon: 'ę', Cacute: 'Ć', cacute: 'ć', Nacute: 'Ń', nacute: 'ń' },
  ...{ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', dagger: '†' },
  ...{ Dagger: '‡', bull: '•', hellip: '…', permil: '‰', prime: '′', Prime: '″', lsaquo: '‹', rsaquo: '›', euro: '€' },
  ...{
    trade: '™',
    larr: '←',
    uarr: '↑',
    rarr: '→',
    darr: '↓',
    harr: '↔',
    crarr: '↵',
    lArr: '⇐',
    rArr: '⇒',
    check: '✓',
  },
  ...{ minus: '−', infin: '∞', ne: '≠', le: '≤', ge: '≥', asymp: '≈', sum: '∑', radic: '√', loz: '◊', cross: '✗' },
  ...{ NewLine: '\n', Tab: '\t' },
}

const CHARACTERS = new Map<string, string>([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ...Object.entries(OTHERS),
])

/**
 * Turns character references (`&amp;`, `&#8217;`, `&#x2019;`) into the characters they stand for. Knows the names that
 * people write by hand; any other is left as it stands, which shows the writer what happened.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g, (whole, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[]
    if (name) return CHARACTERS.get(name) ?? whole
    return characterOf(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal!, 16))
  })
}

/** As CommonMark has it: what is no character becomes U+FFFD. */
function characterOf(codePoint: number): string {
  const isCharacter = codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff)
  return isCharacter ? String.fromCodePoint(codePoint) : '\uFFFD'
}
