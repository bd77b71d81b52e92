export type Language = 'uz' | 'uz-Cyrl' | 'ru' | 'zh-Hans' | 'en'
export type Script = 'Latn' | 'Cyrl' | 'Hans'

const HAN = /[\p{Script=Han}]/gu
const CYRL = /[Ѐ-ӿ]/g
const LATN = /[A-Za-zÀ-ɏ]/g

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const UZBEK_CYRILLIC = words(`
  ва билан учун бу мен биз сиз улар керак салом раҳмат нарх нархи қанча борми бор йўқ мумкин ҳам эмас канча йук
  керакми ассалому алайкум илтимос менга бизга сизга олмоқчи олмокчи сотиб маҳсулот махсулот нечта неча пул яхши хам
`)
const RUSSIAN = words(`
  и в не на что с как это по за от для вы мы я у же или но нет есть сколько цена здравствуйте спасибо пожалуйста
  можно добрый день нужен нужна нужно хотим хочу наш ваш вас нам мне до при из
`)
const UZBEK_LATIN = words(`
  va bilan uchun bu men biz siz ular kerak salom rahmat narx narxi qancha bormi bor yoq mumkin ham emas
  kerakmi assalomu alaykum iltimos menga bizga sizga olmoqchi olmoqchiman sotib mahsulot nechta necha pul yaxshi
  qanday qayerda nima kim qachon yoki lekin agar juda dona tonna yuboring bering ayting qurutilgan quritilgan
`)
const ENGLISH = words(`
  the and is are of to in for we you your our i it this that with from have has can could would please thank thanks
  hello hi dear price how much do does what when where need want looking not be as on at by an a
`)
const UZBEK_SUFFIX =
  /(?:lar|larni|lari|larning|ning|dan|ga|da|moqchiman|moqchimiz|yapti|yapmiz|ingiz|imiz|mi|siz|gan|lik|chi|ish)$/
const UZBEK_CYRILLIC_SUFFIX = /(?:лар|ларни|лари|нинг|дан|моқчиман|ингиз|имиз|япти|япмиз|миз|сиз|ганмиз|лик)$/

/** The script most letters of `text` belong to, or undefined when it has none of the three. */
export function scriptOf(text: string): Script | undefined {
  const han = text.match(HAN)?.length ?? 0
  const cyrillic = text.match(CYRL)?.length ?? 0
  const latin = text.match(LATN)?.length ?? 0
  if (han + cyrillic + latin === 0) return undefined
  // One Chinese character says about as much as three letters.
  if (han * 3 >= cyrillic && han * 3 >= latin) return 'Hans'
  return cyrillic >= latin ? 'Cyrl' : 'Latn'
}

/** The language that a person most likely typed; undefined for text without letters that tell. */
export function detectLanguage(text: string): Language | undefined {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text
  const script = scriptOf(sample)
  if (script === undefined) return undefined
  if (script === 'Hans') return 'zh-Hans'
  const tokens =
    sample
      .toLowerCase()
      .replace(/['’‘`´ʻʼ]/g, 'ʻ')
      .match(/[\p{L}ʻ]+/gu) ?? []
  return script === 'Cyrl' ? cyrillicLanguage(tokens) : latinLanguage(tokens)
}

function cyrillicLanguage(tokens: readonly string[]): Language {
  let uzbek = 0
  let russian = 0
  for (const token of tokens) {
    if (/[ўқғҳ]/.test(token)) uzbek += 2
    else if (UZBEK_CYRILLIC.has(token)) uzbek += 2
    else if (RUSSIAN.has(token)) russian += 2
    else if (/[ыщ]/.test(token)) russian += 1
    else if (token.length > 4 && UZBEK_CYRILLIC_SUFFIX.test(token)) uzbek += 1
    else if (token.length > 4 && /(?:ого|его|ому|ый|ий|ая|ое|ые|ть|ться|ами|ями|ов|ах)$/.test(token)) russian += 1
  }
  return uzbek > russian ? 'uz-Cyrl' : 'ru'
}

function latinLanguage(tokens: readonly string[]): Language {
  let uzbek = 0
  let english = 0
  for (const token of tokens) {
    if (/[og]ʻ/.test(token) && !/ʻ(?:s|t|re|ll|ve|m|d)$/.test(token)) uzbek += 2
    else if (UZBEK_LATIN.has(token)) uzbek += 2
    else if (ENGLISH.has(token)) english += 2
    else if (/w|c(?!h)|th|ph|ee|oo/.test(token)) english += 1
    else if (/q(?!u)|x[aiou]|^x/.test(token)) uzbek += 1
    else if (token.length > 4 && UZBEK_SUFFIX.test(token)) uzbek += 1
  }
  return uzbek > english ? 'uz' : 'en'
}
