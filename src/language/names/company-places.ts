import china from './gazetteer/china.json' with { type: 'json' }
import { readHanzi } from './hanzi.ts'
import { pinyinWord } from './syllables.ts'
import { wellKnownPlaces } from './well-known.ts'

let places: ReadonlySet<string> | undefined

/** Places that stand at the head of companies' names, in Hanzi and in letters, lower case: down to prefectures. */
export function companyPlaces(): ReadonlySet<string> {
  if (places !== undefined) return places
  const found = new Set([...wellKnownPlaces()].flatMap(([han, syllables]) => [han, pinyinWord(syllables)]))
  for (const [province, prefectures] of Object.entries(china))
    for (const han of [province, ...Object.keys(prefectures)])
      if (han !== '' && !found.has(han)) found.add(han).add(pinyinWord(readHanzi(han)))
  return (places = found)
}
