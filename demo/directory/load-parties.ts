import { saveParty } from '../../src/modules/directory/index.ts'
import type { Ctx } from '../../src/platform/context.ts'

// Invented firms. The first two are one, written by two people: the list of likely duplicates has something to show.
const parties = [
  { kind: 'company', names: { 'zh-Hans': '曙亮照明有限公司' }, country: 'CN' },
  { kind: 'company', names: { ru: 'ООО «Шулян»', uz: 'Shulyan MCHJ' }, country: 'CN' },
  { kind: 'company', names: { 'zh-Hans': '瑞桥物流有限公司', en: 'Ruiqiao Logistics Co., Ltd.' }, country: 'CN' },
] as const

/** Partners of the demonstration that are neither makers nor buyers. */
export async function loadParties(ctx: Ctx): Promise<void> {
  for (const party of parties) await saveParty(ctx, { ...party, demo: true, note: 'demo' })
}
