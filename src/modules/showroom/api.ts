import type { ApiRoute } from '../../platform/api/api-route.ts'
import { categoryApi } from './category/category.api.ts'
import { makerApi } from './maker/maker.api.ts'
import { productApi } from './product/product.api.ts'

/** The module's door for programs. */
export const showroomApi: readonly ApiRoute[] = [...productApi, ...categoryApi, ...makerApi]

/** Events of goods that a webhook may be told of. */
export const showroomWebhookEvents = ['product.created', 'product.changed'] as const
