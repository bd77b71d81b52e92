import type { Locale } from '../../../../kernel/locale.ts'
import { detectLanguage, scriptOf } from '../../../../language/index.ts'
import type { Texts } from '../import.types.ts'
import type { TextMark } from '../header/language-marks.ts'
import { standardApostrophes } from '../values/cell-text.ts'

const PARTS = /\s+[/|]\s+|\n+/

/**
 * The language of a text, by the column's mark where it has one, else by its script and letters and,
 * where these leave it open, by the language of the table's header.
 */
export function textLanguage(text: string, mark: TextMark | null, header: Locale): Locale {
  const script = scriptOf(text)
  if (mark === 'uz-any') return script === 'Cyrl' ? 'uz-Cyrl' : 'uz'
  if (mark) return mark
  if (script === 'Hans') return 'zh-Hans'
  const detected = detectLanguage(text)
  if (script === 'Cyrl' && /[ыщ]/i.test(text)) return 'ru'
  if (script === 'Cyrl') return detected === 'uz-Cyrl' || header.startsWith('uz') ? 'uz-Cyrl' : 'ru'
  if (script === 'Latn') return detected === 'uz' || header.startsWith('uz') ? 'uz' : 'en'
  return header
}

/**
 * The language that unmarked texts of a column lean to: Uzbek as soon as a third of them shows it, since its
 * words often have no letter that tells ("Mayiz"), else that of the header.
 */
export function columnLanguage(cells: readonly string[], header: Locale): Locale {
  const filled = cells.filter((text) => scriptOf(text) !== undefined)
  for (const uzbek of ['uz', 'uz-Cyrl'] as const) {
    const script = uzbek === 'uz' ? 'Latn' : 'Cyrl'
    const same = filled.filter((text) => scriptOf(text) === script)
    if (same.length * 2 > filled.length && same.filter((text) => detectLanguage(text) === uzbek).length * 3 >= same.length)
      return uzbek
  }
  return header
}

/** Adds a cell's text, taken apart where it says the same in several scripts (`Курага / 杏干`). */
export function addText(texts: Texts, text: string, mark: TextMark | null, header: Locale): Texts {
  if (text === '') return texts
  const parts = text
    .split(PARTS)
    .map((part) => part.trim())
    .filter(Boolean)
  const scripts = parts.map(scriptOf)
  const several = !mark && parts.length > 1 && !scripts.includes(undefined) && new Set(scripts).size === parts.length
  return (several ? parts : [text]).reduce<Texts>((all, part) => {
    const language = textLanguage(part, mark, header)
    const clean = language === 'uz' ? standardApostrophes(part) : part
    const before = all[language]
    return { ...all, [language]: before === undefined || before === clean ? clean : `${before}\n${clean}` }
  }, texts)
}
