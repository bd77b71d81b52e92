import type { Locale } from '../../../kernel/locale.ts'
import { StateBadge, type StateTone } from '../../../ui/components/index.ts'
import type { CommitmentState } from './commitment.ts'
import { memorandaTexts } from './memoranda-texts.ts'
import type { MemorandumState } from './memorandum.ts'

const paperTones: Record<MemorandumState, StateTone> = {
  draft: 'neutral',
  in_force: 'info',
  fulfilled: 'success',
  lapsed: 'warning',
  replaced: 'neutral',
  discarded: 'neutral',
}
const promiseTones: Record<CommitmentState, StateTone> = {
  open: 'info',
  kept: 'success',
  waived: 'neutral',
  replaced: 'neutral',
  lapsed: 'error',
}

export function PaperBadge({ state, locale }: { readonly state: MemorandumState; readonly locale: Locale }) {
  return <StateBadge tone={paperTones[state]} label={memorandaTexts(locale)(`memorandum.state.${state}`)} />
}

export function PromiseBadge({ state, locale }: { readonly state: CommitmentState; readonly locale: Locale }) {
  return <StateBadge tone={promiseTones[state]} label={memorandaTexts(locale)(`commitment.state.${state}`)} />
}
