import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/platform/project-root.ts'

type Written = Readonly<Record<'uz' | 'ru' | 'zh-Hans' | 'en', string>>

export interface Template {
  readonly category: string
  readonly slug: string
  readonly names: Written
  readonly description: Written
  readonly packaging?: Partial<Written>
  readonly hs6?: string
  readonly nationalCodes?: Readonly<Record<string, string>>
  readonly unit: string
  readonly price?: string
  readonly currency?: string
  readonly moq?: string
  readonly leadTimeDays?: number
  readonly netWeightKg?: string
  readonly certificates?: readonly string[]
}

export interface MakerTemplate {
  readonly slug: string
  readonly names: Written
  readonly description: Written
  readonly certificates: readonly string[]
}

export interface CategoryTemplate {
  readonly slug: string
  readonly names: Written
  readonly hs: readonly string[]
  readonly position: number
}

export interface PlaceTemplate {
  readonly slug: string
  readonly names: Written
  readonly locode?: string
  readonly country: string
}

const folder = path.join(projectRoot, 'demo/data')

function read<T>(prefix: string): T[] {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .sort()
  return files.flatMap((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T[])
}

/** Real goods, makers, categories and places of the demonstration: the bench multiplies them. */
export const templates = {
  products: read<Template>('products-'),
  makers: read<MakerTemplate>('makers-'),
  categories: read<CategoryTemplate>('categories-'),
  places: read<PlaceTemplate>('places'),
}
