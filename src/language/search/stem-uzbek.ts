/** Endings of case, possession and number, longest first, in folded Latin. */
const ENDINGS = [
  'larimizning',
  'laringizning',
  'ingizning',
  'imizning',
  'larining',
  'larimiz',
  'laringiz',
  'lardagi',
  'larning',
  'sining',
  'ining',
  'ingiz',
  'gacha',
  'lari',
  'imiz',
  'dagi',
  'ning',
  'niki',
  'lar',
  'dan',
  'dek',
  'sini',
  'siga',
  'sida',
  'ini',
  'iga',
  'ida',
  'ni',
  'ga',
  'ka',
  'qa',
  'da',
  'si',
  'i',
]
const VOWEL = /[aeiou]/

/** Endings that begin with a letter that may belong to the stem: gilosi is gilos-i, onasi is ona-si. */
const DOUBTFUL: ReadonlySet<string> = new Set(['ni', 'si', 'sini', 'siga', 'sida', 'sining'])

/**
 * The stems of a folded Uzbek word (Latin, no apostrophes), the likelier first: endings go until none is left, so that every
 * form of one word ends in the same stem. A stem keeps three letters and a vowel. A last g, q or k is one letter: oʻrik,
 * oʻrigi; qishloq, qishlogʻi. A second stem where the last ending may be a shorter one.
 */
export function stemsUzbek(word: string): string[] {
  // Loan words are spelt both ways: martsipan, marsipan; alyuminiy, aluminiy.
  let stem = word.replaceAll('ts', 's').replace(/(?<=[bdfgklmnprstz])yu/g, 'u')
  let other: string | undefined
  for (;;) {
    const ending = ENDINGS.find(
      (one) => stem.length - one.length >= 3 && stem.endsWith(one) && VOWEL.test(stem.slice(0, -one.length)),
    )
    if (ending === undefined) break
    if (DOUBTFUL.has(ending)) other ??= stem.slice(0, 1 - ending.length)
    stem = stem.slice(0, -ending.length)
  }
  const stems = other === undefined ? [stem] : [stem, other]
  return stems.map((each) => (each.length > 2 ? each.replace(/[gq]$/, 'k') : each))
}
