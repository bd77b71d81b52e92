import type { Reader } from '../../../platform/database/database.ts'
import { sql } from '../../../platform/database/sql.ts'
import type { InquiryLine } from './inquiry.ts'

export function inquiryLines(db: Reader, inquiryId: string): Promise<InquiryLine[]> {
  return db.rows(sql<InquiryLine>`
    select position, product_id as "productId", maker_id as "makerId", names, quantity, unit,
      target_price as "targetPrice", target_currency as "targetCurrency", note
    from trade.inquiry_line where inquiry_id = ${inquiryId} order by position`)
}
