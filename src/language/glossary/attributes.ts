import type { WrittenLanguage } from './concept.ts'

/**
 * What goods are made of, for whom, for what and in which state: words that stand beside the name of a thing.
 * Written `id = en; ru; zh; uz`, alternatives parted by commas. An id that is a thing of the glossary is that thing as a
 * material or content; Russian adjectives of other things are derived (see `attributesOf`).
 */
const table = `
cotton = cotton; хлопковый, хлопчатобумажный, хлопок; 棉, 棉质, 纯棉, 全棉; paxtali, paxta, ip gazlama
wool = wool, woollen, woolen; шерстяной, шерсть; 羊毛, 毛, 毛呢, 纯毛; junli, jun
silk = silk, silken; шёлковый, шёлк; 丝, 丝绸, 真丝, 绸; ipakli, ipak, shoyi
linen = linen, flax; льняной, лён; 亚麻, 麻; zigʻir, zigʻirli
leather = leather; кожаный, кожа; 皮, 皮革, 真皮, 皮质; charm, charmli
fur = fur; меховой, мех; 毛皮, 皮草; moʻyna, moʻynali
felt = felt; войлочный, фетровый, войлок; 毡, 毛毡; kigiz, namat
knitted = knitted, knit; вязаный, трикотажный; 针织, 毛线; toʻqilgan, trikotaj
wood = wooden, wood; деревянный; 木, 木制, 木质, 实木; yogʻoch
iron = iron; железный; 铁, 铁制; temir
steel = steel; стальной; 钢, 钢制; poʻlat
stainless-steel = stainless, stainless steel; нержавеющий, нержавейка; 不锈钢; zanglamas
metal = metal, metallic; металлический; 金属; metall
cast-iron = cast iron; чугунный; 铸铁; choʻyan
copper = copper; медный; 铜, 紫铜; mis
brass = brass; латунный; 黄铜; jez, latun
bronze = bronze; бронзовый; 青铜; bronza
aluminium = aluminium, aluminum; алюминиевый; 铝, 铝制, 铝合金; alyuminiy
gold = gold, golden; золотой; 金, 黄金; oltin, tilla
silver = silver; серебряный; 银; kumush
tin = tin; жестяной, оловянный; 锡, 马口铁; tunuka, qalay
lead = lead; свинцовый; 铅; qoʻrgʻoshin
glass = glass; стеклянный; 玻璃; shisha
crystal = crystal; хрустальный; 水晶; billur
ceramics = ceramic; керамический; 陶瓷, 陶; keramika, sopol
clay = clay, earthen; глиняный; 泥, 陶土; loy, gil
porcelain = porcelain, china; фарфоровый; 瓷; chinni
stone = stone; каменный; 石, 石头; tosh
marble = marble; мраморный; 大理石; marmar
concrete = concrete; бетонный; 混凝土; beton
cement = cement; цементный; 水泥; sement
brick = brick; кирпичный; 砖; gʻisht
plastic = plastic; пластиковый, пластмассовый; 塑料, 胶; plastik, plastmassa
rubber = rubber; резиновый, каучуковый; 橡胶, 橡皮, 胶; rezina
silicone = silicone; силиконовый; 硅胶; silikon
nylon = nylon; нейлоновый, капроновый; 尼龙; neylon
paper = paper; бумажный; 纸, 纸质; qogʻoz
cardboard = cardboard, carton; картонный; 纸板, 硬纸; karton
straw = straw; соломенный; 草, 稻草; poxol, somon
bamboo = bamboo; бамбуковый; 竹, 竹制; bambuk
wicker = wicker; плетёный; 柳条, 藤, 藤编; toʻqima
foam = foam; пенный, поролоновый; 泡沫; koʻpik
enamel = enamelled, enameled, enamel; эмалированный; 搪瓷; emalli, sirli
woman = women's, women, woman, ladies, lady, female; женский, дамский; 女, 女式, 女士, 女装; ayollar, xotin-qizlar
man = men's, men, man, male, gentlemen; мужской; 男, 男式, 男士, 男装; erkaklar
child = children's, children, child, kids, kid; детский; 儿童, 童, 小孩; bolalar
baby = baby, infant; младенческий, детский; 婴儿, 婴; chaqaloq
student = school, student; школьный, ученический; 学生, 学校; maktab
work = work, working; рабочий; 工作, 劳保; ish
sport = sports, sport, athletic; спортивный; 运动, 体育; sport
military = military, army; военный, армейский; 军, 军用, 军事; harbiy
medical = medical, surgical; медицинский, хирургический; 医用, 医疗, 外科, 手术; tibbiy, jarrohlik
dental = dental; стоматологический, зубной; 牙, 牙科; stomatologik, tish
police = police; полицейский; 警, 警用; politsiya
hunting = hunting; охотничий; 猎, 狩猎; ovchilik, ov
fishing = fishing; рыболовный, рыбацкий; 钓鱼, 渔; baliqchilik
kitchen = kitchen; кухонный; 厨房, 厨; oshxona
bathroom = bathroom, bath; ванный, банный; 浴室, 浴, 洗澡; hammom, vanna
toilet = toilet; туалетный; 厕所, 卫生; hojatxona
bedroom = bedroom; спальный; 卧室; yotoqxona
office = office; офисный, конторский; 办公, 办公室; ofis
garden = garden; садовый; 花园, 园艺, 庭园; bogʻ
kitchen-table = table; столовый, настольный; 餐, 桌, 台; stol
house = house, household, home, domestic; домашний, бытовой; 家用, 家庭, 居家; uy, roʻzgʻor
street = street, outdoor; уличный, наружный; 户外, 室外, 街; koʻcha
wall = wall; настенный, стенной; 墙, 壁, 挂墙; devor
floor = floor; напольный; 地板, 地面, 落地; pol
roof = roof, roofing; кровельный; 屋顶; tom
hand = hand, manual; ручной; 手, 手动, 手工; qoʻl, qoʻlda
handmade = handmade, hand-made; рукодельный; 手工制; qoʻlbola
electric = electric, electrical; электрический; 电, 电动, 电气; elektr
electronic = electronic; электронный; 电子; elektron
digital = digital; цифровой; 数字, 数码; raqamli
optical = optical; оптический; 光学; optik
laser = laser; лазерный; 激光; lazer
solar = solar; солнечный; 太阳能; quyosh
gas = gas; газовый; 燃气, 煤气, 气体, 气; gaz
steam = steam; паровой; 蒸汽; bugʻ
diesel = diesel; дизельный; 柴油; dizel
petrol = petrol, gasoline; бензиновый; 汽油; benzin
hydraulic = hydraulic; гидравлический; 液压; gidravlik
pneumatic = pneumatic, air; пневматический, воздушный; 气动, 空气; pnevmatik, havo
nuclear = nuclear, atomic; ядерный, атомный; 核, 原子; yadro, atom
radio = radio; радио; 无线电; radio
mechanical = mechanical; механический; 机械; mexanik
automatic = automatic; автоматический; 自动; avtomatik
industrial = industrial; промышленный; 工业; sanoat
agricultural = agricultural, farm; сельскохозяйственный; 农业, 农用; qishloq xoʻjaligi
car = car, automotive, auto; автомобильный; 汽车, 车, 车用; avtomobil
bicycle = bicycle, bike; велосипедный; 自行车; velosiped
railway = railway, railroad; железнодорожный; 铁路; temir yoʻl
ship = ship, marine; корабельный, судовой; 船, 船用; kema
sea = sea, marine; морской; 海, 海洋; dengiz
river = river, freshwater; речной, пресноводный; 河, 淡水; daryo
space = space; космический; 太空, 航天, 宇宙; kosmik
winter = winter; зимний; 冬, 冬季; qishki
summer = summer; летний; 夏, 夏季; yozgi
rain = rain; дождевой; 雨; yomgʻir
folding = folding, collapsible; складной; 折叠; yigʻma, buklama
portable = portable; портативный, переносной; 便携, 便携式; koʻchma, portativ
mobile = mobile; мобильный, передвижной; 移动; mobil
disposable = disposable, single-use; одноразовый; 一次性; bir martalik
waterproof = waterproof; водонепроницаемый, водостойкий; 防水; suv oʻtkazmas
fireproof = fireproof, fire; огнеупорный, пожарный; 防火, 消防; oʻtga chidamli, oʻt oʻchirish
protective = protective, safety; защитный, предохранительный; 防护, 安全, 保护; himoya, saqlovchi
insulating = insulating; изоляционный; 绝缘, 隔热; izolyatsion
musical = musical, music; музыкальный; 音乐; musiqa, musiqali
writing = writing; письменный; 书写; yozuv
drawing = drawing; чертёжный, рисовальный; 绘图, 画; chizma
sewing = sewing; швейный; 缝纫, 缝; tikuv
embroidered = embroidered; вышитый; 绣, 刺绣; kashta, kashtali
printed = printed; печатный, набивной; 印花, 印刷; bosma
decorative = decorative, ornamental; декоративный; 装饰; bezak, dekorativ
artificial = artificial, imitation, false, faux; искусственный; 人造, 人工, 仿, 假; sunʼiy
natural = natural; натуральный, природный; 天然; tabiiy
synthetic = synthetic; синтетический; 合成; sintetik
organic = organic; органический; 有机; organik
dried = dried, dry; сушёный, сухой; 干, 干制; quritilgan, quruq
fresh = fresh; свежий; 新鲜, 鲜; yangi
frozen = frozen; замороженный, мороженый; 冷冻, 冰冻, 冻; muzlatilgan
smoked = smoked; копчёный; 烟熏, 熏; dudlangan
salted = salted, salt; солёный; 咸, 盐渍, 腌; tuzlangan
pickled = pickled, marinated; маринованный, квашеный; 腌, 泡, 腌制; marinadlangan
canned = canned, tinned; консервированный; 罐头, 罐装; konserva, konservalangan
boiled = boiled, cooked; варёный, отварной; 煮, 水煮; qaynatilgan
fried = fried; жареный; 炸, 煎, 炒, 油炸; qovurilgan
roasted = roasted, roast, baked; жареный, печёный, запечённый; 烤, 焙, 烘; pishirilgan, qovurilgan
steamed = steamed; паровой; 蒸; bugʻda pishirilgan
ground = ground, minced; молотый, рубленый; 磨, 碎, 绞; maydalangan, tuyilgan
sweet = sweet; сладкий; 甜; shirin
sour = sour; кислый; 酸; nordon
bitter = bitter; горький; 苦; achchiq
hot = hot, spicy; острый, горячий; 辣, 热; achchiq, issiq
cold = cold; холодный; 冷; sovuq
raw = raw, crude; сырой, необработанный; 生, 原; xom
liquid = liquid; жидкий; 液体, 液态, 液; suyuq
powdered = powdered, powder; порошковый, порошкообразный; 粉, 粉末, 粉状; kukun
refined = refined; рафинированный; 精制, 精炼; rafinatsiyalangan
white = white; белый; 白, 白色; oq
black = black; чёрный; 黑, 黑色; qora
red = red; красный; 红, 红色; qizil
green = green; зелёный; 绿, 绿色; yashil
blue = blue; синий, голубой; 蓝, 蓝色; koʻk
yellow = yellow; жёлтый; 黄, 黄色; sariq
brown = brown; коричневый; 棕, 褐, 棕色; jigarrang
pink = pink; розовый; 粉红, 粉色; pushti
grey = grey, gray; серый; 灰, 灰色; kulrang
small = small, mini, little; маленький, мини, мелкий; 小, 迷你, 微型; kichik, mini
large = large, big, great; большой, крупный; 大, 大型; katta, yirik
long = long; длинный; 长; uzun
short = short; короткий; 短; kalta
thick = thick, heavy; толстый, тяжёлый; 厚, 重; qalin, ogʻir
thin = thin, light; тонкий, лёгкий; 薄, 轻, 轻型; yupqa, yengil
double = double, twin; двойной; 双, 双层; qoʻsh, ikki
round = round; круглый; 圆; dumaloq
flat = flat; плоский; 平; yassi
used = used, second-hand; подержанный, бывший в употреблении; 二手, 旧; ishlatilgan
new = new; новый; 新; yangi
old = old, antique; старый, старинный; 古, 古老; qadimiy, eski
wedding = wedding; свадебный; 婚, 婚礼, 结婚; toʻy
national = national, traditional; национальный, традиционный; 民族, 传统; milliy, anʼanaviy
wild = wild; дикий; 野生, 野; yovvoyi
double-sided = double-sided; двусторонний; 双面; ikki tomonlama
striped = striped; полосатый; 条纹; yoʻl-yoʻl
oil = oil; масляный; 油; moyli
water = water; водяной; 水; suv
wind = wind; ветровой, ветряной; 风, 风力; shamol
wireless = wireless, cordless; беспроводной; 无线; simsiz
high = high; высокий; 高; baland, yuqori
low = low; низкий; 低; past
`

export interface Attribute {
  readonly id: string
  readonly words: Readonly<Record<WrittenLanguage, readonly string[]>>
}

export const ATTRIBUTES: readonly Attribute[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', all = ''] = line.split(' = ')
    const [en, ru, zh, uz] = all.split('; ').map((list) => list.split(', '))
    return { id, words: { en: en ?? [], ru: ru ?? [], zh: zh ?? [], uz: uz ?? [] } }
  })
