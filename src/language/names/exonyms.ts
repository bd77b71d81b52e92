import { uzbekCyrillicOf, uzbekLatinOf } from './uzbek.ts'

/** A place whose name in other languages follows no table: Hanzi, syllables, Russian, Uzbek (Latin), further spellings. */
export interface Exonym {
  han: string
  syllables: readonly string[]
  russian: string
  uzbek: string | undefined
  also: readonly string[]
}

// Written from general knowledge: names established in Russian and in the Uzbek press before or beside the transcription.
// Hanzi = syllables = Russian = Uzbek, empty when it follows the Russian = other spellings, | between them.
const TABLE = `
北京=bei jing=Пекин=Pekin=Peking|Бэйцзин|Бейжинг|Beyszin
南京=nan jing=Нанкин=Nankin=Nanking|Наньцзин
天津=tian jin=Тяньцзинь=Tyantszin=Тянцзин|Tientsin
上海=shang hai=Шанхай==
哈尔滨=ha er bin=Харбин==Harbin|Хаэрбинь
香港=xiang gang=Гонконг==Hong Kong|Hongkong|Гон-Конг|Сянган|Ҳонконг|Honkong
澳门=ao men=Макао==Macau|Macao|Аомынь
台湾=tai wan=Тайвань==
台北=tai bei=Тайбэй==Taipei
高雄=gao xiong=Гаосюн==Kaohsiung
吉林=ji lin=Цзилинь==Girin|Гирин
西藏=xi zang=Тибет==Tibet|Сицзан
内蒙古=nei meng gu=Внутренняя Монголия=Ichki Mongoliya=Inner Mongolia|Neimenggu
陕西=shan xi=Шэньси=Shensi=Shaanxi|Шеньси
安徽=an hui=Аньхой==Аньхуэй
满洲里=man zhou li=Маньчжурия==Manchuria|Маньчжоули
乌鲁木齐=wu lu mu qi=Урумчи==Ürümqi|Urumqi|Urumchi
喀什=ka shi=Кашгар=Qashqar=Kashgar|Каши|Кашкар|Қашқар
和田=he tian=Хотан=Xoʻtan=Hotan|Khotan|Хутан|Xutan
吐鲁番=tu lu fan=Турфан=Turfon=Turpan|Turfan|Турпан
哈密=ha mi=Хами==Kumul|Қумул
伊宁=yi ning=Инин=Gʻulja=Ghulja|Кульджа|Yining
伊犁=yi li=Или=Ili=
库尔勒=ku er le=Корла==Korla
克拉玛依=ke la ma yi=Карамай==Karamay
阿克苏=a ke su=Аксу=Oqsu=Aksu|Oksu
阿勒泰=a le tai=Алтай=Oltoy=Altay
库车=ku che=Куча=Kucha=Kuqa
莎车=sha che=Яркенд=Yorkent=Yarkand|Yarkant
塔什库尔干=ta shi ku er gan=Ташкурган=Toshqoʻrgʻon=Tashkurgan|Taxkorgan
霍尔果斯=huo er guo si=Хоргос=Xorgos=Khorgos|Horgos|Qorgʻos
阿拉山口=a la shan kou=Алашанькоу==Alashankou
呼和浩特=hu he hao te=Хух-Хото=Xux-Xoto=Hohhot|Хуххото|Huhehaote
包头=bao tou=Баотоу==
鄂尔多斯=e er duo si=Ордос==Ordos
海拉尔=hai la er=Хайлар==Hailar
乌兰察布=wu lan cha bu=Уланчаб==Ulanqab
锡林浩特=xi lin hao te=Шилин-Хото=Shilin-Xoto=Xilinhot
呼伦贝尔=hu lun bei er=Хулун-Буир=Xulun-Buir=Hulunbuir
二连浩特=er lian hao te=Эрэн-Хото=Eren-Xoto=Erenhot|Эрлянь
齐齐哈尔=qi qi ha er=Цицикар==Qiqihar|Tsitsihar
拉萨=la sa=Лхаса==Lhasa
日喀则=ri ka ze=Шигадзе==Shigatse|Xigaze
昌都=chang du=Чамдо==Chamdo|Qamdo
那曲=na qu=Нагчу==Nagqu
林芝=lin zhi=Ньингчи==Nyingchi
格尔木=ge er mu=Голмуд==Golmud
大理=da li=Дали==
香格里拉=xiang ge li la=Шангри-Ла=Shangri-La=Shangri-La
长江=chang jiang=Янцзы==Yangtze
黄河=huang he=Хуанхэ==
塔里木河=ta li mu he=Тарим==Tarim River|Tarim daryosi
额尔齐斯河=e er qi si he=Иртыш==Irtysh
喜马拉雅山=xi ma la ya shan=Гималаи=Himolay=Himalayas|Himalaya|Ҳимолай
珠穆朗玛峰=zhu mu lang ma feng=Джомолунгма=Jomolungma=Mount Everest|Everest|Эверест|Qomolangma|Chomolungma
帕米尔=pa mi er=Памир=Pomir=Pamir|Pamirs
塔克拉玛干=ta ke la ma gan=Такла-Макан=Taklamakon=Taklamakan|Takla Makan|Такламакан
中国=zhong guo=Китай=Xitoy=China
`

const parse = (row: string): Exonym => {
  const [han, syllables, russian, uzbek, also] = row.split('=') as [string, string, string, string, string | undefined]
  return {
    han,
    syllables: syllables.split(' '),
    russian,
    uzbek: uzbek === '' ? undefined : uzbek,
    also: also === undefined || also === '' ? [] : also.split('|'),
  }
}

export const EXONYMS: readonly Exonym[] = TABLE.trim().split('\n').map(parse)

/** One form of a spelling for looking up whole names: letters only, lower case, without accents. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307\u0308\u030a-\u036f]/g, (mark) => (mark === '\u0306' ? mark : ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[ʻʼ]/gu, '')

const bySpelling = new Map<string, Exonym>()
const byHan = new Map<string, Exonym>()
for (const exonym of EXONYMS) {
  byHan.set(exonym.han, exonym)
  // A Tibetan or Turkic name is told from its pinyin unless another place has the same: 山西 is Shanxi too.
  if (exonym.han !== '陕西') bySpelling.set(exonym.syllables.join(''), exonym)
  for (const spelling of [
    exonym.russian,
    exonym.uzbek ?? uzbekLatinOf(exonym.russian),
    uzbekCyrillicOf(exonym.russian),
    ...exonym.also,
  ])
    bySpelling.set(plain(spelling), exonym)
}

export const exonymOfHan = (han: string): Exonym | undefined => byHan.get(han)
/** The place of a whole name in Latin or Cyrillic letters. */
export const exonymOf = (name: string): Exonym | undefined => (name.length > 60 ? undefined : bySpelling.get(plain(name)))
