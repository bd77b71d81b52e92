/** The gallery's sample words in two languages; nothing here is shipped. */
const zh = {
  lang: 'zh-Hans', brand: '绿洲贸易之家', tagline: '来自绿洲的好物，直达中国', nav: ['商品', '制造商', '品类', '投资', '新闻'], menu: '菜单', skip: '跳到正文',
  language: '语言', search: '搜索商品、制造商、HS 编码', searchButton: '搜索', cart: '询价单', signIn: '登录', crumbs: ['首页', '干果与坚果', '杏干'],
  hero: '干果、丝绸与陶器——来自丝路之心', lead: '二十五家制造商，一百二十种商品。选好商品，发出询价，一个工作日内收到报价。', browse: '浏览商品', makers: '认识制造商',
  categories: ['干果与坚果', '丝绸与艾德莱斯', '陶器', '金线刺绣', '铜器', '果汁'], count: '34 种商品', section: '本季推荐', all: '查看全部',
  products: ['无硫杏干（整果）', '艾德莱斯丝绸 40 厘米', '手绘陶盘 32 厘米', '苏扎尼刺绣靠垫', '锤纹铜壶', '石榴汁 NFC 1 升', '黑葡萄干', '核桃仁 1/2'],
  maker: '绿洲果业', price: 'US$ 4.20 / 公斤', request: '价格面议', moq: '最小起订量', moqValue: '500 公斤', lead2: '交货期', leadValue: '20 天', add: '加入询价单',
  place: '北方花园区', summary: '三代人种杏、晒杏；自有烘干房与分选线。', filters: '筛选', apply: '应用', clear: '清除全部', certs: '认证', price2: '价格', from: '从', to: '至',
  prev: '上一页', next: '下一页', pages: '第 2 页，共 9 页', empty: '还没有询价', emptyWords: '从商品页把感兴趣的商品加入询价单。', ok: '询价已发出', okWords: '我们将在一个工作日内答复。', warn: '报价将于明天到期', err: '请检查标红的两处', info: '价格以美元计。', close: '关闭',
  name: '姓名', company: '公司', optional: '（选填）', phone: '电话或微信', phoneErr: '请填写电话或微信，至少一项。', hint: '我们只用它来回复这份询价。', question: '您的问题', incoterm: '贸易术语', date: '希望到货日期', target: '目标单价', currency: '货币', qty: '数量', unit: '单位', less: '减少', more: '增加', file: '照片', agree: '我同意为处理本询价而使用上述信息。', send: '发出询价', save: '存为草稿', remove: '删除', sure: '确定删除吗？',
  table: '询价', th: ['编号', '买方', '状态', '时间', '金额'], states: ['新询价', '已报价', '已接受', '已逾期'], total: '合计', buyer: '华味食品有限公司',
  timeline: '进展', events: ['询价已收到', '报价 1 已发出', '买方还价'], actor: '贸易之家 · 迪丽努扎', steps: ['定金', '生产', '验货', '装运', '到港'], planned: '计划', done: '完成', stepStates: ['已完成', '进行中', '未开始', '已延误'],
  facts: '商品信息', dl: ['HS 编码', '原产地', '包装', '保质期', '证书'], dlv: ['0813.10', '乌兹别克斯坦', '10 公斤纸箱', '12 个月', 'ISO 22000 · HACCP'], compare: '报价对比', term: '条款', heads: ['报价 1', '还价', '报价 2'], changed: '有变化',
  tabs: ['概览', '报价', '留言', '文件'], print: '打印', copy: '复制链接', copied: '已复制', share: '分享', staffNav: '工作台', staff: ['询价', '订单', '商品', '制造商', '导入', '设置'], person: '迪丽努扎', role: '经理', account: '账户', contact: '联系我们', contactLines: ['中国 · 花园路 8 号', '+86 760 0000 0000', '微信：savdo-uyi'], small: '© 2026 · 开源软件 AGPL-3.0',
}
const uz: typeof zh = {
  lang: 'uz', brand: 'Voha savdo uyi', tagline: 'Vohaning sara mahsulotlari — toʻgʻridan toʻgʻri Xitoyga', nav: ['Mahsulotlar', 'Ishlab chiqaruvchilar', 'Turkumlar', 'Investitsiya', 'Yangiliklar'], menu: 'Menyu', skip: 'Asosiy matnga oʻtish',
  language: 'Til', search: 'Mahsulot, ishlab chiqaruvchi yoki TN kodi', searchButton: 'Qidirish', cart: 'Soʻrov roʻyxati', signIn: 'Kirish', crumbs: ['Bosh sahifa', 'Quritilgan mevalar', 'Oʻrik'],
  hero: 'Quritilgan meva, ipak va sopol — Ipak yoʻlining yuragidan', lead: 'Yigirma beshta ishlab chiqaruvchi, bir yuz yigirma xil mahsulot. Tanlang, soʻrov yuboring — narx taklifi bir ish kunida keladi.', browse: 'Mahsulotlarni koʻrish', makers: 'Ishlab chiqaruvchilar',
  categories: ['Quritilgan mevalar', 'Ipak va adras', 'Kulolchilik', 'Zardoʻzlik', 'Misgarlik', 'Sharbatlar'], count: '34 ta mahsulot', section: 'Mavsum tanlovi', all: 'Hammasini koʻrish',
  products: ['Oltingugurtsiz quritilgan oʻrik', 'Adras, eni 40 sm', 'Qoʻlda chizilgan lagan 32 sm', 'Suzani yostiq jildi', 'Mis choynak', 'Anor sharbati 1 l', 'Qora mayiz', 'Yongʻoq magʻzi'],
  maker: 'Voha mevasi', price: '4,20 AQSH doll. / kg', request: 'Narxi soʻrov boʻyicha', moq: 'Eng kam buyurtma', moqValue: '500 kg', lead2: 'Tayyorlash muddati', leadValue: '20 kun', add: 'Roʻyxatga qoʻshish',
  place: 'Bogʻ tumani', summary: 'Uch avlod oʻrik yetishtirib, quritib keladi; oʻz quritish va saralash tizimi bor.', filters: 'Saralash', apply: 'Qoʻllash', clear: 'Tozalash', certs: 'Sertifikat', price2: 'Narx', from: 'dan', to: 'gacha',
  prev: 'Oldingi', next: 'Keyingi', pages: '9 sahifadan 2-si', empty: 'Hali soʻrov yoʻq', emptyWords: 'Mahsulot sahifasidan yoqqanlarini roʻyxatga qoʻshing.', ok: 'Soʻrov yuborildi', okWords: 'Bir ish kunida javob beramiz.', warn: 'Taklif muddati ertaga tugaydi', err: 'Qizil bilan belgilangan ikki joyni tekshiring', info: 'Narxlar AQSH dollarida.', close: 'Yopish',
  name: 'Ism', company: 'Korxona', optional: '(ixtiyoriy)', phone: 'Telefon yoki WeChat', phoneErr: 'Telefon yoki WeChat — kamida bittasini yozing.', hint: 'Faqat shu soʻrovga javob berish uchun.', question: 'Savolingiz', incoterm: 'Yetkazib berish sharti', date: 'Kutilgan sana', target: 'Moʻljal narx', currency: 'Valyuta', qty: 'Miqdor', unit: 'Birlik', less: 'Kamaytirish', more: 'Koʻpaytirish', file: 'Suratlar', agree: 'Shu soʻrovni koʻrib chiqish uchun maʼlumotlarimdan foydalanishga roziman.', send: 'Soʻrov yuborish', save: 'Qoralama', remove: 'Oʻchirish', sure: 'Oʻchirilsinmi?',
  table: 'Soʻrovlar', th: ['Raqam', 'Xaridor', 'Holat', 'Vaqt', 'Summa'], states: ['Yangi', 'Narx berildi', 'Qabul qilindi', 'Muddati oʻtdi'], total: 'Jami', buyer: 'Huawei Foods Co., Ltd.',
  timeline: 'Jarayon', events: ['Soʻrov qabul qilindi', '1-taklif yuborildi', 'Xaridor narx aytdi'], actor: 'Savdo uyi · Dilnoza', steps: ['Boʻnak', 'Ishlab chiqarish', 'Tekshiruv', 'Yuklash', 'Yetib borish'], planned: 'Reja', done: 'Bajarildi', stepStates: ['Bajarildi', 'Davom etmoqda', 'Oldinda', 'Kechikmoqda'],
  facts: 'Mahsulot haqida', dl: ['TIF TN kodi', 'Kelib chiqishi', 'Qadoq', 'Saqlash muddati', 'Sertifikatlar'], dlv: ['0813.10', 'Oʻzbekiston', '10 kg karton quti', '12 oy', 'ISO 22000 · HACCP'], compare: 'Takliflar yonma-yon', term: 'Shart', heads: ['1-taklif', 'Qarshi taklif', '2-taklif'], changed: 'oʻzgargan',
  tabs: ['Umumiy', 'Takliflar', 'Xabarlar', 'Hujjatlar'], print: 'Chop etish', copy: 'Havolani nusxalash', copied: 'Nusxalandi', share: 'Ulashish', staffNav: 'Ish stoli', staff: ['Soʻrovlar', 'Buyurtmalar', 'Mahsulotlar', 'Ishlab chiqaruvchilar', 'Import', 'Sozlamalar'], person: 'Dilnoza', role: 'Menejer', account: 'Hisob', contact: 'Bogʻlanish', contactLines: ['Xitoy, Bogʻ koʻchasi, 8-uy', '+86 760 0000 0000', 'WeChat: savdo-uyi'], small: '© 2026 · Ochiq dastur AGPL-3.0',
}

export type Words = typeof zh
export const words = { zh, uz }
