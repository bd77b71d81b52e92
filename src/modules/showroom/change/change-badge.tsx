import type { Locale } from '../../../kernel/locale.ts'
import { StateBadge, type StateTone } from '../../../ui/components/index.ts'
import { makerTexts } from '../maker-door/texts.ts'
import type { ChangeState } from './change.ts'

const tones: Record<ChangeState, StateTone> = { proposed: 'info', returned: 'warning', accepted: 'success', withdrawn: 'neutral' }

export function ChangeBadge({ state, locale }: { readonly state: ChangeState; readonly locale: Locale }) {
  return <StateBadge tone={tones[state]} label={makerTexts(locale)(`change.state.${state}`)} />
}
