import type { Product } from '../../../showroom/index.ts'
import type { Inquiry } from '../../inquiry/inquiry.ts'
import type { Quotation } from '../../quotation/quotation.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'

export interface DraftProps {
  readonly view: View
  readonly inquiry: Inquiry
  readonly quotation: Pick<Quotation, 'id' | 'number' | 'revisionNo' | 'state'>
  /** Who threw the draft away while it was typed in; absent while it is there. */
  readonly goneBy?: string | undefined
  /** What stands in the form: as stored, as typed, or with a row more or less. */
  readonly shown: Refused
  readonly found: readonly Product[] | undefined
}
