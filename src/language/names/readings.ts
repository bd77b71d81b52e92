/**
 * Readings of characters in names of places and people where a dictionary of words gives another one.
 * Written for this project from general knowledge of Chinese geography and of the Table of General
 * Standard Chinese Characters (通用规范汉字表, 2013), which lists characters kept for names.
 */

/** Readings that hold in every name unless a longer entry says otherwise. */
export const IN_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `
都du 什shi 藏zang 尔er 曾zeng 厦xia 栅zha 杉shan 柏bai 柞zuo 吕lv 闾lv 堤di 爪zhao 行xing 重chong 乐le 六liu 单dan 陂bei 堡bao 浒hu 歙she 珲hun
奓zha 仔zai 峤qiao 孖ma 圳zhen 堨e 塱lang 朗lang 涌yong 滘jiao 漖jiao 氹dang 凼dang 埔pu 莞guan 畲she 輋she 磜qi 岙ao 墺ao 坳ao 垟yang
垌dong 垱dang 垴nao 埕cheng 埗bu 埭dai 堽gang 塅duan 塆wan 墈kan 墟xu 圩xu 岽dong 崠dong 嵊sheng 嵩song 崮gu 崂lao 嵖cha 岈ya 岜ba 峁mao 塬yuan
塄leng 坨tuo 坻di 坭ni 垭ya 垡fa 垈dai 垸yuan 埇yong 埝nian 埫chong 埚guo 峪yu 崾yao 崄xian 峧jiao 峇ke 屻ren 汊cha 汕shan 沱tuo 沭shu 沄yun 泃ju 泖mao 泗si 泾jing
洑fu 洮tao 洱er 洺ming 浉shi 浛han 浠xi 浐chan 涞lai 涿zhuo 涪fu 涠wei 淄zi 淅xi 淇qi 淠pi 渌lu 渑mian 渼mei 湉tian 湜shi 湟huang 湫qiu 溆xu 溧li 溱qin 滆ge 滁chu
滇dian 滏fu 滦luan 滹hu 漯luo 漳zhang 潞lu 潢huang 潼tong 澧li 澴huan 濉sui 濮pu 瀍chan 灞ba 灵ling 猇xiao 珙gong 瑷ai 璧bi 甪lu 甯ning 疃tuan 盱xu 眙yi
睢sui 砀dang 砚yan 硚qiao 硐dong 硇nao 碣jie 碶qi 磐pan 磻pan 礐que 祁qi 秭zi 穰rang 窎diao 筼yun 箐qing 簰pai 粿guo 綦qi 绛jiang 缙jin 罘fu 翚hui 耒lei 耿geng
肱gong 胊qu 腾teng 芗xiang 芮rui 芷zhi 茌chi 茳jiang 荏ren 荥xing 莒ju 莘shen 菏he 菪dang 萏dan 葭jia 葑feng 蓟ji 蓼liao 蕲qi 藁gao 藻zao 虢guo 蚬xian 蛟jiao 蠡li 衢qu 袁yuan
谌chen 谯qiao 赉lai 赣gan 跶da 轵zhi 辋wang 迤yi 逄pang 邕yong 邗han 邛qiong 邙mang 邝kuang 邡fang 邢xing 邬wu 邯han 邰tai 邳pi 邴bing 邵shao 邺ye 邽gui 郃he 郅zhi 郇xun
郏jia 郑zheng 郓yun 郗xi 郜gao 郝hao 郢ying 郦li 郧yun 郫pi 郯tan 郴chen 郸dan 鄂e 鄄juan 鄌tang 鄘yong 鄚mao 鄞yin 鄠hu 鄢yan 鄣zhang 鄯shan 鄱po 酂cuo 鄹zou 酆feng 鄜fu
钲zheng 铧hua 镡tan 闽min 阆lang 阚kan 阎yan 阙que 陉xing 陔gai 陬zou 隰xi 隗wei 雒luo 霅zha 鲃ba 鳌ao 黟yi 黾mian 麴qu 龑yan 䢺bu 尕ga 乸na 劏tang 岃ren 㘵dong 塝bang 琊ya 珦xiang 璜huang
牂zang 犍jian 犸ma 盩zhou 厔zhi 蓥ying 蔺lin 蓢lang 蔴ma 藦mo 蚌beng 蛤ha 解jie 覃qin 訾zi 仉zhang 俞yu 佘she 佟tong 侴chou 冼xian 卞bian 召zhao 查cha 区qu 仇chou 朴pu 任ren 盖gai 宓mi
洗xi 员yuan 翟zhai 缪miao 牟mou 莆pu 葛ge 燕yan 令ling 纪ji 尉wei 長chang 长chang 朝chao 调diao 大da 会hui 落luo 泊bo 车che 台tai 家jia 子zi 地di 的de 着zhe 了liao 得de 还huan 没mei 哈ha 扎zha
勒le 喇la 隆long 宿su 弹dan 强qiang 折zhe 拓tuo 提ti 择ze 晟sheng 石shi 盛sheng 禅chan 种zhong 系xi 芥jie 茄qie 莎sha 虹hong 角jiao 说shuo 贾jia 遗yi 鹄hu 冯feng 南nan 奇qi 卡ka 卜bu 曲qu 术shu
涡wo 祭ji 秘mi 繁fan 缩suo 洞dong 券juan 率shuai 参shen 校xiao 巷xiang 夹jia 呷ga 咀zui 咯ge 和he 塔ta 塞sai 咱za 否fou 宁ning 差cha 干gan 广guang 庄zhuang 徽hui 挑tiao 斗dou 无wu 棱leng 模mo 氏shi 沈shen
泌mi 浅qian 相xiang 省sheng 碌lu 称cheng 约yue 绿lv 缝feng 胖pang 色se 菌jun 处chu 蔓man 虾xia 血xue 识shi 豁huo 载zai 辟bi 那na 钉ding 铅qian 铺pu 镐gao 阿a 降jiang 隔ge 难nan 露lu 颈jing 骑qi 魄po 嘎ga 杆gan
乾qian 咱zan
`
    .trim()
    .split(/\s+/)
    .map((pair) => [[...pair][0], [...pair].slice(1).join('')]),
)

/** Whole names and parts of names, longest first wins: what only this place, or this family, is read like. */
export const NAMED: readonly string[] = `
丽水=li shui|六安=lu an|六合区=lu he qu|乐清=yue qing|乐亭=lao ting|台州=tai zhou|天台=tian tai|东莞=dong guan|大埔=da bu|黄埔=huang pu|番禺=pan yu|亳州=bo zhou|单县=shan xian|单州=shan zhou|尉犁=yu li|尉氏=wei shi
尉迟=yu chi|厦门=xia men|歙县=she xian|筠连=jun lian|筠州=yun zhou|筠门岭=jun men ling|泌阳=bi yang|渑池=mian chi|浒墅关=xu shu guan|浒关=xu guan|浒湾=xu wan|浒浦=hu pu|蔚县=yu xian|蔚州=yu zhou|牟平=mu ping|牟定=mou ding|中牟=zhong mu
栎阳=yue yang|洪洞=hong tong|井陉=jing xing|铅山=yan shan|枞阳=zong yang|黟县=yi xian|涡阳=guo yang|荥阳=xing yang|荥经=ying jing|犍为=qian wei|大城县=dai cheng xian|繁峙=fan shi|长治=chang zhi|长子县=zhang zi xian|长子=zhang zi
解州=hai zhou|解池=hai chi|解虞=xie yu|会稽=kuai ji|莘县=shen xian|莘庄=xin zhuang|莘塍=xin cheng|莱芜=lai wu|芜湖=wu hu|东阿=dong e|阿胶=e jiao|阳谷=yang gu|儋州=dan zhou|万柏林=wan bo lin|柏乡=bai xiang|朝鲜=chao xian|朝阳=chao yang
闵行=min hang|行唐=xing tang|徐行=xu hang|七里行=qi li hang|银行=yin hang|商行=shang hang|车行=che hang|洋行=yang hang|分行=fen hang|支行=zhi hang|行业=hang ye|龙行=long xing|太行=tai hang|重阳=chong yang|重庆=chong qing|重工=zhong gong|重机=zhong ji|重型=zhong xing|重石=zhong shi|载重=zai zhong
起重=qi zhong|重点=zhong dian|重汽=zhong qi|音乐=yin yue|乐器=yue qi|乐成=yue cheng|乐陵=le ling|乐县=yue xian|昌乐=chang le|越城=yue cheng|化乐=hua le|黄陂=huang pi|高陂=gao pi|陂头=bei tou|吴堡=wu bu|瓦窑堡=wa yao bu|柴堡=chai bu|十里堡=shi li pu|五里堡=wu li pu|二十里堡=er shi li pu|马家堡=ma jia pu|青云堡=qing yun pu|三十里堡=san shi li pu
堡子=bu zi|塘厦=tang xia|大厦=da sha|广厦=guang sha|厦华=xia hua|藏獒=zang ao|藏书=cang shu|馆藏=guan cang|珍藏=zhen cang|收藏=shou cang|冷藏=leng cang|储藏=chu cang|矿藏=kuang cang|珲春=hun chun|瑷珲=ai hui|穆棱=mu ling|绥棱=sui leng|丹棱=dan leng|糜杆桥=mei gan qiao|邳州=pi zhou
泊头=bo tou|梁山泊=liang shan po|湖泊=hu po|团泊=tuan bo|白洋泊=bai yang po|罗布泊=luo bu po|草泊=cao po|东泊=dong po|沙涌=sha chong|葵涌=kui chong|东涌=dong chong|河涌=he chong|鱼涌=yu chong|麻涌=ma chong|竹行=zhu hang|莎草=suo cao|乾隆=qian long|小榄=xiao lan|石圳=shi zhen
平圩=ping wei|圩区=wei qu|圩堤=wei di|筑圩=zhu wei|盱眙=xu yi|甪直=lu zhi|甪里=lu li|六枝=liu zhi|鄱阳=po yang|冼村=xian cun|车站=che zhan|曲阜=qu fu|巴音郭楞=ba yin guo leng|巴彦淖尔=ba yan nao er|色达=se da|色须=se xu|石柱=shi zhu
句容=ju rong|勾漏=gou lou|宝坻=bao di|坻子=di zi|涿鹿=zhuo lu|蓟州=ji zhou|肃宁=su ning|宿松=su song|宿州=su zhou|宿迁=su qian|龟兹=qiu ci|月氏=yue zhi|大月氏=da yue zhi|冒顿=mo du|吐蕃=tu bo|吐谷浑=tu yu hun|番茄=fan qie|番薯=fan shu|高句丽=gao gou li|身毒=yuan du|哈巴河=ha ba he|哈什=ha shi|哈达=ha da|嘉祥=jia xiang
任丘=ren qiu|任县=ren xian|华县=hua xian|华阴=hua yin|华容=hua rong|洪泽=hong ze|枝江=zhi jiang|监利=jian li|秭归=zi gui|猇亭=xiao ting|硚口=qiao kou|蕲春=qi chun|郧阳=yun yang|鄂州=e zhou|耒阳=lei yang|郴州=chen zhou|汨罗=mi luo|醴陵=li ling|芷江=zhi jiang|溆浦=xu pu|澧县=li xian|桂阳=gui yang|临澧=lin li
砀山=dang shan|濉溪=sui xi|颍上=ying shang|无为=wu wei|含山=han shan|旌德=jing de|休宁=xiu ning|婺源=wu yuan|弋阳=yi yang|弋江=yi jiang|横峰=heng feng|余干=yu gan|新干=xin gan|峡江=xia jiang|赣榆=gan yu|睢宁=sui ning|邗江=han jiang|溧阳=li yang|浦口=pu kou|栖霞=qi xia|盐城=yan cheng|射阳=she yang|大丰=da feng|衢州=qu zhou|嵊州=sheng zhou|嵊泗=sheng si|鄞州=yin zhou|缙云=jin yun|遂昌=sui chang|遂溪=sui xi|遂宁=sui ning|遂平=sui ping|柞水=zha shui|柘城=zhe cheng
浚县=xun xian|漯河=luo he|武陟=wu zhi|获嘉=huo jia|郏县=jia xian|鄢陵=yan ling|滑县=hua xian|叶县=ye xian|淅川=xi chuan|睢县=sui xian|泌水=bi shui|长垣=chang yuan|尧都=yao du|隰县=xi xian|临汾=lin fen|沁源=qin yuan|代县=dai xian|忻州=xin zhou|繁昌=fan chang|岢岚=ke lan|偏关=pian guan|万荣=wan rong|稷山=ji shan|绛县=jiang xian|芮城=rui cheng|浑源=hun yuan|应县=ying xian|怀仁=huai ren
吴起=wu qi|勉县=mian xian|略阳=lve yang|镇巴=zhen ba|旬邑=xun yi|彬州=bin zhou|栒邑=xun yi|郃阳=he yang|鄠邑=hu yi|盩厔=zhou zhi|合阳=he yang|岐山=qi shan|眉县=mei xian|宕昌=tan chang|碌曲=lu qu|临洮=lin tao|洮河=tao he|岷县=min xian|渭源=wei yuan|泾川=jing chuan|崆峒=kong tong|互助=hu zhu|湟中=huang zhong|循化=xun hua|贵德=gui de|共和=gong he
郫都=pi du|邛崃=qiong lai|涪陵=fu ling|綦江=qi jiang|璧山=bi shan|潼南=tong nan|酉阳=you yang|万州=wan zhou|珙县=gong xian|筠西=jun xi|叙永=xu yong|什邡=shi fang|绵竹=mian zhu|阆中=lang zhong|华蓥=hua ying|荣县=rong xian|石棉=shi mian|泸县=lu xian|炉霍=lu huo|得荣=de rong|甘孜=gan zi|理塘=li tang|雅江=ya jiang|阿坝=a ba|马尔康=ma er kang
儿子=er zi|给水=ji shui|供给=gong ji|会计=kuai ji|自行车=zi xing che|发行=fa xing|行星=xing xing|行政=xing zheng|行者=xing zhe|量子=liang zi|调味=tiao wei|空调=kong tiao|调料=tiao liao|调和=tiao he|调节=tiao jie|调色=tiao se|风调=feng tiao|处理=chu li|数码=shu ma|长生=chang sheng|生长=sheng zhang|成长=cheng zhang|家长=jia zhang|校长=xiao zhang|长兴=chang xing|角色=jue se|强盛=qiang sheng
朝晖=zhao hui|朝夕=zhao xi|朝霞=zhao xia|朝天=chao tian|华藏=hua zang|三藏=san zang|单于=chan yu|鲜于=xian yu|万俟=mo qi|长孙=zhang sun|令狐=ling hu|澹台=tan tai|夏侯=xia hou|皇甫=huang fu|解缙=xie jin|解氏=xie shi|区氏=ou shi|仇氏=qiu shi|朴氏=piao shi|查氏=zha shi|盖州=gai zhou|盖平=gai ping|燕山=yan shan|召陵=shao ling|召公=shao gong|查干=cha gan
新干县=xin gan xian|干部=gan bu|若羌=ruo qiang|且末=qie mo|轮台=lun tai|伽师=jia shi|伽蓝=qie lan|叶尔羌=ye er qiang|叶城=ye cheng|莎车=sha che|莎莎=sha sha|喀什=ka shi|喀喇沁=ka la qin|克什克腾=ke shi ke teng|鄯善=shan shan|巴里坤=ba li kun|尼勒克=ni le ke|巩留=gong liu|察布查尔=cha bu cha er|拜城=bai cheng|阿瓦提=a wa ti|柯坪=ke ping|乌什=wu shi|阿图什=a tu shi|库车=ku che
班戈=ban ge|措勤=cuo qin|隆子=long zi|洛扎=luo zha|扎囊=zha nang|贡嘎=gong ga|噶尔=ga er|革吉=ge ji|札达=zha da|改则=gai ze|扎兰屯=zha lan tun|扎赉特=zha lai te|扎鲁特=zha lu te|扎赉诺尔=zha lai nuo er|阿荣旗=a rong qi|磴口=deng kou|乌拉特=wu la te|达尔罕=da er han|察哈尔=cha ha er|准格尔=zhun ge er|鄂托克=e tuo ke|达拉特=da la te
冲绳=chong sheng|般若=bo re|南无=na mo|南都=nan du|石榴=shi liu|洞庭=dong ting|伯都=bo du|伊吾=yi wu|朝那=zhu na|朱提=shu shi|牂牁=zang ke|枹罕=fu han|允吾=qian ya|先零=xian lian|令居=lian ju|方与=fang yu|不羹=bu lang|曲逆=qu yu|平舆=ping yu|番和=pan he|徐闻=xu wen|吴川=wu chuan|阳春=yang chun|揭阳=jie yang|普宁=pu ning|揭西=jie xi|饶平=rao ping|蕉岭=jiao ling|连平=lian ping|浈江=zhen jiang|浛洸=han guang
丰都=feng du|都匀=du yun|都昌=du chang|都江堰=du jiang yan|成都=cheng du|花都=hua du|于都=yu du|宁都=ning du|望都=wang du|金都=jin du|都市=du shi|上海=shang hai|打狗=da gou|打箭炉=da jian lu|奉化=feng hua|象山=xiang shan|蔡甸=cai dian|颛桥=zhuan qiao|真如=zhen ru|朱泾=zhu jing|漕泾=cao jing|吴泾=wu jing|洋泾=yang jing|七宝=qi bao|罗泾=luo jing|枫泾=feng jing|外冈=wai gang|南翔=nan xiang|泗泾=si jing|佘山=she shan|奓山=zha shan|东皋=dong gao|下邳=xia pi|下邽=xia gui|拔都=ba du
阿房=e pang|峨眉=e mei|枳沟=zhi gou|临朐=lin qu|莒南=ju nan|郯城=tan cheng|茌平=chi ping|东平=dong ping|兖州=yan zhou|鄄城=juan cheng|郓城=yun cheng|无棣=wu di|博兴=bo xing|沾化=zhan hua|罘山=fu shan|即墨=ji mo|胶州=jiao zhou|淄川=zi chuan|费县=fei xian|费城=fei cheng|平舆县=ping yu xian|蠡县=li xian|藁城=gao cheng|栾城=luan cheng|滦南=luan nan|滦州=luan zhou|迁西=qian xi|涞源=lai yuan|涞水=lai shui|曲周=qu zhou|邯郸=han dan|涉县=she xian|磁县=ci xian|隆尧=long yao|巨鹿=ju lu|曲阳=qu yang|易县=yi xian|博野=bo ye|容城=rong cheng|雄县=xiong xian|献县=xian xian|盐山=yan shan|海兴=hai xing|河间=he jian|青县=qing xian|安次=an ci|霸州=ba zhou|香河=xiang he|大厂=da chang
香港=xiang gang|九龙=jiu long|氹仔=dang zai|西仔=xi zai|仔口=zi kou|台子=tai zi|瓦子=wa zi|调兵山=diao bing shan|调关=diao guan|调楼=diao lou|角斜=jiao xie|角直=lu zhi|大堤=da di|筑堤=zhu di|还乡=huan xiang|还地桥=huan di qiao|洞口=dong kou|差干=cha gan|差池=cha chi|参将=can jiang|参谋=can mou|参加=can jia|西藏=xi zang|券商=quan shang|证券=zheng quan|称心=chen xin|千乘=qian sheng|大乘=da cheng|史乘=shi sheng|卡点=ka dian|关卡=guan qia|血吸=xue xi|露天=lu tian|率先=shuai xian|效率=xiao lv|兵率=bing shuai|模范=mo fan|模具=mu ju|模样=mu yang|平模=ping mu
`
  .trim()
  .split(/[|\n]/)
  .map((each) => each.trim())

/** Family names that are read in their own way at the head of a person's name. */
export const FAMILY: Readonly<Record<string, string>> = {
  单: 'shan',
  解: 'xie',
  仇: 'qiu',
  朴: 'piao',
  查: 'zha',
  区: 'ou',
  盖: 'ge',
  乐: 'yue',
  召: 'shao',
  种: 'chong',
  繁: 'po',
  洗: 'xian',
  冼: 'xian',
  员: 'yun',
  折: 'she',
  秘: 'bi',
  祭: 'zhai',
  尹: 'yin',
  牟: 'mu',
  隗: 'kui',
  相: 'xiang',
  令: 'ling',
  万俟: 'mo qi',
}
