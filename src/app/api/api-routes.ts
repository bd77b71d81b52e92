import { showroomApi, showroomWebhookEvents } from '../../modules/showroom/api.ts'
import {
  climateWebhookEvents,
  investmentApi,
  offerWebhookEvents,
  plotWebhookEvents,
  procedureWebhookEvents,
  projectWebhookEvents,
  siteWebhookEvents,
} from '../../modules/investment/api.ts'
import { tradeApi, tradeWebhookEvents } from '../../modules/trade/api.ts'
import { partyApi, webhookApi } from '../../modules/directory/api.ts'
import type { ApiRoute } from '../../platform/api/api-route.ts'

/** What may leave the house: of people who sign in, of notes and of drafts nothing is told. */
export const webhookEvents: readonly string[] = [
  ...tradeWebhookEvents,
  ...showroomWebhookEvents,
  ...climateWebhookEvents,
  ...siteWebhookEvents,
  ...plotWebhookEvents,
  ...offerWebhookEvents,
  ...projectWebhookEvents,
  ...procedureWebhookEvents,
]

/** Every address of the API. The matrix test and the fuzz test walk this list. */
export const apiRoutes: readonly ApiRoute[] = [
  ...showroomApi,
  ...tradeApi,
  ...investmentApi,
  ...partyApi,
  ...webhookApi(webhookEvents),
]

export const apiTags = [
  { name: 'products', description: 'Goods of the makers, in five languages' },
  { name: 'categories', description: 'What goods are sorted by' },
  { name: 'makers', description: 'Who makes the goods' },
  { name: 'inquiries', description: 'What buyers ask for' },
  { name: 'quotations', description: 'Offers of the house and counter-offers of the buyer' },
  { name: 'orders', description: 'From the accepted offer to the arrival' },
  { name: 'messages', description: 'What buyer and house write to each other' },
  { name: 'parties', description: 'Companies, people and places under every spelling' },
  { name: 'investment', description: 'Indicators, sites, projects, memoranda and commitments' },
  { name: 'webhooks', description: 'Being told of events (Standard Webhooks)' },
]
