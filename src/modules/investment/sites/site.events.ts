import type { DomainEvent } from '../../../platform/events/record.ts'

const of =
  (type: string) =>
  (siteId: string, data: Record<string, unknown> = {}): DomainEvent => ({ type, subject: { type: 'site', id: siteId }, data })

export const siteCreated = of('site.created')
export const siteChanged = of('site.changed')
export const sitePublished = of('site.published')
export const siteWithdrawn = of('site.withdrawn')
export const planDrawn = of('site.plan_drawn')
export const sitePhotoAdded = of('site.photo_added')
export const sitePhotoRemoved = of('site.photo_removed')

/** What programs may be told of. */
export const siteWebhookEvents = ['site.created', 'site.changed', 'site.published', 'site.withdrawn'] as const
