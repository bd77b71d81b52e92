import { catalogue } from '../texts/catalogue.ts'
import en from './messages/en.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import uz from './messages/uz.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

/** What the API says when a call does not succeed. */
export const apiTexts = catalogue({ en, uz, ru, 'zh-Hans': zh })
