/**
 * Latin words that stay as they are in Cyrillic text: makes, formats and the codes of trade.
 * Matched as written here; a lower-case Uzbek suffix behind one is converted (Excelda → Excel + да).
 */
export const KEPT_WORDS: ReadonlySet<string> = new Set(
  `
  WeChat WhatsApp Telegram Instagram Facebook YouTube LinkedIn TikTok Viber Skype Zoom Alipay Taobao Tmall Alibaba
  Douyin Weibo Baidu Google Gmail Yandex Microsoft Office Excel Outlook Android Linux Ubuntu Debian Firefox Safari
  Amazon Bosch Siemens Samsung Huawei Xiaomi Haier Hisense Midea Gree Lenovo Sony Panasonic Philips Apple Intel
  Toyota Hyundai Kia Chevrolet Isuzu Mercedes Volvo Visa Mastercard UnionPay Humo PayPal Payme
  PDF CSV XLSX XLS DOCX DOC XML JSON HTML HTTP HTTPS URL API SQL SMS SIM USB LED LCD PNG JPG JPEG SVG ZIP RAR zip xlsx xls csv pdf doc docx txt
  GPS PIN OTP TOTP QR EAN GTIN UPC SKU PLU ERP CRM EDI UBL
  EXW FCA FAS FOB CFR CIF CPT CIP DAP DPU DDP DAT DDU HS ISO IEC EN GOST GB CE EAC HACCP GMP GAP FDA IATA CMR TIR
  MOQ FCL LCL TEU FEU ETA ETD AWB SWIFT IBAN BIC LC TT DP DA KYC NDA OEM ODM B2B B2C
  USD EUR CNY RMB RUB UZS KZT GBP JPY UTC GMT NATO UNESCO UNICEF FIFA UEFA ASEAN OPEC BRICS ID IP IT PR PC
`
    .trim()
    .split(/\s+/),
)

/** Length of the longest of them. */
export const LONGEST_KEPT = Math.max(...[...KEPT_WORDS].map((word) => word.length))

const BEGINNINGS = new Uint8Array(0x4000)
for (const word of KEPT_WORDS) BEGINNINGS[word.charCodeAt(0) * 0x80 + word.charCodeAt(1)] = 1
/** False when no kept word begins as this one does. */
export const mayBeKept = (word: string): boolean => BEGINNINGS[word.charCodeAt(0) * 0x80 + word.charCodeAt(1)] === 1

/** Units of measure that stay wherever they stand, and those that stay behind a number or placeholder. */
export const UNITS: ReadonlySet<string> = new Set('kW kWh kV kVA MW GW Hz kHz MHz GHz Pa kPa MPa dB mA Ah'.split(' '))
export const AFTER_NUMBER: ReadonlySet<string> = new Set(
  'kg km cm mm ml mg g m t l s h A V W N C F K dl cl hl dm ha Mb Gb MB GB KB TB'.split(' '),
)
