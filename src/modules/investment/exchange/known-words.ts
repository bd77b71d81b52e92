import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { locales } from '../../../kernel/locale.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { countryName } from '../../../platform/texts/country-name.ts'
import { findByTitle, titleKey } from '../climate/table/columns.ts'
import { memorandaTexts } from '../memoranda/memoranda-texts.ts'
import { type MemorandumKind, memorandumKinds } from '../memoranda/memorandum.ts'
import { type CapacityUnit, capacityUnitName, capacityUnits } from '../projects/figure/capacity-units.ts'
import { countryCodes } from '../projects/setup/country-codes.ts'
import { districts, sectors } from '../projects/setup/setup.queries.ts'
import { type LiveStage, liveStages } from '../projects/stage/stage.ts'
import { projectsTexts } from '../projects/texts.ts'
import { plotsTexts } from '../plots/plots-texts.ts'
import { type PlotState, plotStates } from '../plots/plot.ts'
import { sitesTexts } from '../sites/sites-texts.ts'
import { type SiteKind, siteKinds, type SiteState, siteStates } from '../sites/site.ts'

type Find<Found> = (text: string) => Found | undefined

/** What the words in the cells of a sheet stand for, in whichever language they are written. */
export interface KnownWords {
  readonly sector: Find<string>
  readonly district: Find<string>
  readonly country: Find<string>
  readonly stage: Find<LiveStage>
  readonly unit: Find<CapacityUnit>
  readonly paperKind: Find<MemorandumKind>
  readonly siteKind: Find<SiteKind>
  readonly siteState: Find<SiteState>
  readonly plotState: Find<PlotState>
}

function finder<Found extends string>(entries: Iterable<readonly [Found, readonly string[]]>): Find<Found> {
  const known = new Map<string, Found>()
  for (const [found, words] of entries) for (const word of [found, ...words]) known.set(titleKey(word), found)
  return (text) => findByTitle(known, text)
}

const inAll = (name: (locale: (typeof locales)[number]) => string) => locales.map(name)
const namesOf = (names: LocalizedText) => Object.values(names).filter((name) => typeof name === 'string')

const furtherCountries: Readonly<Record<string, readonly string[]>> = {
  CN: ['КНР', 'Китайская Народная Республика', 'XXR', 'Xitoy Xalq Respublikasi', '中华人民共和国', 'PRC', 'P.R. China'],
  UZ: ['РУз', 'Республика Узбекистан', 'Oʻzbekiston Respublikasi'],
  RU: ['РФ', 'Российская Федерация'],
  US: ['США', 'USA', 'AQSH'],
  KR: ['Корея', 'Республика Корея', 'Южная Корея', 'Koreya', 'South Korea'],
  TR: ['Turkey', 'Турецкая Республика'],
  AE: ['ОАЭ', 'BAA', 'UAE'],
}

const furtherUnits: Partial<Record<CapacityUnit, readonly string[]>> = {
  MAW: ['МВт', 'MVt', 'MW', '兆瓦', 'мегаватт'],
  H87: ['шт', 'штук', 'единиц', 'ед', 'dona', 'pcs', 'pieces', 'units', '台', '件', '只', '个', '套件'],
  TNE: ['т', 'тн', 'тонн', 'тонна', 'тонны', 'tonna', 'tons', 'tonnes', '吨'],
  MTK: ['кв м', 'м2', 'кв.м', 'm2', 'sq m', 'kv m', '平方米'],
  MTR: ['пог м', 'метров', 'metr', '米'],
  PR: ['пар', 'пара', 'juft', 'pairs', '双'],
  SET: ['комплектов', 'комплект', 'toʻplam', 'sets', '套'],
}

// What offices write for a stage beside the house's own names of it.
const furtherStages: Partial<Record<LiveStage, readonly string[]>> = {
  contact: ['инициирован', 'initsiativa', '意向', '初步接触'],
  talks: ['переговоры', 'в переговорах', 'muzokara', 'muzokaralar', '洽谈中', '谈判'],
  memorandum: ['подписан меморандум', 'memorandum imzolangan', '签署备忘录', 'меморандум подписан'],
  agreement: ['подписано соглашение', 'соглашение подписано', 'kelishuv', '签约', '已签约'],
  building: ['строительство', 'строится', 'реализуется', 'в процессе реализации', 'qurilmoqda', '在建', '建设中'],
  commissioned: [
    'введен',
    'введён',
    'введен в эксплуатацию',
    'введён в эксплуатацию',
    'запущен',
    'ishga tushirilgan',
    '投产',
    '已投产',
    '竣工投产',
  ],
}

/** Reads what the house knows of sectors and places; the rest is fixed. */
export async function knownWords(db: Reader): Promise<KnownWords> {
  const [sectorRows, districtRows] = await Promise.all([sectors(db), districts(db)])
  return {
    sector: finder(sectorRows.map(({ code, names }) => [code, namesOf(names)])),
    district: finder(districtRows.map(({ slug, names }) => [slug, namesOf(names)])),
    country: countryFinder,
    stage: stageFinder,
    unit: unitFinder,
    paperKind: paperKindFinder,
    siteKind: siteKindFinder,
    siteState: siteStateFinder,
    plotState: plotStateFinder,
  }
}

const countryFinder = finder(
  countryCodes.map((code) => [code, [...inAll((locale) => countryName(code, locale)), ...(furtherCountries[code] ?? [])]]),
)
const stageFinder = finder(
  liveStages.map((stage) => [
    stage,
    [...inAll((locale) => projectsTexts(locale)(`stage.${stage}`)), ...(furtherStages[stage] ?? [])],
  ]),
)
const unitFinder = finder(
  capacityUnits.map((unit) => [unit, [...inAll((locale) => capacityUnitName(unit, locale)), ...(furtherUnits[unit] ?? [])]]),
)
const paperKindFinder = finder(
  memorandumKinds.map((kind) => [
    kind,
    [
      ...inAll((locale) => memorandaTexts(locale)(`memorandum.kind.${kind}`)),
      ...({
        memorandum: ['меморандум', 'memorandum', '备忘录', 'mou'],
        agreement: ['соглашение', 'kelishuv', '协议', 'agreement'],
      }[kind as string] ?? []),
    ],
  ]),
)

const furtherSiteKinds: Readonly<Record<SiteKind, readonly string[]>> = {
  special_zone: [
    'СЭЗ',
    'свободная экономическая зона',
    'ЭИЗ',
    'erkin iqtisodiy zona',
    'EIZ',
    'MIZ',
    '经济特区',
    '自由经济区',
    'SEZ',
    'FEZ',
  ],
  industrial_park: [
    'индустриальный парк',
    'промзона',
    'МПЗ',
    'малая промышленная зона',
    'sanoat zonasi',
    'KSZ',
    '产业园',
    '工业园',
    '产业园区',
    'industrial zone',
  ],
  free_site: [
    'площадка',
    'свободная площадка',
    'земельный участок',
    'boʻsh maydon',
    '空地',
    '独立地块',
    'greenfield',
    'brownfield',
    'free site',
  ],
}
const furtherPlotStates: Readonly<Record<PlotState, readonly string[]>> = {
  free: ['свободен', 'свободно', 'вакантный', 'boʻsh', '空置', '可供', '可供地', '是', 'да', 'ha', 'yes', 'available', 'vacant'],
  held: ['забронирован', 'зарезервирован', 'резерв', 'band qilingan', '预留', 'reserved'],
  leased: ['занят', 'в аренде', 'арендован', 'band', '已租', '已出租', '已出让', 'occupied', 'taken'],
  kept: ['не предлагается', 'нет', 'yoʻq', '否', '不供', 'no', 'reserve'],
}
const siteKindFinder = finder(
  siteKinds.map((kind) => [kind, [...inAll((locale) => sitesTexts(locale)(`kind.${kind}`)), ...furtherSiteKinds[kind]]]),
)
const siteStateFinder = finder(siteStates.map((state) => [state, inAll((locale) => sitesTexts(locale)(`state.${state}`))]))
const plotStateFinder = finder(
  plotStates.map((state) => [state, [...inAll((locale) => plotsTexts(locale)(`state.${state}`)), ...furtherPlotStates[state]]]),
)
