import type { Locale } from '../../../kernel/locale.ts'
import type { LinkedPiece } from './linked-parties.ts'

interface Props {
  readonly locale: Locale
  readonly pieces: readonly LinkedPiece[]
}

/** A text whose places are links to their pages, each the first time that it is named. */
export function LinkedText({ locale, pieces }: Props) {
  const seen = new Set<string>()
  return (
    <>
      {pieces.map(({ text, party }) => {
        if (!party || party.kind !== 'place' || seen.has(party.id)) return text
        seen.add(party.id)
        return <a href={`/${locale}/places/${party.slug}`}>{text}</a>
      })}
    </>
  )
}
