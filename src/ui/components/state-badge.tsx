import { classes } from './classes.ts'
import type { Content, StateTone } from './types.ts'

export interface StateBadgeProps {
  tone?: StateTone | undefined
  /** The state's words; children do as well. */
  label?: string | undefined
  children?: Content
}

/** A state in words; the colour only repeats what the words say. */
export function StateBadge({ tone = 'neutral', label, children }: StateBadgeProps) {
  return <span class={classes('state', `state-${tone}`)}>{label ?? children}</span>
}
