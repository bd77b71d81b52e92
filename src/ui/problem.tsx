import { Notice } from './components/index.ts'
import type { Refused } from './refusal.ts'

/** Why the form was not taken, above the page. */
export function Problem({ refused }: { readonly refused: Refused | undefined }) {
  return refused ? <Notice tone="error">{refused.text}</Notice> : null
}
