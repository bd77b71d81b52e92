import type { LocalizedText } from '../../src/kernel/localized-text.ts'
import { newId } from '../../src/kernel/id.ts'
import { templates } from './templates.ts'
import { inFive } from './words.ts'

export interface FilledMaker {
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly place: string
  readonly certificates: readonly string[]
  readonly category: string
  readonly categoryId: string
  readonly categoryNames: LocalizedText
}

export interface FilledCategory {
  readonly id: string
  readonly slug: string
  readonly names: LocalizedText
  readonly hs: readonly string[]
  readonly position: number
}

export function someCategories(): readonly FilledCategory[] {
  return templates.categories.map((category) => ({ ...category, id: newId(), names: inFive(category.names) }))
}

/** One maker for every forty products, each of one category, spread over the places. */
export function someMakers(products: number, categories: readonly FilledCategory[]): readonly FilledMaker[] {
  const count = Math.max(categories.length, Math.round(products / 40))
  return Array.from({ length: count }, (_, number) => {
    const category = categories[number % categories.length]!
    const template = templates.makers[number % templates.makers.length]!
    const { uz, ru, en, 'zh-Hans': zh } = template.names
    const mark = number + 1
    const names = { uz: `${uz} ${mark}`, ru: `${ru} ${mark}`, en: `${en} ${mark}`, 'zh-Hans': `${zh}${mark}` }
    return {
      id: newId(),
      slug: `${template.slug}-${mark}`,
      names: inFive(names),
      description: inFive(template.description),
      place: templates.places[number % templates.places.length]!.slug,
      certificates: template.certificates,
      category: category.slug,
      categoryId: category.id,
      categoryNames: category.names,
    }
  })
}
