import { createHash } from 'node:crypto'
import { locales } from '../../../kernel/locale.ts'
import { findByTitle, titleKey } from '../climate/table/columns.ts'
import type { Cells } from '../climate/table/read-cells.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { type ExchangeKind, type Field, fieldsByKind, manyColumns, type Mapping } from './fields.ts'

// Beside the house's own titles: what offices write above such columns, in Uzbek, Russian, Chinese and English.
const words: Readonly<Record<ExchangeKind, Partial<Record<Field, string>>>> = {
  projects: {
    number: 'loyiha raqami|номер проекта|рег номер|项目编号|编号|project number|project no',
    title:
      'loyiha nomi|loyiha|nomi|наименование проекта|название проекта|проект|наименование|项目名称|项目|名称|project|project name|title|name',
    summary:
      'qisqacha mazmuni|tavsif|описание|описание проекта|краткое описание|项目简介|项目内容|建设内容|简介|description|summary',
    sector: 'tarmoq|soha|отрасль|сфера|отрасль экономики|行业|所属行业|产业|sector|industry|branch',
    district:
      'tuman|hudud|tuman shahar|район|район город|место реализации|территория|地区|区县|建设地点|所在地|district|region|location',
    country: 'davlat|mamlakat|investor davlati|страна|страна инвестора|国家|国别|投资国别|country|investor country',
    stage: 'bosqich|holati|стадия|этап|статус|статус проекта|阶段|项目阶段|进展|状态|stage|status',
    since: 'bosqich sanasi|дата стадии|дата начала|на стадии с|阶段日期|开始日期|since|start date',
    investor:
      'investor|investor nomi|инвестор|иностранный инвестор|наименование инвестора|投资方|外方|投资者|投资企业|foreign investor',
    localPartner:
      'mahalliy hamkor|tashabbuskor|инициатор|инициатор проекта|местный партнер|местный партнёр|中方|当地合作方|合作方|乌方|local partner|initiator',
    planned:
      'loyiha qiymati|investitsiya hajmi|стоимость проекта|объем инвестиций|объём инвестиций|сумма инвестиций|план инвестиций|投资额|总投资|投资总额|计划投资|project cost|investment|total investment',
    paid: 'oʻzlashtirilgan|kiritilgan investitsiya|освоено|освоено инвестиций|вложено|внесено|到位资金|已到位|实际投资|已投资|paid in|disbursed|invested',
    currency: 'valyuta|валюта|币种|货币|currency',
    year: 'yil|год|год инвестиций|年份|年度|year',
    jobsPlanned:
      'yangi ish oʻrinlari|ish oʻrinlari|рабочие места|создаваемые рабочие места|就业岗位|新增就业|就业人数|jobs|new jobs',
    jobsFilled: 'yaratilgan ish oʻrinlari|создано рабочих мест|已就业|实际就业|jobs created',
    capacity: 'quvvat|quvvati|мощность|проектная мощность|产能|设计产能|规模|capacity',
    capacityUnit: 'quvvat birligi|oʻlchov birligi|единица|единица измерения|ед изм|单位|产能单位|unit|capacity unit',
    nextStep: 'keyingi qadam|следующий шаг|дальнейшие действия|下一步|下一步工作|next action',
    nextStepOn: 'muddat|muddati|срок|срок исполнения|完成时限|期限|due|deadline',
  },
  memoranda: {
    number: 'hujjat raqami|номер документа|编号|文件编号|document number',
    title: 'nomi|hujjat nomi|mavzu|наименование|название|предмет|тема|名称|文件名称|事项|标题|subject|name|title',
    kind: 'turi|hujjat turi|вид|вид документа|тип|类型|文件类型|type|kind',
    signedOn: 'imzolangan|imzolangan sana|sana|дата|дата подписания|подписан|签署日期|签订日期|日期|signed|date|date of signing',
    place: 'joyi|imzolangan joy|место|место подписания|签署地点|地点|place|place of signing',
    validUntil: 'amal qilish muddati|срок действия|действует до|有效期|有效期至|expires|valid until',
    languages: 'tillar|til|языки|язык|语言|文本语言|language|languages',
    home: 'oʻzbekiston tomoni|mahalliy tomon|узбекская сторона|сторона узбекистана|乌方|乌兹别克斯坦方|uzbek side|home side',
    homePost: 'imzolovchi lavozimi|должность подписанта|乌方签署人职务|home signatory',
    partner: 'xorijiy tomon|hamkor|иностранная сторона|партнер|партнёр|китайская сторона|外方|中方|合作方|foreign side|partner',
    partnerPost: 'hamkor imzolovchisi lavozimi|должность подписанта партнера|外方签署人职务|partner signatory',
    project: 'loyiha|loyiha raqami|проект|номер проекта|项目编号|相关项目|project',
  },
}

const titlesOf = (kind: ExchangeKind): ReadonlyMap<string, Field> => {
  const known = new Map<string, Field>()
  for (const field of fieldsByKind[kind]) {
    for (const locale of locales) known.set(titleKey(exchangeTexts(locale)(`exchange.${kind}.${field}` as never)), field)
    for (const word of (words[kind][field] ?? '').split('|')) if (word !== '') known.set(titleKey(word), field)
  }
  return known
}
const titles = { projects: titlesOf('projects'), memoranda: titlesOf('memoranda') }

// What follows a comma or stands in brackets says the unit: `Объём инвестиций, млн долл. США`, `投资额（万美元）`.
function fieldOf(kind: ExchangeKind, title: string): Field | '' {
  const bare = title.replace(/[（([].*$/, '')
  for (const text of [title, bare, bare.replace(/[,，:：].*$/, '')]) {
    const found = findByTitle(titles[kind], text)
    if (found) return found
  }
  return ''
}

/** A field for each title that reads like one; each field once, but for those that several columns may share. */
export function guessColumns(kind: ExchangeKind, head: readonly string[]): Mapping {
  const taken = new Set<Field>()
  return head.map((title) => {
    const field = fieldOf(kind, title)
    if (field === '' || (taken.has(field) && !manyColumns.includes(field))) return ''
    taken.add(field)
    return field
  })
}

/** Index of the row among the first twenty in which most titles are known; the first filled one where none is. */
export function findHeadRow(kind: ExchangeKind, cells: Cells): number {
  const scores = cells.slice(0, 20).map((row) => row.filter((title) => title !== '' && fieldOf(kind, title) !== '').length)
  const best = Math.max(0, ...scores)
  return best > 0 ? scores.indexOf(best) : cells.findIndex((row) => row.some((cell) => cell !== ''))
}

/** The columns' titles as keys, a repeated one told apart by its turn. */
export function headerKeys(head: readonly string[]): string[] {
  const turns = new Map<string, number>()
  return head.map((title) => {
    const key = titleKey(title)
    const turn = (turns.get(key) ?? 0) + 1
    turns.set(key, turn)
    return turn === 1 ? key : `${key} #${turn}`
  })
}

/** The set of titles as one short key: the same in any order. */
export function headersKey(head: readonly string[]): string {
  const keys = headerKeys(head)
    .filter((key) => key !== '')
    .toSorted()
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex')
}
