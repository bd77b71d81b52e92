import type { LocalizedText } from '../../src/kernel/localized-text.ts'

/** Words of the papers of the demonstration. Everybody in them is invented. */
export const kinds = {
  department: {
    uz: 'Namunaviy investitsiyalar boshqarmasi (demo)',
    ru: 'Управление инвестиций (демо)',
    'zh-Hans': '投资管理局（演示）',
    en: 'Department of investment (demo)',
  },
  memorandum: {
    uz: 'Oʻzaro anglashuv memorandumi',
    ru: 'Меморандум о взаимопонимании',
    'zh-Hans': '谅解备忘录',
    en: 'Memorandum of understanding',
  },
  agreement: { uz: 'Investitsiya bitimi', ru: 'Инвестиционное соглашение', 'zh-Hans': '投资协议', en: 'Investment agreement' },
} satisfies Record<string, LocalizedText>

export const signatories = { home: 'Boshqarma boshligʻi', partner: '董事长' }

export const disputes = '贵方登记的人数包含承包商人员，我方在册员工人数较少，请核实。'

export interface Promised {
  readonly side: 'home' | 'partner'
  readonly measure: 'task' | 'money' | 'jobs'
  readonly texts: LocalizedText
  readonly afterDays: number
  /** From which part of the way on it was kept. */
  readonly keptIn: 'building' | 'built'
  readonly evidence: string
}

export const promises: readonly Promised[] = [
  {
    side: 'home',
    measure: 'task',
    texts: {
      uz: 'Yer uchastkasi boʻyicha hujjatlarni tayyorlash va auksionga chiqarish',
      ru: 'Подготовить документы на участок и выставить его на аукцион',
      'zh-Hans': '备齐地块资料并组织挂牌拍卖',
      en: 'Prepare the papers of the plot and put it up for auction',
    },
    afterDays: 60,
    keptIn: 'building',
    evidence: 'Auksion bayonnomasi (demo)',
  },
  {
    side: 'home',
    measure: 'task',
    texts: {
      uz: 'Uchastka chegarasigacha elektr, gaz va suv tarmoqlarini yetkazish',
      ru: 'Подвести электричество, газ и воду к границе участка',
      'zh-Hans': '将水、电、气接至地块红线',
      en: 'Bring power, gas and water to the border of the plot',
    },
    afterDays: 240,
    keptIn: 'built',
    evidence: 'Ulanish dalolatnomasi (demo)',
  },
  {
    side: 'partner',
    measure: 'task',
    texts: {
      uz: 'Loyihaning texnik-iqtisodiy asosini taqdim etish',
      ru: 'Представить технико-экономическое обоснование',
      'zh-Hans': '提交可行性研究报告',
      en: 'Hand in the feasibility study',
    },
    afterDays: 90,
    keptIn: 'building',
    evidence: '可行性研究报告（演示）',
  },
  {
    side: 'partner',
    measure: 'money',
    texts: {
      uz: 'Rejalashtirilgan investitsiyani toʻliq kiritish',
      ru: 'Внести запланированные инвестиции полностью',
      'zh-Hans': '计划投资全部到位',
      en: 'Pay in the planned investment in full',
    },
    afterDays: 540,
    keptIn: 'built',
    evidence: 'Bank maʼlumotnomasi (demo)',
  },
  {
    side: 'partner',
    measure: 'jobs',
    texts: {
      uz: 'Rejalashtirilgan ish oʻrinlarini ochish',
      ru: 'Создать запланированные рабочие места',
      'zh-Hans': '按计划提供就业岗位',
      en: 'Open the planned jobs',
    },
    afterDays: 600,
    keptIn: 'built',
    evidence: 'Xodimlar roʻyxati (demo)',
  },
]

/** By whom and after how many days an overdue promise of the demonstration is answered for. */
export const posts: readonly { readonly afterDays: number; readonly post: LocalizedText }[] = [
  {
    afterDays: 3,
    post: { uz: 'Boʻlim boshligʻi', ru: 'Начальник отдела', 'zh-Hans': '处长', en: 'Head of section' },
  },
  {
    afterDays: 14,
    post: { uz: 'Boshqarma boshligʻi', ru: 'Начальник управления', 'zh-Hans': '局长', en: 'Head of department' },
  },
  {
    afterDays: 30,
    post: {
      uz: 'Hokimning investitsiya boʻyicha oʻrinbosari',
      ru: 'Заместитель хокима по инвестициям',
      'zh-Hans': '分管投资的副州长',
      en: 'Deputy governor for investment',
    },
  },
]
