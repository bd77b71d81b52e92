import { catalogue } from '../../../platform/texts/catalogue.ts'
import en from './messages/en.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import uz from './messages/uz.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

export const investorTexts = catalogue({ en, uz, ru, 'zh-Hans': zh })
