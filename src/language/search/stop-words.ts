/** Function words of the four languages, folded: they ask for nothing. Chinese ones stand in `query.ts`. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the of for and or in on at to with from by is are do you we i have any please need want looking
  va yoki bilan uchun bu shu ham bor kerak sotib olish olaman qancha bormi menga bizga
  ва ёки билан учун бу шу ҳам бор керак сотиб олиш қанча борми
  и в во на с со из для по к от до или у о об не есть ли нужен нужна нужно нужны куплю купить хочу
`
    .trim()
    .split(/\s+/),
)
