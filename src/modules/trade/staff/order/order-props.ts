import type { InquiryDetail } from '../../inquiry/inquiry.queries.ts'
import type { OrderDetail } from '../../order/order.queries.ts'
import type { Refused } from '../../../../ui/refusal.ts'
import type { View } from '../../../../ui/view.ts'

export interface OrderProps {
  readonly view: View
  readonly order: OrderDetail
  readonly inquiry: InquiryDetail
  readonly refused: Refused | undefined
}
