import type { AppError, Parameters } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import type { FormState } from '../../../platform/http/form.ts'
import type { InquiryDetail } from '../inquiry/inquiry.queries.ts'

export type OpenForm = 'none' | 'message' | 'counter' | 'decline'

export interface BuyerProps {
  readonly ctx: Ctx
  readonly inquiry: InquiryDetail
  /** Address of this page, with its language. */
  readonly path: string
  readonly address: string
  readonly qr: string
  readonly phrase: string | undefined
  readonly state: FormState
  readonly open: OpenForm
  readonly problem?: AppError
  readonly findText: (key: string, params?: Parameters) => string | undefined
}
