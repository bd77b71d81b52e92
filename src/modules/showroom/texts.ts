import { catalogue } from '../../platform/texts/catalogue.ts'
import importEn from './import/messages/en.json' with { type: 'json' }
import importRu from './import/messages/ru.json' with { type: 'json' }
import importUz from './import/messages/uz.json' with { type: 'json' }
import importZh from './import/messages/zh.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import uz from './messages/uz.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

/** Words of the house's own pages about goods, and of all that a table of goods can be told. */
export const showroomTexts = catalogue({
  en: { ...en, ...importEn },
  uz: { ...uz, ...importUz },
  ru: { ...ru, ...importRu },
  'zh-Hans': { ...zh, ...importZh },
})
