import { PLAIN_LATIN } from '../../../../language/index.ts'

/**
 * Latin key of Uzbek Cyrillic, folded or not (folding takes ё for е), for looking words up only: `ўлчов бирлиги` → `olchov birligi`.
 * Text that people read goes through the language door instead.
 */
export function uzbekLatinKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=^|[^а-яёўқғҳ]|[аеёиоуўэюя])е/g, 'ye')
    .replace(/[а-яёўқғҳ]/g, (letter) => PLAIN_LATIN[letter] ?? letter)
}
