import { classes } from './classes.ts'
import type { StateTone } from './types.ts'

/** A state in words; the colour only repeats what the words say. */
export function StateBadge({ tone = 'neutral', label }: { tone?: StateTone | undefined; label: string }) {
  return <span class={classes('state', `state-${tone}`)}>{label}</span>
}
