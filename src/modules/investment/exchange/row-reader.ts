import type { Parameters } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { detectLanguage } from '../../../language/index.ts'
import { readPeriod } from '../climate/indicator/period.ts'
import { columnLetter } from '../climate/table/read-cells.ts'
import type { Field, Mapping } from './fields.ts'
import type { CellFault, NamedParty } from './plan.ts'

/** One row of a mapped sheet: what its cells say, and what is wrong with them. */
export class RowReader {
  readonly faults: CellFault[] = []
  readonly row: number
  private readonly cells: readonly string[]
  private readonly mapping: Mapping
  private readonly titles: readonly string[]
  private readonly locale: Locale

  constructor(sheet: { titles: readonly string[]; mapping: Mapping; locale: Locale }, cells: readonly string[], at: number) {
    this.row = at + 1
    this.cells = cells
    this.mapping = sheet.mapping
    this.titles = sheet.titles
    this.locale = sheet.locale
  }

  text(field: Field): string {
    return this.cells[this.mapping.indexOf(field)] ?? ''
  }

  title(field: Field): string {
    return this.titles[this.mapping.indexOf(field)] ?? ''
  }

  cell(field: Field): string {
    const index = this.mapping.indexOf(field)
    return index < 0 ? '' : `${columnLetter(index)}${this.row}`
  }

  /** Every column of a field that says something. */
  columns(field: Field): { text: string; title: string; cell: string }[] {
    return this.mapping.flatMap((mapped, index) => {
      const text = this.cells[index] ?? ''
      if (mapped !== field || text === '' || /^[-—–]+$/.test(text)) return []
      return [{ text, title: this.titles[index] ?? '', cell: `${columnLetter(index)}${this.row}` }]
    })
  }

  refuse(field: Field, code: string, params: Parameters = {}, cell = this.cell(field)): undefined {
    this.faults.push({ row: this.row, cell, field, code, params })
    return undefined
  }

  /** Texts of all columns of a field, each under the language that it reads like. */
  localized(field: Field): Partial<Record<Locale, string>> {
    const all: Partial<Record<Locale, string>> = {}
    for (const [index, mapped] of this.mapping.entries()) {
      const text = (this.cells[index] ?? '').normalize('NFC')
      if (mapped !== field || text === '') continue
      all[localeIn(this.titles[index] ?? '') ?? detectLanguage(text) ?? this.locale] ??= text
    }
    return all
  }

  /** A text under the language that its title names, else under the one that it reads like. */
  texts(text: string, title: string): Partial<Record<Locale, string>> {
    const plain = text.normalize('NFC')
    return { [localeIn(title) ?? detectLanguage(plain) ?? this.locale]: plain }
  }

  /** Names of all columns of a field; several in one cell stand apart by semicolons or line breaks. */
  parties(field: Field): NamedParty[] {
    return this.mapping.flatMap((mapped, index) =>
      mapped !== field
        ? []
        : (this.cells[index] ?? '')
            .split(/[;；\n]/)
            .map((name) => name.normalize('NFC').trim())
            .filter((name) => name !== '' && !/^[-—–]+$/.test(name))
            .map((name) => ({ name, field, cell: `${columnLetter(index)}${this.row}` })),
    )
  }

  day(field: Field): Temporal.PlainDate | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    return readPeriod(text)?.from ?? this.refuse(field, 'not_a_day', { text: text.slice(0, 30) })
  }

  /** What the word in a cell stands for; an empty cell says nothing, an unknown word is refused. */
  word<Found>(field: Field, find: (text: string) => Found | undefined): Found | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    return find(text) ?? this.refuse(field, 'word_unknown', { text: text.slice(0, 60) })
  }
}

// As the house's own export heads such columns: `Title (zh-Hans)`.
function localeIn(title: string): Locale | undefined {
  const tag = /\((uz-Cyrl|uz|ru|zh-Hans|en)\)\s*$/.exec(title)?.[1]
  return tag as Locale | undefined
}
