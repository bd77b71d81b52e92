import type { ColumnField } from './column-fields.ts'

export type HeaderLanguage = 'uz' | 'ru' | 'zh' | 'en'

/**
 * What columns are called, phrases set apart by `|`; the first is what we write ourselves. A phrase with `~`
 * counts only when it is the whole header, since it also stands inside others ("mahsulot narxi").
 * Uzbek stands in Latin: Cyrillic headers are looked up by their Latin key.
 */
export const HEADER_WORDS: Readonly<Record<ColumnField, Readonly<Record<HeaderLanguage, string>>>> = {
  index: {
    uz: '№|~t/r|~tr|~tartib raqami|~tartib|~raqami|~soni t/r',
    ru: '№|~no|~п/п|~пп|~№ п/п|~no п/п|~номер|~номер по порядку|~нпп|~н/п|~ном|~поз|~позиция|~№ позиции',
    zh: '№|~序号|~序|~编号顺序|~行号|~项次',
    en: '№|~no|~nr|~n|~number|~s/n|~sn|~sr no|~row|~line|~pos|~item no',
  },
  sku: {
    uz: 'Artikul|mahsulot kodi|tovar kodi|artikuli|model|modeli|~kod|~kodi|ichki kod|katalog raqami',
    ru: 'Артикул|арт|код товара|код продукта|код изделия|код продукции|каталожный номер|модель|~код|внутренний код|номенклатурный номер|артикул товара|артикул производителя',
    zh: '货号|产品编号|商品编号|产品型号|型号|款号|产品代码|商品代码|物料编码|编号|~编码|~代码|商品货号|产品编码|产品货号|~商品编码',
    en: 'SKU|article|article no|article number|art no|item code|item number|product code|product id|part number|part no|model|model no|model number|~code|~art|~ref|reference|~id|style no|vendor code',
  },
  gtin: {
    uz: 'Shtrix-kod|shtrix kod|shtrixkod|shtrix kodi|shtrixkodi',
    ru: 'Штрихкод|штрих код|штрих-код|баркод',
    zh: '条形码|条码|商品条码',
    en: 'Barcode|bar code|ean|ean13|ean code|gtin|upc',
  },
  name: {
    uz: 'Nomi|mahsulot nomi|mahsulotning nomi|tovar nomi|tovarning nomi|mahsulotlar nomi|nomlanishi|mahsulot nomlanishi|mahsulot nomi va turi|nom|~mahsulot|~mahsulotlar|~tovar|~tovarlar|~mahsulot turi va nomi',
    ru: 'Название|наименование|наименование товара|наименование продукции|наименование изделия|название товара|название продукта|наименование продукта|номенклатура|наимен|~товар|~товары|~продукт|~продукция|~изделие|~позиции|~ассортимент|~имя|~вид продукции',
    zh: '品名|产品名称|商品名称|名称|货物名称|货品名称|物品名称|产品名|商品名|中文名|品名规格|~产品|~商品|~货品|~货物|~品目|~名',
    en: 'Name|product name|item name|name of product|name of goods|product title|goods name|commodity name|description of goods|title|~product|~products|~item|~goods|~commodity|~items|~article name',
  },
  description: {
    uz: 'Tavsifi|tavsif|mahsulot tavsifi|izohi|batafsil|malumot|qisqacha tavsif|mahsulot haqida|tarifi|taʼrif',
    ru: 'Описание|описание товара|краткое описание|характеристика|характеристики|подробное описание|описание продукции|подробности',
    zh: '描述|产品描述|商品描述|产品说明|说明|产品介绍|简介|产品详情|详情',
    en: 'Description|product description|short description|details|characteristics|features|product details|about',
  },
  hs: {
    uz: 'TIF TN kodi|tif tn|tiftn|tif tn kod|tn ved|tn ved kodi|tnved|hs kod|hs kodi|hs|bojxona kodi|tashqi iqtisodiy faoliyat kodi|tovar nomenklaturasi kodi',
    ru: 'Код ТН ВЭД|тн вэд|тнвэд|код тнвэд|код тн вэд еаэс|тн вэд уз|hs код|код hs|таможенный код|код вэд',
    zh: 'HS编码|海关编码|海关商品编码|hs编号|hs码|税则号|税号|海关编号|商品税号|海关代码|h s编码',
    en: 'HS code|hs|hscode|hs codes|hts|hts code|customs code|tariff code|commodity code|tn ved|harmonized code|harmonised code|customs tariff',
  },
  hsCountry: {
    uz: 'Kod mamlakati',
    ru: 'Страна кода',
    zh: '编码国别',
    en: 'Code country',
  },
  category: {
    uz: 'Turkumi|turkum|kategoriya|kategoriyasi|toifa|toifasi|guruh|guruhi|mahsulot turi|mahsulot guruhi|boʻlim|bolimi|tovar guruhi|turi',
    ru: 'Категория|категория товара|группа|группа товаров|товарная группа|раздел|вид товара|тип товара|вид|подкатегория|рубрика|тип',
    zh: '类别|分类|品类|产品类别|产品分类|商品分类|种类|类目|大类|商品类别',
    en: 'Category|product category|group|product group|type|product type|section|class|family|subcategory',
  },
  unit: {
    uz: 'Oʻlchov birligi|olchov|birligi|birlik|oʻlch birl|olch bir|olchov bir|oʻlchov birlik|olchov birliklari|ol bir|~olch',
    ru: 'Единица измерения|ед изм|ед измерения|единица|единицы измерения|ед|единица изм|ед из|еи',
    zh: '单位|计量单位|计价单位|销售单位|数量单位',
    en: 'Unit|uom|unit of measure|unit of measurement|units|measure|measurement unit|~u/m|units of measure',
  },
  price: {
    uz: 'Narxi|narx|bahosi|baho|mahsulot narxi|birlik narxi|dona narxi|1 dona narxi|narxlar|sotuv narxi|ulgurji narx|eksport narxi|qiymati|donasi narxi',
    ru: 'Цена|цена за единицу|цена за ед|стоимость|цена за штуку|цена товара|оптовая цена|экспортная цена|цена продажи|прайс|стоимость за единицу|цена ед|отпускная цена|расценка',
    zh: '单价|价格|售价|报价|出厂价|批发价|含税单价|产品价格|离岸价|出口价格|出口价',
    en: 'Price|unit price|price per unit|export price|wholesale price|selling price|cost per unit|rate|price list|fob price|exw price|unit cost',
  },
  currency: {
    uz: 'Valyuta|valyutasi|narx valyutasi|pul birligi',
    ru: 'Валюта|валюта цены|вал|денежная единица',
    zh: '币种|货币|币别|货币单位',
    en: 'Currency|price currency|curr|ccy',
  },
  priceUnit: {
    uz: 'Narx birligi',
    ru: 'Цена за что|единица цены|цена указана за',
    zh: '价格单位|单价单位',
    en: 'Price unit|priced per|price per what|price basis unit',
  },
  incoterm: {
    uz: 'Yetkazib berish sharti|yetkazish sharti|yetkazib berish shartlari|inkoterms',
    ru: 'Условия поставки|условие поставки|базис поставки|базис|инкотермс',
    zh: '贸易条款|贸易术语|价格条款|交货条件|成交方式',
    en: 'Incoterm|incoterms|delivery terms|terms of delivery|price term|price terms|trade terms',
  },
  moq: {
    uz: 'Minimal buyurtma|minimal partiya|eng kam buyurtma|minimal miqdor|min buyurtma|min partiya|eng kam miqdor|eng kam partiya|minimal hajm|minimal buyurtma miqdori|minimal buyurtma hajmi|eng kichik partiya|eng oz buyurtma|buyurtma|buyurtma miqdori',
    ru: 'Минимальная партия|мин партия|минимальный заказ|мин заказ|мин парт|минимальный объем заказа|минимальное количество|мин кол-во|мин кол во|мин количество|минимальная партия заказа|мин объем|минимальный объем|минимальный объем партии|минимальная партия поставки|минимальная отгрузка|мин отгрузка|моз|мин|~заказ|объем заказа',
    zh: '起订量|最小起订量|最低起订量|最小订量|最小订购量|最低订购量|起批量|最少起订量|最小订单量|起订数量|最小订货量|最小批量|起订|最低订量|订量|订购量',
    en: 'MOQ|minimum order|min order|minimum order quantity|min order qty|min qty|minimum quantity|minimal order|minimum lot|min lot|minimum batch|minimum order qty|~order|order qty|order quantity',
  },
  packaging: {
    uz: 'Qadogʻi|qadoq|qadoqlash|qadoqi|oʻrami|qadoq turi|oʻram|upakovka|idishi|qadoqlanishi|qadoqlash turi',
    ru: 'Упаковка|вид упаковки|тара|фасовка|тип упаковки|способ упаковки|форма упаковки',
    zh: '包装|包装方式|包装规格|包装形式|包装要求|外包装|内包装',
    en: 'Packaging|packing|package|packaging type|pack type|package type|packing details|packed in',
  },
  packQuantity: {
    uz: 'Qadoqdagi soni|qadoqda|qutidagi soni|qadoqdagi miqdori|qopdagi miqdori|qadoqdagi miqdor|bir qadoqda|qadoq ichida|qadoqdagi dona|qutida',
    ru: 'Количество в упаковке|кол-во в упаковке|кол во в упаковке|кол во в уп|шт в упаковке|в упаковке|в коробке|кол во в коробке|штук в коробке|норма упаковки|кратность|количество в коробке|в мешке',
    zh: '装箱量|每箱数量|装箱数|箱装数|每包数量|装箱数量|每箱|箱规',
    en: 'Pack quantity|quantity per pack|qty per pack|qty per carton|pcs per carton|pieces per pack|pcs ctn|units per box|units per pack|pieces per carton|quantity per carton|pack size|per carton|pcs per box|qty per box',
  },
  leadTime: {
    uz: 'Tayyorlash muddati|yetkazib berish muddati|muddat|muddati|ishlab chiqarish muddati|yetkazish muddati|tayyor boʻlish muddati|joʻnatish muddati|yuklash muddati|bajarish muddati|yetkazish vaqti',
    ru: 'Срок изготовления|срок поставки|срок|сроки|срок отгрузки|срок производства|сроки поставки|срок доставки|время изготовления|срок исполнения|срок готовности|сроки изготовления|срок выполнения',
    zh: '交货期|交期|货期|生产周期|交货时间|发货时间|供货周期|交货周期|发货期|备货期|交付时间|生产时间|工期',
    en: 'Lead time|leadtime|production time|delivery time|delivery|time of delivery|production lead time|ready in|turnaround|shipping time|dispatch time|delivery term|delivery period',
  },
  stock: {
    uz: 'Ombordagi soni|qoldiq|omborda|mavjud|zaxira|miqdori|soni|mavjud miqdor|qoldigʻi|ombordagi qoldiq|hajmi|mavjud soni',
    ru: 'Остаток|на складе|наличие|в наличии|количество|кол-во|кол во|остатки|склад|кол|доступно|запас|остаток на складе|доступное количество|объем партии',
    zh: '库存|库存量|现货数量|数量|现有库存|可供数量|现货|库存数量|供货量',
    en: 'Stock|in stock|quantity|qty|available|available quantity|on hand|availability|stock qty|available qty|inventory',
  },
  certificates: {
    uz: 'Sertifikatlar|sertifikat|sertifikatlari|sertifikati|hujjatlar',
    ru: 'Сертификаты|сертификат|сертификация|сертификаты соответствия|документы качества',
    zh: '证书|认证|资质|资质证书|质量认证|产品认证|认证证书',
    en: 'Certificates|certificate|certification|certifications|certs|certified|quality certificates',
  },
  photos: {
    uz: 'Rasmlar|rasm|rasmi|foto|surat|surati|suratlar|rasm fayli|fotosurat|rasm nomi|rasmlari',
    ru: 'Фото|фотография|фотографии|изображение|изображения|картинка|рисунок|файл фото|имя файла|название фото|имя файла фото|файлы фото|картинки|фото товара|файл изображения',
    zh: '图片|照片|图片文件|图片名称|产品图片|图片文件名|照片文件名|商品图片|实物图',
    en: 'Photos|photo|picture|pictures|image|images|photo file|file name|image file|image name|picture file|photo name|img|photo files|image files|photo file name|filename',
  },
  netWeight: {
    uz: 'Sof vazni|vazni|ogʻirligi|netto|sof ogʻirligi|vazn|netto vazni|ogirlik|massasi|bir dona vazni|sof vazn',
    ru: 'Вес нетто|вес|нетто|масса|масса нетто|вес единицы|вес изделия|вес товара|вес 1 шт',
    zh: '净重|重量|单重|单位重量|单件重量|产品净重',
    en: 'Net weight|weight|net wt|net|unit weight|nw|n w|weight net|item weight|n.w.',
  },
  grossWeight: {
    uz: 'Brutto vazni|brutto|brutto ogʻirligi|qadoq bilan vazni|umumiy vazni',
    ru: 'Вес брутто|брутто|масса брутто|вес с упаковкой|общий вес',
    zh: '毛重|产品毛重|总重',
    en: 'Gross weight|gross|gross wt|gw|g w|weight gross|g.w.',
  },
  origin: {
    uz: 'Kelib chiqishi|ishlab chiqarilgan joy|ishlab chiqarilgan joyi|ishlab chiqarilgan mamlakat|kelib chiqqan joyi|mamlakat|mamlakati|hududi|yetishtirilgan joyi|kelib chiqish joyi|tuman',
    ru: 'Происхождение|страна происхождения|место происхождения|страна|регион|страна производства|страна изготовления|регион происхождения|место производства|производство',
    zh: '产地|原产地|原产国|生产地|出产地|原产国家',
    en: 'Origin|country of origin|place of origin|country|region|made in|origin country',
  },
  grade: {
    uz: 'Navi|nav|sorti|sort|sifati|sifat darajasi',
    ru: 'Сорт|сортность|качество|класс качества|категория качества|сорт качества',
    zh: '等级|级别|品级|质量等级',
    en: 'Grade|quality|quality grade|sort|quality class',
  },
  specification: {
    uz: 'Xususiyatlari|xususiyati|texnik tavsifi|texnik xususiyatlari|spetsifikatsiya|parametrlari',
    ru: 'Спецификация|технические характеристики|параметры|тех характеристики|свойства',
    zh: '规格|产品规格|规格型号|参数|技术参数|规格参数|商品规格',
    en: 'Specification|specifications|spec|specs|technical data|parameters|product specification',
  },
  size: {
    uz: 'Oʻlchami|oʻlchamlari|razmeri|razmer|olcham|kattaligi|oʻlchamlar',
    ru: 'Размер|размеры|габариты|калибр|размер изделия|размерный ряд|габаритные размеры',
    zh: '尺寸|尺码|规格尺寸|产品尺寸|大小',
    en: 'Size|sizes|dimensions|dimension|calibre|caliber|measurements',
  },
  colour: {
    uz: 'Rangi|rang|ranglari|ranglar',
    ru: 'Цвет|цвета|расцветка',
    zh: '颜色|色号|花色',
    en: 'Colour|color|colors|colours',
  },
  material: {
    uz: 'Tarkibi|materiali|material|xomashyo|tarkib|mato tarkibi|xom ashyo|xomashyosi',
    ru: 'Состав|материал|сырье|состав ткани|материалы|состав материала',
    zh: '材质|成分|材料|面料|原料|面料成分|配料',
    en: 'Material|composition|materials|fabric|ingredients|raw material|fabric composition',
  },
  shelfLife: {
    uz: 'Saqlash muddati|yaroqlilik muddati|saqlanish muddati|amal qilish muddati',
    ru: 'Срок годности|срок хранения|годен|годность',
    zh: '保质期|有效期|储存期',
    en: 'Shelf life|expiry|best before|storage life|expiration',
  },
  private: {
    uz: 'Tannarxi|tannarx|xarid narxi|kelish narxi|ustama',
    ru: 'Себестоимость|закупочная цена|цена закупки|закуп|маржа|наценка|себест|закупочная стоимость|цена закупа',
    zh: '成本|成本价|进价|采购价|利润|毛利|进货价',
    en: 'Cost price|purchase price|margin|markup|buying price|cost of goods|profit',
  },
  ignored: {
    uz: 'Summa|jami|summasi|umumiy summa|izoh|izohlar|eslatma|jami narxi|jami summa|umumiy narxi|jami qiymati',
    ru: 'Сумма|итого|общая стоимость|примечание|примечания|комментарий|всего|общая сумма|стоимость всего|комментарии|заметки',
    zh: '金额|总价|备注|合计|总金额|小计|注释|总额',
    en: 'Amount|total|total price|remark|remarks|comment|comments|note|notes|subtotal|total amount|sum',
  },
}
