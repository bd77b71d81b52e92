import type { View } from '../../../../ui/view.ts'
import type { Party } from '../party.ts'
import { printedName } from '../printed-names.ts'

/** A party's name in the reader's language, a link to its page where it has one. */
export function PartyName({
  view,
  party,
}: {
  readonly view: View
  readonly party: Pick<Party, 'id' | 'kind' | 'names'> & { readonly revision?: number }
}) {
  const { text, lang } = printedName(party, view.locale)
  const tag = lang === view.locale ? undefined : lang
  if (party.revision === 0)
    return (
      <span class="name-link" lang={tag}>
        {text}
      </span>
    )
  return (
    <a class="name-link" href={view.to(`/staff/directory/${party.id}`)} lang={tag}>
      {text}
    </a>
  )
}
