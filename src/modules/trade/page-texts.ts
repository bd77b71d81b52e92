import { catalogue } from '../../platform/texts/catalogue.ts'
import en from './page-messages/en.json' with { type: 'json' }
import ru from './page-messages/ru.json' with { type: 'json' }
import uz from './page-messages/uz.json' with { type: 'json' }
import zh from './page-messages/zh.json' with { type: 'json' }

/** Texts of the buyer's pages. */
export const tradePageTexts = catalogue({ en, uz, ru, 'zh-Hans': zh })
