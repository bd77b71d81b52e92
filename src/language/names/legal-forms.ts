/**
 * Legal forms, which say nothing about who a company is. Chinese ones stand inside the run of
 * characters; the others are words, compared without dots, apostrophes and case.
 */
const CHINESE =
  /(?:股份有限责任公司|股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|公司|集团|个体工商户|合伙企业|[（(](?:有限合伙|普通合伙|集团|中国)[）)])/g

/** Words of Chinese legal forms that stand by themselves where a whole name is transcribed: Youxian Gongsi. */
export const hanLegalForms: readonly string[] =
  '股份 有限 责任 公司 总公司 分公司 集团 有限公司 股份公司 集团公司 有限责任公司'.split(' ')

const PHRASES: readonly RegExp[] = [
  /общество с ограниченной ответственностью|(?:закрытое |открытое |публичное )?акционерное общество|индивидуальный предприниматель|частное предприятие|совместное предприятие|группа компаний/g,
  /mas[ʼ'’`]?uliyati cheklangan (?:jamiyati?|xolding)|aksiyadorlik jamiyati|qo[ʻ'’`]shma korxona(?:si)?|xususiy korxona(?:si)?|oilaviy korxona(?:si)?|yakka tartibdagi tadbirkor|fermer xo[ʻ'’`]jaligi/g,
  /масъулияти чекланган жамияти?|акциядорлик жамияти|қўшма корхонаси?|хусусий корхонаси?|оилавий корхонаси?|фермер хўжалиги/g,
  /limited liability company|joint stock company|company limited|private limited/g,
]

const WORDS: ReadonlySet<string> = new Set(
  `
  co ltd coltd limited llc llp inc corp corporation company plc jsc ojsc cjsc pjsc gmbh ag sa srl bv oy ab kg kft pte pty group holding
  ooo oao zao pao ao ip chp sp tchk mchj mchzh aj qk xk ok yatt duk dk fx mchjga guruhi guruh xolding jamiyati
  ооо оао зао пао ао ип чп сп тоо тдо гк группа холдинг мчж аж қк хк ок яттт ятт дук дк фх гуруҳи гуруҳ компания kompaniyasi kompaniya компанияси firmasi фирма фирмаси firma
`
    .trim()
    .split(/\s+/),
)

/** A name in lower case without its legal forms. */
export function withoutLegalForms(name: string): string {
  let text = name.replace(CHINESE, ' ')
  for (const phrase of PHRASES) text = text.replace(phrase, ' ')
  return text
}

/** True for a word that is a legal form by itself. */
export const isLegalForm = (word: string): boolean => WORDS.has(word.replace(/[.'’ʼ]/g, ''))
