import type { MilestoneCode } from '../order/milestones.ts'

export const paymentTerms = [
  'prepaid-100',
  'tt-30-70',
  'tt-50-50',
  'lc-sight',
  'lc-60',
  'lc-90',
  'dp',
  'da-60',
  'open-30',
] as const
export type PaymentTerm = (typeof paymentTerms)[number]

interface Rule {
  /** Per cent paid before production begins. */
  readonly deposit: number
  /** What must be in hand before production: the deposit, a letter of credit (UCP 600), or nothing. */
  readonly secured: 'deposit' | 'credit' | 'nothing'
  /** The rest falls due this many days after a milestone. */
  readonly balance: { readonly after: MilestoneCode; readonly days: number }
}

/** Days of a letter of credit at sight: five banking days for each of two banks to examine (UCP 600, art. 14 b). */
const examination = 14

export const paymentRules: Readonly<Record<PaymentTerm, Rule>> = {
  'prepaid-100': { deposit: 100, secured: 'deposit', balance: { after: 'deposit', days: 0 } },
  'tt-30-70': { deposit: 30, secured: 'deposit', balance: { after: 'customs', days: 0 } },
  'tt-50-50': { deposit: 50, secured: 'deposit', balance: { after: 'customs', days: 0 } },
  'lc-sight': { deposit: 0, secured: 'credit', balance: { after: 'dispatch', days: examination } },
  'lc-60': { deposit: 0, secured: 'credit', balance: { after: 'dispatch', days: 60 } },
  'lc-90': { deposit: 0, secured: 'credit', balance: { after: 'dispatch', days: 90 } },
  dp: { deposit: 0, secured: 'nothing', balance: { after: 'arrival', days: 0 } },
  'da-60': { deposit: 0, secured: 'nothing', balance: { after: 'arrival', days: 60 } },
  'open-30': { deposit: 0, secured: 'nothing', balance: { after: 'dispatch', days: 30 } },
}
