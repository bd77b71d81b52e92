import type { ExchangeKind, Field } from './fields.ts'

// Beside the house's own titles: what offices write above such columns, in Uzbek, Russian, Chinese and English.
export const titleWords: Readonly<Record<ExchangeKind, Partial<Record<Field, string>>>> = {
  projects: {
    number: 'loyiha raqami|номер проекта|рег номер|项目编号|编号|project number|project no',
    title:
      'loyiha nomi|loyiha|nomi|наименование проекта|название проекта|проект|наименование|项目名称|项目|名称|project|project name|title|name',
    summary:
      'qisqacha mazmuni|tavsif|описание|описание проекта|краткое описание|项目简介|项目内容|建设内容|简介|description|summary',
    sector: 'tarmoq|soha|отрасль|сфера|отрасль экономики|行业|所属行业|产业|sector|industry|branch',
    district:
      'tuman|hudud|tuman shahar|район|район город|место реализации|территория|地区|区县|建设地点|所在地|district|region|location',
    country: 'davlat|mamlakat|investor davlati|страна|страна инвестора|国家|国别|投资国别|country|investor country',
    stage: 'bosqich|holati|стадия|этап|статус|статус проекта|阶段|项目阶段|进展|状态|stage|status',
    since: 'bosqich sanasi|дата стадии|дата начала|на стадии с|阶段日期|开始日期|since|start date',
    investor:
      'investor|investor nomi|инвестор|иностранный инвестор|наименование инвестора|投资方|外方|投资者|投资企业|foreign investor',
    localPartner:
      'mahalliy hamkor|tashabbuskor|инициатор|инициатор проекта|местный партнер|местный партнёр|中方|当地合作方|合作方|乌方|local partner|initiator',
    planned:
      'loyiha qiymati|investitsiya hajmi|стоимость проекта|объем инвестиций|объём инвестиций|сумма инвестиций|план инвестиций|投资额|总投资|投资总额|计划投资|project cost|investment|total investment',
    paid: 'oʻzlashtirilgan|kiritilgan investitsiya|освоено|освоено инвестиций|вложено|внесено|到位资金|已到位|实际投资|已投资|paid in|disbursed|invested',
    currency: 'valyuta|валюта|币种|货币|currency',
    year: 'yil|год|год инвестиций|年份|年度|year',
    jobsPlanned:
      'yangi ish oʻrinlari|ish oʻrinlari|рабочие места|создаваемые рабочие места|就业岗位|新增就业|就业人数|jobs|new jobs',
    jobsFilled: 'yaratilgan ish oʻrinlari|создано рабочих мест|已就业|实际就业|jobs created',
    capacity: 'quvvat|quvvati|мощность|проектная мощность|产能|设计产能|规模|capacity',
    capacityUnit: 'quvvat birligi|oʻlchov birligi|единица|единица измерения|ед изм|单位|产能单位|unit|capacity unit',
    nextStep: 'keyingi qadam|следующий шаг|дальнейшие действия|下一步|下一步工作|next action',
    nextStepOn: 'muddat|muddati|срок|срок исполнения|完成时限|期限|due|deadline',
  },
  memoranda: {
    number: 'hujjat raqami|номер документа|编号|文件编号|document number',
    title: 'nomi|hujjat nomi|mavzu|наименование|название|предмет|тема|名称|文件名称|事项|标题|subject|name|title',
    kind: 'turi|hujjat turi|вид|вид документа|тип|类型|文件类型|type|kind',
    signedOn: 'imzolangan|imzolangan sana|sana|дата|дата подписания|подписан|签署日期|签订日期|日期|signed|date|date of signing',
    place: 'joyi|imzolangan joy|место|место подписания|签署地点|地点|place|place of signing',
    validUntil: 'amal qilish muddati|срок действия|действует до|有效期|有效期至|expires|valid until',
    languages: 'tillar|til|языки|язык|语言|文本语言|language|languages',
    home: 'oʻzbekiston tomoni|mahalliy tomon|узбекская сторона|сторона узбекистана|乌方|乌兹别克斯坦方|uzbek side|home side',
    homePost: 'imzolovchi lavozimi|должность подписанта|乌方签署人职务|home signatory',
    partner: 'xorijiy tomon|hamkor|иностранная сторона|партнер|партнёр|китайская сторона|外方|中方|合作方|foreign side|partner',
    partnerPost: 'hamkor imzolovchisi lavozimi|должность подписанта партнера|外方签署人职务|partner signatory',
    project: 'loyiha|loyiha raqami|проект|номер проекта|项目编号|相关项目|project',
  },
  sites: {
    code: 'kod|kodi|maydon kodi|код|код площадки|шифр|代码|编号|园区代码|地块编号|code|site code|id',
    title:
      'nomi|maydon nomi|hudud nomi|zona nomi|наименование|название|наименование площадки|площадка|зона|名称|园区名称|园区|场地名称|name|site|site name|title',
    kind: 'turi|maydon turi|вид|тип|тип площадки|类型|类别|园区类型|kind|type',
    state: 'holati|ahvoli|состояние|статус|状态|state|status',
    district: 'tuman|tuman shahar|район|район город|местоположение|地区|区县|所在地|district|location',
    address: 'manzil|manzili|адрес|地址|详细地址|address',
    summary: 'tavsif|qisqacha maʼlumot|описание|краткое описание|简介|说明|description',
    area: 'maydoni|umumiy maydon|yer maydoni|площадь|общая площадь|площадь га|面积|总面积|占地面积|area|total area|area ha',
    salePrice: 'narxi|sotish narxi|цена|цена продажи|стоимость|价格|出让价格|地价|price|sale price',
    saleCurrency: 'narx valyutasi|валюта цены|价格币种|price currency',
    rentPrice: 'ijara|ijara haqi|аренда|арендная плата|ставка аренды|租金|租赁价格|rent|rental rate',
    rentCurrency: 'ijara valyutasi|валюта аренды|租金币种|rent currency',
    terms: 'shartlar|shartlari|условия|условия предоставления|条件|供地条件|terms|conditions',
    incentives: 'imtiyozlar|imtiyoz|льготы|преференции|优惠政策|优惠|incentives|preferences',
    source: 'manba|источник|источник данных|来源|数据来源|source',
    asOf: 'holatiga|holat sanasi|по состоянию на|дата данных|截至|截至日期|数据日期|as of|date',
    power: 'elektr|elektr quvvati|электроэнергия|электричество|электроснабжение|мощность|电力|供电|供电容量|power|electricity',
    gas: 'gaz|tabiiy gaz|газ|газоснабжение|природный газ|天然气|供气|燃气|gas|natural gas',
    water: 'suv|suv taʼminoti|вода|водоснабжение|供水|用水|water|water supply',
    sewage: 'kanalizatsiya|oqava|канализация|водоотведение|排水|污水|污水处理|sewage|sewerage',
    heat: 'issiqlik|issiqlik taʼminoti|тепло|теплоснабжение|供热|供暖|heat|heating',
    fibre: 'internet|optik tola|оптоволокно|интернет|связь|光纤|通信|宽带|fibre|internet',
    rail: 'temir yoʻl|железная дорога|жд|ж д|расстояние до жд|铁路|铁路距离|rail|railway',
    road: 'avtoyoʻl|yoʻl|автодорога|дорога|公路|道路|高速公路|road|highway',
    airport: 'aeroport|аэропорт|机场|airport',
    city: 'shahar|город|до города|城市|市区|city',
    logistics: 'logistika|logistika markazi|логистика|логистический центр|物流中心|logistics',
    border: 'chegara|chegara posti|граница|погранпереход|口岸|边境口岸|border',
    seaport: 'port|dengiz porti|порт|морской порт|港口|海港|seaport|port',
  },
  plots: {
    site: 'maydon|hudud|zona|maydon kodi|площадка|зона|код площадки|наименование площадки|园区|园区代码|所属园区|site|site code',
    number:
      'raqam|raqami|uchastka|uchastka raqami|yer uchastkasi|номер|номер участка|участок|编号|地块|地块编号|地块号|number|plot|plot number',
    area: 'maydoni|yer maydoni|площадь|площадь га|площадь участка|面积|地块面积|area|area ha',
    state: 'holati|состояние|статус|状态|是否可供|state|status',
    note: 'izoh|eslatma|примечание|комментарий|备注|说明|note|remark',
  },
}
