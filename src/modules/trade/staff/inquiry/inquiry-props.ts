import type { Product } from '../../../showroom/index.ts'
import type { InquiryDetail } from '../../inquiry/inquiry.queries.ts'
import type { InquiryMaker } from '../../maker/maker-inquiry.queries.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'

export interface InquiryProps {
  readonly view: View
  readonly inquiry: InquiryDetail
  /** What the catalogue has of the goods asked for. */
  readonly products: readonly Product[]
  readonly makers: readonly InquiryMaker[]
  /** The buyer's private address. */
  readonly address: string
  readonly refused: Refused | undefined
  /** A phrase that was chosen and is not sent yet. */
  readonly phrase: string | undefined
}
