/** Kinds of place as they stand in names, each with its rank; a province and a city of one name are two places. */
const HAN: readonly (readonly [string, string])[] = [
  ['维吾尔自治区', 'region'],
  ['壮族自治区', 'region'],
  ['回族自治区', 'region'],
  ['特别行政区', 'city'],
  ['自治区', 'region'],
  ['自治州', 'prefecture'],
  ['自治县', 'county'],
  ['自治旗', 'county'],
  ['省', 'region'],
  ['市', 'city'],
  ['地区', 'prefecture'],
  ['县', 'county'],
  ['旗', 'county'],
  ['区', 'district'],
  ['街道办事处', 'town'],
  ['街道', 'town'],
  ['镇', 'town'],
  ['乡', 'town'],
  ['苏木', 'town'],
]
/** The peoples of China, whose names stand before the kind of a place that governs itself: 青龙满族自治县. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'
const OF_PEOPLES = new RegExp(`(?<=..)(?:(?:${PEOPLES})族)*(?:(?:${PEOPLES})(?:族民族|民族|族))$`, 'u')
const GOVERNS_ITSELF: ReadonlySet<string> = new Set(['自治区', '自治州', '自治县', '自治旗', '区', '镇', '乡', '苏木'])
const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `
  sheng:region province:region viloyati:region viloyat:region провинция:region провинции:region область:region вилояти:region вилоят:region
  shi:city city:city shahri:city shahar:city sh:city город:city города:city г:city шаҳри:city шаҳар:city ш:city
  xian:county county:county tumani:county tuman:county уезд:county район:county тумани:county туман:county
  qu:district district:district zhen:town town:town township:town subdistrict:town jiedao:town sumu:town qoʻrgʻoni:town посёлок:town поселок:town волость:town пос:town шаҳарчаси:town shaharchasi:town
  prefecture:prefecture zhou:prefecture prefekturasi:prefecture префектура:prefecture округ:prefecture okrugi:prefecture
`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':')),
)

export interface PlaceName {
  core: string
  level: string | undefined
}

/** A Chinese place name without the word for its kind; at least two characters stay (单县). */
export function hanPlace(han: string): PlaceName {
  for (const [word, level] of HAN) {
    // A red flag is no banner.
    if (!han.endsWith(word) || han.endsWith('红旗') || [...han].length - word.length < 2) continue
    const core = han.slice(0, -word.length)
    return { core: GOVERNS_ITSELF.has(word) ? core.replace(OF_PEOPLES, '') : core, level }
  }
  return { core: han, level: undefined }
}

/** The kind of place that a separate word names. */
export const placeLevel = (word: string): string | undefined => WORDS[word]

const OWN_PLACE = /^(\p{Script=Han}{2,3}?)(?:省|市|县|自治区)(?=\p{Script=Han}{2})/u
/** The place at the head of a Chinese company's name: by the word for its kind, or because it is among `places`. */
export function hanPlaceAtHead(han: string, places: ReadonlySet<string>): string[] {
  const found: string[] = []
  let rest = han
  for (let turn = 0; turn < 3; turn++) {
    const named = OWN_PLACE.exec(rest)
    const length =
      named !== null
        ? named[0].length
        : ([3, 2].find((count) => places.has(rest.slice(0, count)) && rest.length - count >= 2) ?? 0)
    if (length === 0) break
    found.push(named?.[1] ?? rest.slice(0, length))
    rest = rest.slice(length)
  }
  return [...found, rest]
}

/** A place name without the larger places that stand before it: 吉林省吉林市 is 吉林市. */
export function withoutLargerPlaces(han: string): string {
  let rest = han
  for (let named = OWN_PLACE.exec(rest); named !== null; named = OWN_PLACE.exec(rest)) rest = rest.slice(named[0].length)
  return rest
}
