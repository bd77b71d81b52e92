import { type Locale, localeNames, localeOf, locales } from '../../../../kernel/locale.ts'
import { convert } from '../../../../language/index.ts'
import { type Period, readPeriod } from '../indicator/period.ts'
import type { Cells } from './read-cells.ts'

/** What a column of a table of figures may hold. */
export const columnFields = [
  'code',
  'name',
  'district',
  'period',
  'number',
  'text',
  'unit',
  'asOf',
  'source',
  'sourceUrl',
  'act',
  'demo',
] as const
export type ColumnField = (typeof columnFields)[number]

/** The titles under which offices head such columns, in Uzbek, Russian, Chinese and English. */
const words: Readonly<Record<ColumnField, string>> = {
  code: 'kod|kodi|indikator kodi|koʻrsatkich kodi|код|код показателя|代码|指标代码|指标编码|code|indicator code|id',
  name: 'koʻrsatkich|koʻrsatkich nomi|indikator|nomi|показатель|наименование показателя|наименование|指标|指标名称|名称|项目|indicator|indicator name|name',
  district:
    'tuman|hudud|tuman shahar|tuman (shahar)|tuman kodi|soato|район|регион|территория|район (город)|код района|地区|区|县|区县|行政区|区划代码|district|area|region|territory|district code',
  period: 'davr|davri|yil|sana|период|год|дата|时期|年份|期间|年度|日期|period|year|date',
  number: 'qiymat|qiymati|miqdori|son|значение|величина|показание|数值|数据|值|value|figure|amount',
  text: 'matn|izoh|matni|текст|описание|содержание|文本|文字|内容|说明|text|description',
  unit: 'birlik|oʻlchov birligi|birligi|единица|единица измерения|ед изм|单位|计量单位|unit|unit of measure',
  asOf: 'holati sanasi|maʼlumot sanasi|holat|holatiga|по состоянию на|дата данных|актуально на|截至日期|截至|数据日期|as of|as at|data as of|status date',
  source: 'manba|manbasi|maʼlumot manbai|источник|источник данных|来源|数据来源|资料来源|source|data source',
  sourceUrl:
    'havola|manba havolasi|manbaga havola|ссылка|ссылка на источник|адрес источника|链接|来源链接|来源网址|网址|source link|link|url|source url',
  act: 'huquqiy hujjat|hujjat|qonun hujjati|asos|правовой акт|нормативный акт|основание|нпа|法律依据|法规|文件依据|法律文件|legal act|act|legal basis|law',
  demo: 'namoyish|demo|демо|демонстрация|демонстрационное|演示|示例|演示数据|demonstration',
}

/** A key to compare titles by: case, width, apostrophes and signs make no difference. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['`´ʹʻʼʽˈ‘’‛′]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What stands under one of the keys of a text: as it is written, or as Uzbek of the other script. */
export function findByTitle<Found>(known: ReadonlyMap<string, Found>, text: string): Found | undefined {
  const key = titleKey(text)
  return known.get(key) ?? (/\p{Script=Cyrillic}/u.test(key) ? known.get(titleKey(convert(text, 'uz-Latn'))) : undefined)
}

const known = new Map<string, ColumnField>()
for (const field of columnFields) for (const word of words[field].split('|')) known.set(titleKey(word), field)

export interface Column {
  readonly index: number
  readonly title: string
  readonly field: ColumnField | 'figure-of'
  /** Of a text. */
  readonly locale?: Locale
  /** Of a column whose title is a time: its cells are the figures of that time. */
  readonly period?: Period
}

export interface Head {
  /** Index of its row. */
  readonly row: number
  readonly columns: readonly Column[]
  readonly unknown: readonly string[]
}

/** The row among the first twenty that says what the columns hold: a name or code, and a figure or text. */
export function findHead(cells: Cells): Head | undefined {
  for (const [row, titles] of cells.slice(0, 20).entries()) {
    const head = readHead(row, titles)
    const has = (...fields: Column['field'][]) => head.columns.some(({ field }) => fields.includes(field))
    if (has('code', 'name') && has('number', 'text', 'figure-of')) return head
  }
  return undefined
}

function readHead(row: number, titles: readonly string[]): Head {
  const columns: Column[] = []
  const unknown: string[] = []
  for (const [index, title] of titles.entries()) {
    if (title === '') continue
    const column = columnOf(index, title)
    const again = column && columns.some(({ field, locale }) => field === column.field && locale === column.locale)
    if (column && (column.field === 'figure-of' || !again)) columns.push(column)
    else unknown.push(title)
  }
  return { row, columns, unknown }
}

function columnOf(index: number, title: string): Column | undefined {
  const whole = findByTitle(known, title)
  if (whole && whole !== 'text') return { index, title, field: whole }
  const bare = findByTitle(known, title.replace(/[（(].*[)）]/, ''))
  if (bare === 'text') return { index, title, field: 'text', ...languageOf(title) }
  if (bare) return { index, title, field: bare }
  const period = readPeriod(title)
  return period && { index, title, field: 'figure-of', period }
}

const languageWords: Readonly<Record<string, Locale>> = {
  ...Object.fromEntries(locales.map((locale) => [titleKey(localeNames[locale]), locale])),
  lotin: 'uz',
  kirill: 'uz-Cyrl',
  узбекский: 'uz',
  ruscha: 'ru',
  inglizcha: 'en',
  xitoycha: 'zh-Hans',
  китайский: 'zh-Hans',
  английский: 'en',
  乌兹别克文: 'uz',
  俄文: 'ru',
  英文: 'en',
  russian: 'ru',
  chinese: 'zh-Hans',
  uzbek: 'uz',
}

function languageOf(title: string): { locale?: Locale } {
  const inside = /[（(]([^)）]*)[)）]/.exec(title)?.[1] ?? ''
  const locale = localeOf(inside) ?? languageWords[titleKey(inside)]
  return locale ? { locale } : {}
}
