import { ceilDecimal, multiplyDecimal } from './decimal.ts'
import { readNumberText } from './number-text.ts'
import { scanNumbers } from './scan-numbers.ts'

/** Days in what people count by; a month is thirty days, as contracts have it. */
const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/(?<!\p{L})(?:kun|кун|дн|ден|день|дня|дней|сут|day|d(?!\p{L}))|[天日]/iu, 1n],
  [/(?<!\p{L})(?:hafta|ҳафта|хафта|нед|week|wk)|周|星期|礼拜/iu, 7n],
  [/(?<!\p{L})(?:oy|ой|мес|month|mo(?!\p{L}))|个?月/iu, 30n],
  [/(?<!\p{L})(?:yil|йил|год|лет|year)|年/iu, 365n],
]
const AT_ONCE = /omborda|tayyor|мавжуд|омборда|в наличии|на складе|сразу|immediat|in stock|ready|现货|库存|即时|立即/iu
const WORKING = /раб|ish kun|иш кун|working|business|工作日/iu
const HALF = /полтора|bir yarim|one and a half|一个半/iu

export type LeadTimeReading = { readonly days: number; readonly workingDays: boolean } | { readonly problem: 'unreadable' }

/** Days from order to dispatch: `15 kun`, `15-20 дней` (the longer), `2 hafta`, `1 oy`; `unitText` is the header. */
export function readLeadTime(cell: string, unitText: string): LeadTimeReading {
  const scan = scanNumbers(cell)
  const own = factorOf(cell)
  const number = (scan.range ? scan.numbers[1] : scan.numbers[0])?.text
  if (number === undefined) {
    if (AT_ONCE.test(cell)) return { days: 0, workingDays: false }
    if (own && HALF.test(cell)) return { days: ceilDecimal(multiplyDecimal('1.5', own)), workingDays: false }
    return own && own > 1n ? { days: Number(own), workingDays: false } : { problem: 'unreadable' }
  }
  const read = readNumberText(number, undefined, undefined)
  if ('error' in read || scan.numbers[0]?.negative) return { problem: 'unreadable' }
  const days = ceilDecimal(multiplyDecimal(read.value, own ?? factorOf(unitText) ?? 1n))
  if (days > 3_650) return { problem: 'unreadable' }
  const workingDays = WORKING.test(cell) || (!own && WORKING.test(unitText))
  return { days: workingDays ? Math.ceil((days * 7) / 5) : days, workingDays }
}

function factorOf(text: string): bigint | undefined {
  return UNITS.find(([pattern]) => pattern.test(text.normalize('NFKC')))?.[1]
}
