const words = (text: string): readonly string[] => text.split(' ')

/** Words in which specifications and tariffs speak whatever the goods, and units: they tell none apart. Folded. */
export const LITTLE_IN_SPECIFICATIONS: ReadonlySet<string> = new Set(
  [
    'other others including included excluding excluded except whether not nor than thereof therefor their such like similar kind kinds',
    'type types sort used use suitable only also more less containing consisting made based form elsewhere specified',
    'boshqa boshqalar shu jumladan tashqari emas uning ularning xil turi turdagi uchun moljallangan foydalaniladigan faqat hamda har',
    'бошқа бошқалар шу жумладан ташқари эмас унинг уларнинг хил тури турдаги учун мўлжалланган фойдаланиладиган фақат ҳамда ҳар',
    'прочие прочий прочая прочее другие другой другая включая кроме исключая их его ее таких такие виды вид типа тип также только более',
    'менее содержащие содержащий состоящие используемые применяемые предназначенные указанные поименованные том числе',
    '其他 其它 包括 除外 不包括 以及 及其 类似 用于 所用 适用 各种 每种 含有 或者 是否 不论',
    'kg g mg t l ml m mm cm km m2 m3 pcs pc w kw v kv a hz gsm oz lb in ft kun dona кг г мг т л мл м мм см шт вт квт в гц дона',
  ].flatMap(words),
)
