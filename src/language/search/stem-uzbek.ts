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

/**
 * The stem of a folded Uzbek word (Latin, no apostrophes): endings go until none is left,
 * so that every form of one word ends in the same stem. A stem keeps three letters and a vowel.
 * A last g, q or k is one letter: oʻrik, oʻrigi; qishloq, qishlogʻi.
 */
export function stemUzbek(word: string): string {
  let stem = word
  for (;;) {
    const ending = ENDINGS.find(
      (one) => stem.length - one.length >= 3 && stem.endsWith(one) && VOWEL.test(stem.slice(0, -one.length)),
    )
    if (ending === undefined) break
    stem = stem.slice(0, -ending.length)
  }
  return stem.length > 2 ? stem.replace(/[gq]$/, 'k') : stem
}
