/** Kinds of place as they stand in names, each with its rank; a province and a city of one name are two places. */
const HAN: readonly (readonly [string, string])[] = [
  ['维吾尔自治区', 'region'],
  ['壮族自治区', 'region'],
  ['回族自治区', 'region'],
  ['特别行政区', 'city'],
  ['自治区', 'region'],
  ['自治州', 'prefecture'],
  ['自治县', 'county'],
  ['省', 'region'],
  ['市', 'city'],
  ['地区', 'prefecture'],
  ['县', 'county'],
  ['区', 'district'],
  ['镇', 'town'],
  ['乡', 'town'],
]
const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `
  sheng:region province:region viloyati:region viloyat:region провинция:region провинции:region область:region вилояти:region вилоят:region
  shi:city city:city shahri:city shahar:city sh:city город:city города:city г:city шаҳри:city шаҳар:city ш:city
  xian:county county:county tumani:county tuman:county уезд:county район:county тумани:county туман:county
  qu:district district:district zhen:town town:town qoʻrgʻoni:town посёлок:town поселок:town пос:town шаҳарчаси:town shaharchasi:town
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
    if (han.endsWith(word) && [...han].length - word.length >= 2) return { core: han.slice(0, -word.length), level }
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
