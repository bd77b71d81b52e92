import { convert } from '../scripts/convert.ts'

const VOWELS = 'аеёиоуыэюя'

/**
 * A Chinese name in Russian letters as Uzbek press offices write it in Cyrillic: after the Russian,
 * without ь, э behind a consonant as е (Шэньчжэнь → Шенчжен); ъ stays (Цинъюан).
 */
export function uzbekCyrillicOf(russian: string): string {
  return russian
    .replace(/ь/g, '')
    .replace(/(?<=[бвгджзйклмнпрстфхцчш])э(?!й)/gi, 'е')
    .replace(/(?<=[бвгджзклмнпрстфхцчш])эй/gi, 'ей')
    .replace(/ы/g, 'и')
}

/** The same in Latin: Guanchjou, Shenchjen, Szyansi; a sign before е, ё, ю, я is not written (Sinyuan), before other vowels it is (Chanʼan). */
export function uzbekLatinOf(russian: string): string {
  let kept = ''
  for (let at = 0; at < russian.length; at++) {
    const char = russian[at] as string
    const next = (russian[at + 1] ?? '').toLowerCase()
    // Тянье must not become Тяне: ye is written behind the sign that goes.
    if (char === 'ь') kept += next === 'е' ? 'ь' : ''
    else if (char === 'ъ') kept += 'ёюя'.includes(next) ? '' : VOWELS.includes(next) ? 'ъ' : ''
    else kept += char === 'ы' ? 'и' : char
  }
  return convert(kept, 'uz-Latn')
}
