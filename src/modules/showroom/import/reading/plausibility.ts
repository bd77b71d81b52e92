const SAMPLE = 20_000
/** Words of Cyrillic text are lower case, or have one capital at the head, or are all capitals. */
const CYRILLIC_WORD = /^(?:[А-ЯЁЎҚҒҲ]?[а-яёўқғҳіїє]+|[А-ЯЁЎҚҒҲ]+)$/u

let common: ReadonlySet<string> | undefined

/** The 3,755 characters of GB 2312 level 1 (rows 16–55): what ordinary Chinese is written with. */
function commonHanzi(): ReadonlySet<string> {
  if (common) return common
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  common = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)))
  return common
}

/**
 * How far text from a guessed encoding reads like Chinese or Cyrillic: between −1 and 1, the share of
 * letters in common characters and well-formed words, less that of signs which no price list holds.
 */
export function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const foreign = sample.match(/[^\p{ASCII}]/gu)?.length ?? 0
  if (foreign === 0) return 1
  const hanzi = commonHanzi()
  let good = 0
  let bad = 0
  for (const [word] of sample.matchAll(/[\p{Script=Cyrillic}]+/gu)) {
    // One letter by itself amid signs is as often a wrong guess as a word.
    if (CYRILLIC_WORD.test(word)) good += word.length > 1 ? word.length : word.length / 4
    else bad += word.length
  }
  for (const [character] of sample.matchAll(/\p{Script=Han}/gu)) {
    if (hanzi.has(character)) good++
    else bad++
  }
  good += sample.match(/[，。、：；（）！？％￥“”‘’№—–×·«»…°²³ａ-ｚＡ-Ｚ０-９．]/gu)?.length ?? 0
  bad += 2 * (sample.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f─-▟¤¦§¬±µ¶]/gu)?.length ?? 0)
  return (good - bad) / foreign
}
