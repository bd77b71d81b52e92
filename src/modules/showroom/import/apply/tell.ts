import { groupDigits } from '../../../../kernel/money.ts'
import { isUnit, unitName } from '../../../../kernel/unit.ts'
import type { Locale } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { Params } from '../import.types.ts'
import { showroomTexts } from '../../texts.ts'
import type { Change } from './goods-record.ts'
import type { PlanNote, Refusal } from './plan.types.ts'

/** Names of categories by id. */
export type CategoryNames = ReadonlyMap<string, LocalizedText>

/** Turns what an import found into sentences of one reader's language. */
export function teller(locale: Locale, categories: CategoryNames) {
  const t = showroomTexts(locale)
  const category = (id: string) => wordsFor(categories.get(id) ?? {}, locale)
  const say = (key: string, params: Params) => showroomTexts.find(locale, key, params) ?? key
  const unit = (code: unknown) => (isUnit(String(code)) ? unitName(String(code) as never, locale) : String(code))
  const shown = (params: Params): Params => ({
    ...params,
    ...('instead' in params ? { instead: category(String(params['instead'])) } : {}),
    ...('unit' in params ? { unit: unit(params['unit']) } : {}),
    ...('reason' in params ? { reason: say(`error.${params['reason']}`, { megabytes: 15 }) } : {}),
  })
  const value = (field: string, text: string) => {
    if (text === '') return '—'
    if (field === 'categoryId') return category(text)
    if (/^(unit|priceUnit|moqUnit)$/.test(field)) return unit(text)
    if (/^(price|moq|stock|netWeightKg)$/.test(field)) return groupDigits(text, locale)
    if (field === 'priceDisplay') return t(text === 'shown' ? 'import.price.shown' : 'import.price.on_request')
    return text
  }
  const named = ({ field, language }: Pick<Change, 'field' | 'language'>) => {
    const [map, key] = field.split('.')
    const name =
      map === 'nationalCodes'
        ? `${t('import.field.nationalCodes')} ${key}`
        : (showroomTexts.find(locale, `import.field.${field}`) ?? field)
    return language ? `${name} (${language})` : name
  }
  return {
    /** A field's name, with its language where it has one. */
    name: named,
    value,
    refusal: ({ reason }: Refusal): string => say(`import.reason.${reason.code}`, reason.params),
    note: ({ code, params, count }: PlanNote): string => {
      const text = say(`import.note.${code}`, shown(params))
      return (count ?? 1) > 1 ? t('import.note.times', { text, count: count ?? 1 }) : text
    },
    change: (change: Change): string =>
      t('import.fromTo', { field: named(change), from: value(change.field, change.from), to: value(change.field, change.to) }),
    /** What a new product begins with. */
    fact: (change: Change): string => t('import.fact', { field: named(change), value: value(change.field, change.to) }),
  }
}

export type Teller = ReturnType<typeof teller>
