import { LATIN, TUTUQ } from './alphabet.ts'

const VOWELS = 'аеёиоуэюяўы'

/** The Latin spelling of the lower-case Cyrillic letter at `at`, by its neighbours. */
export function spell(lower: string, at: number): string {
  const letter = lower[at] as string
  const before = at > 0 ? (lower[at - 1] as string) : ''
  const after = lower[at + 1] ?? ''
  switch (letter) {
    case 'е':
      return before === '' || before === 'ь' || before === 'ъ' || VOWELS.includes(before) ? 'ye' : 'e'
    case 'ц':
      return before !== '' && VOWELS.includes(before) ? 'ts' : 's'
    // съ+ҳ never meets; с+ҳ must not read as sh.
    case 'с':
      return after === 'ҳ' ? 's' + TUTUQ : 's'
    // батальон → batalyon: the softness is written when о follows, else е, ё, ю, я carry it.
    case 'ь':
      return after === 'о' ? 'y' : ''
    // Before е of a Russian prefix it is not written (obyekt).
    case 'ъ':
      return before === '' || (after === 'е' && !VOWELS.includes(before)) || (after === 'ё' && before === 'с') ? '' : TUTUQ
    default:
      return LATIN[letter] ?? letter
  }
}

/** Spelling of each Cyrillic letter that does not look at its neighbours, by code unit; '' for е, ц, с, ь, ъ and what is no letter. */
export const REGULAR: readonly string[] = Array.from({ length: 0x500 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return 'ецсьъ'.includes(letter) ? '' : (LATIN[letter] ?? '')
})
