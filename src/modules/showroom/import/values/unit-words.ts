/** How a unit is written: `label` where the kernel has no name for it, `words` besides the labels when we read. */
export interface UnitWords {
  readonly label: { readonly uz: string; readonly ru: string; readonly zh: string; readonly en: string }
  readonly words: readonly string[]
}

/**
 * UN/ECE Recommendation 20 codes (and Recommendation 21 packages, as `X` + code) with the words
 * that makers and buyers use for them. Apostrophes, case and points do not matter.
 */
export const UNIT_WORDS: Readonly<Record<string, UnitWords>> = {
  KGM: { label: { uz: 'kg', ru: 'кг', zh: '公斤', en: 'kg' }, words: ['kilo', 'kgs', 'kilogram', 'kilogramm', 'kilograms', 'kilogramme', 'килограмм', 'килограмма', 'килограммов', 'кило', 'кгр', '千克', 'k g'] },
  GRM: { label: { uz: 'g', ru: 'г', zh: '克', en: 'g' }, words: ['gr', 'gramm', 'gram', 'grams', 'гр', 'грамм', 'грамма', 'граммов'] },
  MGM: { label: { uz: 'mg', ru: 'мг', zh: '毫克', en: 'mg' }, words: ['миллиграмм', 'milligramm', 'milligram'] },
  TNE: { label: { uz: 't', ru: 'т', zh: '吨', en: 't' }, words: ['tn', 'tonna', 'tonne', 'tonnes', 'ton', 'tons', 'mt', 'metric ton', 'metric tons', 'тн', 'тонна', 'тонны', 'тонн', 'тонну', '公吨', '噸'] },
  DTN: { label: { uz: 'sentner', ru: 'ц', zh: '公担', en: 'quintal' }, words: ['центнер', 'центнеров', 'цн'] },
  LBR: { label: { uz: 'funt', ru: 'фунт', zh: '磅', en: 'lb' }, words: ['lbs', 'pound', 'pounds', 'фунтов'] },
  ONZ: { label: { uz: 'unsiya', ru: 'унция', zh: '盎司', en: 'oz' }, words: ['ounce', 'ounces'] },
  CTM: { label: { uz: 'karat', ru: 'карат', zh: '克拉', en: 'carat' }, words: ['ct', 'кар'] },
  H87: { label: { uz: 'dona', ru: 'шт', zh: '件', en: 'pcs' }, words: ['ta', 'don', 'pc', 'piece', 'pieces', 'ea', 'each', 'unit', 'units', 'item', 'items', 'nos', 'дона', 'та', 'штук', 'штука', 'штуки', 'штуку', 'ед', 'единица', 'единиц', 'экз', 'предмет', '个', '個', '只', '支', '条', '根', '把', '台', '枚', '块', '片', '张', '顶', '本', '颗', '粒', '朵', '株', '头', 'бўлак', 'bolak'] },
  PR: { label: { uz: 'juft', ru: 'пара', zh: '双', en: 'pair' }, words: ['pairs', 'prs', 'pr', 'пар', 'пары', 'пару', 'жуфт', '对', '雙'] },
  SET: { label: { uz: 'toʻplam', ru: 'компл', zh: '套', en: 'set' }, words: ['sets', 'kit', 'kits', 'komplekt', 'toplam', 'тўплам', 'комплект', 'комплекта', 'комплектов', 'к-т', 'набор', 'набора', 'наборов', 'nabor', 'сервиз', 'serviz', '组', '副'] },
  DZN: { label: { uz: 'dyujina', ru: 'дюжина', zh: '打', en: 'dozen' }, words: ['doz', 'dz', 'дюж', 'dozens', 'дюжин', 'дюжины'] },
  MIL: { label: { uz: 'MIL', ru: 'MIL', zh: 'MIL', en: 'MIL' }, words: ['ming dona', 'тыс шт', '千件', 'thousand pcs', '1000 шт', '1000 pcs', '1000 dona', 'тысяча штук', '千个', '千只', '千支', 'минг дона', 'mille'] },
  MTR: { label: { uz: 'm', ru: 'м', zh: '米', en: 'm' }, words: ['metr', 'meter', 'meters', 'metre', 'metres', 'mtr', 'пог м', 'п м', 'пм', 'м п', 'мп', 'погонный метр', 'погонных метров', 'pogon metr', 'метр', 'метра', 'метров', 'lm', 'running meter', '公尺', '延米'] },
  CMT: { label: { uz: 'sm', ru: 'см', zh: '厘米', en: 'cm' }, words: ['santimetr', 'сантиметр', 'сантиметров'] },
  MMT: { label: { uz: 'mm', ru: 'мм', zh: '毫米', en: 'mm' }, words: ['миллиметр'] },
  KMT: { label: { uz: 'km', ru: 'км', zh: '公里', en: 'km' }, words: ['kilometr', 'километр', '千米'] },
  INH: { label: { uz: 'dyuym', ru: 'дюйм', zh: '英寸', en: 'inch' }, words: [] },
  FOT: { label: { uz: 'fut', ru: 'фут', zh: '英尺', en: 'ft' }, words: ['foot', 'feet'] },
  YRD: { label: { uz: 'yard', ru: 'ярд', zh: '码', en: 'yd' }, words: ['yards', 'yds', 'ярдов'] },
  MTK: { label: { uz: 'm²', ru: 'м²', zh: '平方米', en: 'm²' }, words: ['m2', 'кв м', 'квм', 'kv m', 'kvm', 'sqm', 'sq m', 'kv metr', 'kvadrat metr', 'м2', 'м кв', 'кв метр', 'квадратный метр', 'квадратных метров', 'square meter', 'square meters', 'square metre', '平米', '㎡', '平方'] },
  MTQ: { label: { uz: 'm³', ru: 'м³', zh: '立方米', en: 'm³' }, words: ['m3', 'м3', 'куб м', 'кубм', 'м куб', 'kub m', 'kub metr', 'cbm', 'кубометр', 'кубический метр', 'cubic meter', 'cubic metre', '立方', '方'] },
  LTR: { label: { uz: 'l', ru: 'л', zh: '升', en: 'l' }, words: ['litr', 'liter', 'liters', 'litre', 'litres', 'ltr', 'lt', 'литр', 'литра', 'литров', '公升'] },
  MLT: { label: { uz: 'ml', ru: 'мл', zh: '毫升', en: 'ml' }, words: ['millilitr', 'миллилитр', 'миллилитров'] },
  KWH: { label: { uz: 'kVt·soat', ru: 'кВт·ч', zh: '千瓦时', en: 'kWh' }, words: ['квтч', 'квт ч', 'kvt soat'] },
  XBX: { label: { uz: 'quti', ru: 'коробка', zh: '盒', en: 'box' }, words: ['boxes', 'коробки', 'коробок', 'коробку', 'ящ', 'ящик', 'ящика', 'ящиков', 'яшик', 'yashik', 'qutisi', 'қути', 'karobka', 'korobka', '盒子'] },
  XCT: { label: { uz: 'karton', ru: 'короб', zh: '箱', en: 'carton' }, words: ['ctn', 'ctns', 'cartons', 'картон', 'кор', 'короба', 'коробов', 'коробе', 'case', 'cases', 'crate', 'картонная коробка', '纸箱', '箱子'] },
  XBG: { label: { uz: 'qop', ru: 'мешок', zh: '袋', en: 'bag' }, words: ['bags', 'sack', 'sacks', 'qopi', 'қоп', 'meshok', 'мешка', 'мешков', 'меш', 'big bag', 'биг бэг', 'бигбэг', '袋子', '吨袋'] },
  XRO: { label: { uz: 'rulon', ru: 'рулон', zh: '卷', en: 'roll' }, words: ['rolls', 'рулона', 'рулонов', 'рул', 'oram', 'ўрам', '匹'] },
  XPK: { label: { uz: 'qadoq', ru: 'упак', zh: '包', en: 'pack' }, words: ['paket', '小包', 'packs', 'pkg', 'package', 'packet', 'pachka', 'упаковка', 'упаковки', 'упаковок', 'упаковку', 'уп', 'пачка', 'пачек', 'пакет', 'пакетов', 'пак', 'қадоқ', 'пачки'] },
  XPX: { label: { uz: 'palet', ru: 'паллета', zh: '托盘', en: 'pallet' }, words: ['pallets', 'poddon', 'паллет', 'палета', 'палет', 'поддон', 'поддонов', '托', '板'] },
  XBO: { label: { uz: 'shisha', ru: 'бутылка', zh: '瓶', en: 'bottle' }, words: ['bottles', 'бут', 'бутылки', 'бутылок', 'butilka', 'шиша', 'флакон', 'flakon'] },
  XJR: { label: { uz: 'banka', ru: 'банка', zh: '罐', en: 'jar' }, words: ['jars', 'банки', 'банок', 'can', 'cans', '听'] },
  XBE: { label: { uz: 'bogʻlam', ru: 'связка', zh: '捆', en: 'bundle' }, words: ['bundles', 'bog', 'боғлам', 'связки', 'связок', 'пучок', 'пучков', 'bunch', '束', '扎'] },
  XBL: { label: { uz: 'toy', ru: 'кипа', zh: '大包', en: 'bale' }, words: ['bales', 'кип', 'кипы', 'тюк', 'тюков', 'тюка', 'той', 'kipa'] },
  XDR: { label: { uz: 'bochka', ru: 'бочка', zh: '桶', en: 'drum' }, words: ['drums', 'barrel', 'barrels', 'бочки', 'бочек', 'bochkasi', 'канистра', 'kanistra', 'ведро'] },
  XRL: { label: { uz: 'gʻaltak', ru: 'бобина', zh: '轴', en: 'reel' }, words: ['reels', 'bobina', 'бобины', 'бобин', 'катушка', 'катушек', 'конус', 'cone', 'cones', '锥', '筒'] },
  XCN: { label: { uz: 'konteyner', ru: 'контейнер', zh: '集装箱', en: 'container' }, words: ['containers', 'fcl', 'konteyneri', 'контейнера', 'контейнеров', 'конт', '货柜', '柜', '整柜'] },
}
