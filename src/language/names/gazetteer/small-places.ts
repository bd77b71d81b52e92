import townships from './townships.json' with { type: 'json' }

/**
 * All small places of one name, and the divisions that each lies in, the largest first, as officially written. `rank` is that of the
 * largest among them: 0 a town, 1 a part of a city, 2 a rural township.
 */
export interface SmallPlace {
  readonly han: string
  rank: number
  readonly within: (readonly string[])[]
}

/**
 * Townships by name, province by province; a name that a larger place has (`taken`) is
 * that one's. The names are those in the division codes for statistics of China's National Bureau of Statistics (30 June 2023), cut
 * down by scripts/townships.ts.
 */
export function* readSmallPlaces(taken: (han: string) => boolean): Generator<undefined, Map<string, SmallPlace>> {
  const found = new Map<string, SmallPlace>()
  const put = (han: string, rank: number, within: readonly string[]) => {
    const known = found.get(han)
    if (known !== undefined) {
      known.rank = Math.min(known.rank, rank)
      known.within.push(within)
    } else if (han !== '' && !taken(han)) found.set(han, { han, rank, within: [within] })
  }
  for (const [province, prefectures] of Object.entries(townships as Record<string, Record<string, Record<string, string>>>)) {
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      const above = prefecture === '' ? [province] : [province, prefecture]
      for (const [county, kinds] of Object.entries(counties)) {
        const within = above.includes(county) ? above : [...above, county]
        for (const [kind, names] of kinds.split('|').entries()) for (const han of names.split(' ')) put(han, kind, within)
      }
    }
    yield
  }
  return found
}
