import { companyPlaces, type NameWriting, resolveKnownPlace } from '../../../language/index.ts'
import type { Row } from './read-set.ts'
import { type Line, Score } from './score.ts'

/** How many places are known though nobody has stored them, by each writing: among homophones five are answered. */
export function judgeKnownPlaces(
  places: readonly Row[],
  writings: readonly NameWriting[],
  spelt: (row: Row, writing: NameWriting) => string,
): Line[] {
  return writings.flatMap((writing) => {
    const first = new Score()
    const five = new Score()
    for (const row of places) {
      const query = spelt(row, writing)
      const found = resolveKnownPlace(query, { small: true, limit: 5, places: companyPlaces() }).map(({ id }) => id)
      const code = `CN:${row['hanzi']}`
      first.note(found[0] === code, () => `${query} → ${found[0] ?? 'nothing'}, not ${row['hanzi']}`)
      five.note(found.includes(code), () => `${query} → ${found.join(', ') || 'nothing'}, not ${row['hanzi']}`)
    }
    return [
      { label: `known without a directory, ${writing}: first`, score: first },
      { label: `known without a directory, ${writing}: among five`, score: five },
    ]
  })
}
