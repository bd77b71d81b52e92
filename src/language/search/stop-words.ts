import type { Language } from '../detect.ts'

const words = (text: string): readonly string[] => text.split(' ')

// Of goods little words say nothing; that of one language may be a thing in another, as uz ham and en ham.
const silent: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: new Set(
    words('a an the of for and or in on at to with without from by as is are be do it its that this which you we i have'),
  ),
  uz: new Set(words('va yoki bilan uchun bu shu ham bor esa kabi yani')),
  'uz-Cyrl': new Set(words('ва ёки билан учун бу шу ҳам бор эса каби яни')),
  ru: new Set(words('и а но в во на с со из для по к от до за при под над без или у о об не это как что')),
}

// Who asks for goods says them, too.
const asking = [
  'any please need want looking',
  'kerak sotib olish olaman qancha bormi menga bizga',
  'керак сотиб олиш қанча борми',
  'есть ли нужен нужна нужно нужны куплю купить хочу',
].flatMap(words)

/** Function words of the four languages, folded: they ask for nothing. Chinese ones stand in `query.ts`. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...Object.values(silent).flatMap((set) => [...set]), ...asking])

/** Whether a folded word of a text in this language names nothing that anybody would search for. */
export const isSilent = (word: string, locale: Language | undefined): boolean =>
  locale !== undefined && silent[locale]?.has(word) === true
