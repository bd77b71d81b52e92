/**
 * What companies do, as it stands in their names: of little weight against the name proper, but two
 * that do different things are hardly one. A word stands for itself and what begins with it (from five letters on).
 */
const TABLE = `
照明 灯饰 灯具 光电=lighting lamp lights optoelectronics=освещение светотехника светильники осветительный=yoritish yoritgich chiroq lampa
电器 电气 家电=electric electrical appliance appliances=электро электроприборы электротехника электрик электрический=elektr maishiy
电子=electronic electronics=электроника электронный=elektronika elektron
科技 技术 高科=technology technologies tech technological=технология технологии технолоджи техно=texnologiya texnologiyalar texno
贸易 商贸 经贸=trade trading commerce commercial=торговля торговый трейдинг трейд=savdo savdosi treyding tijorat
进出口=importexport import export impex=импорт экспорт импэкс=import eksport
国际=international=интернешнл интернэшнл международный=xalqaro
实业 工业 产业=industry industrial industries=индустрия промышленный промышленность индастриз=sanoat sanoati industriya
制造 制品=manufacturing manufacture products=производство производственный мануфактура=ishlab chiqarish mahsulotlari
食品=food foods foodstuff=продукты продовольствие пищевой фуд=oziq ovqat
纺织 纺织品=textile textiles=текстиль текстильный=tekstil toʻqimachilik
服装 服饰 制衣=garment garments clothing apparel fashion=одежда швейный фэшн=kiyim tikuvchilik
陶瓷=ceramic ceramics=керамика керамический=keramika kulolchilik sopol
家具 家居=furniture furnishing=мебель мебельный=mebel
建材 建筑 建设=construction building materials=строительство строительный стройматериалы строй=qurilish qurilishi
化工 化学=chemical chemicals chemistry=химия химический хим=kimyo kimyoviy
塑料 塑胶=plastic plastics=пластик пластмассы пласт=plastik plastmassa
五金 金属=hardware metal metals=металл металлический скобяной=metall
机械 机电 设备 装备=machinery machine equipment=машиностроение оборудование машины механика=mashinasozlik uskuna uskunalar jihozlar
汽车 汽配=auto automobile motors=авто автомобиль автомобильный моторс=avto avtomobil
农业 农产品=agriculture agricultural agro=агро сельскохозяйственный=agro qishloq
物流 货运 运输=logistics transport freight shipping=логистика транспорт перевозки=logistika transport
包装=packaging packing=упаковка=qadoqlash upakovka
印刷 印务=printing=печать типография полиграфия=bosma poligrafiya
玩具=toy toys=игрушки=oʻyinchoq
医疗 医药 药业=medical pharma pharmaceutical=медицинский фарма фармацевтика мед=tibbiyot farm farma
能源 新能源=energy power=энергия энергетика энерджи=energiya energetika
环保 环境=environmental environment ecology=экология эко=ekologiya eko
投资 控股=investment invest holdings=инвестиции инвест=invest investitsiya
餐饮 酒店=catering hotel restaurant=ресторан отель гостиница=restoran mehmonxona
日用品 日化 家庭用品=household daily=хозтовары бытовой=roʻzgʻor
皮革 鞋业=leather shoes footwear=кожа обувь кожаный=charm poyabzal
珠宝 首饰=jewelry jewellery=ювелирный ювелир=zargarlik
文化 传媒=culture media=культура медиа=madaniyat media
旅游=travel tourism tour=туризм тур=turizm tur
厂 工厂=factory plant works=завод фабрика комбинат=zavod zavodi fabrika fabrikasi kombinati
`

const HAN_WORDS: [string, number][] = []
const words = new Map<string, number>()
const bare = (word: string): string => word.toLowerCase().replace(/[ʻʼ'’‘`]/g, '')

for (const [row, line] of TABLE.trim().split('\n').entries()) {
  const [han, ...rest] = line.split('=') as [string, ...string[]]
  for (const word of han.split(' ')) HAN_WORDS.push([word, row])
  for (const word of rest.join(' ').split(' ')) words.set(bare(word), row)
}
HAN_WORDS.sort((a, b) => b[0].length - a[0].length)

/** Chinese words with the number of the activity that each names. */
export const hanActivities: readonly (readonly [string, number])[] = HAN_WORDS

/** Number of the activity a Latin or Cyrillic word names, or undefined. Uzbek Cyrillic is to be given in Latin. */
export function activityOf(word: string): number | undefined {
  const key = bare(word)
  const whole = words.get(key)
  if (whole !== undefined || key.length > 40) return whole
  for (let length = key.length - 1; length >= 5; length--) {
    const found = words.get(key.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

/** The end of a run of Hanzi stripped of activities, as long as two characters stay. */
export function withoutActivities(han: string): { core: string; activities: number[] } {
  const activities: number[] = []
  let core = han
  for (let again = true; again;) {
    again = false
    for (const [word, row] of HAN_WORDS) {
      if (!core.endsWith(word) || [...core].length - word.length < 2) continue
      core = core.slice(0, -word.length)
      activities.push(row)
      again = true
      break
    }
  }
  return { core, activities }
}
