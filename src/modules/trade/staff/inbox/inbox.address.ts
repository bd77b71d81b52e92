import { type InboxSubject, inboxSubjects } from '../../inquiry/inbox.queries.ts'
import { type InquiryState, inquiryStates } from '../../inquiry/inquiry.ts'

/** What the inbox is narrowed by, as it stands in the address. */
export interface InboxAddress {
  readonly state?: InquiryState | undefined
  readonly mine: boolean
  readonly overdue: boolean
  readonly about?: InboxSubject | undefined
  readonly q?: string | undefined
  readonly page?: number | undefined
}

/** Reads an address; what makes no sense in it is left out. */
export function readInboxAddress(query: URLSearchParams): InboxAddress {
  const page = Number(query.get('page'))
  return {
    state: inquiryStates.find((state) => state === query.get('state')),
    mine: query.get('mine') === '1',
    overdue: query.get('overdue') === '1',
    about: inboxSubjects.find((subject) => subject === query.get('about')),
    q: query.get('q')?.trim().slice(0, 200) || undefined,
    page: Number.isSafeInteger(page) && page > 1 ? page : undefined,
  }
}

/** The address of a list, with parts of another one changed. */
export function inboxAddress(address: InboxAddress, change: Partial<InboxAddress> = {}): string {
  const { state, mine, overdue, about, q, page } = { ...address, ...change }
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (mine) query.set('mine', '1')
  if (overdue) query.set('overdue', '1')
  if (about) query.set('about', about)
  if (q) query.set('q', q)
  if (page && page > 1) query.set('page', String(page))
  const text = query.toString()
  return `/staff/inquiries${text ? `?${text}` : ''}`
}

/** A list with nothing narrowed. */
export const wholeInbox: InboxAddress = { mine: false, overdue: false }
