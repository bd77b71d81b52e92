/** Uzbek Cyrillic (and stray Russian) letters as they fall in a key without apostrophes. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ё: 'yo',
  ў: 'o',
  қ: 'q',
  ғ: 'g',
  ҳ: 'h',
}

/**
 * Latin key of Uzbek Cyrillic, folded or not (folding takes ё for е), for looking words up only: `ўлчов бирлиги` → `olchov birligi`.
 * Text that people read goes through the language door instead.
 */
export function uzbekLatinKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=^|[^а-яёўқғҳ]|[аеёиоуўэюя])е/g, 'ye')
    .replace(/[а-яёўқғҳ]/g, (letter) => LATIN[letter] ?? letter)
}
