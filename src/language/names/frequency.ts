import { readHanzi } from './hanzi.ts'
import { wellKnownPlaces } from './well-known.ts'

/** Characters of which the names of towns, villages and families are mostly made, and the good words of firms. */
const OFTEN = `
山河江湖海沟坪坝桥店庄家村镇堡寨营屯子头口门关岭峰岩石沙洲塘溪泉水井池渡港湾岛岗坡梁塬沿东西南北中上下大小新老前后红黄白青黑金银铜铁龙凤马牛羊鸡虎鹿鹤
王李张刘陈杨赵周吴徐孙朱胡郭何高林罗郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付方邹孟熊秦邱尹薛闫段雷侯史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
平安宁永长兴隆和乐丰富康福吉祥瑞昌盛德仁义礼智信忠孝文光明华荣春秋阳阴天地日月星云雨花木树竹松柏梅桃杏柳槐桑茶城市区县州府场集街圩墟铺站堂庙寺观塔阁亭楼台
一二三四五六七八九十百千双两宝利达顺通泰恒源合美嘉佳建国民创鑫茂正联友诚鼎鸿卓越盈晟科信力
`.replace(/\s+/g, '')

let counts: Map<string, number> | undefined
let most = 1

/** 0 for the commonest syllable of names to 1 for one that none of our own lists has. */
export function rarity(syllable: string): number {
  if (counts === undefined) {
    counts = new Map()
    const count = (each: string, weight: number) => counts?.set(each, (counts.get(each) ?? 0) + weight)
    for (const char of OFTEN) count(readHanzi(char)[0] as string, 2)
    for (const syllables of wellKnownPlaces().values()) for (const each of syllables) count(each, 1)
    most = Math.max(...counts.values())
  }
  return 1 - Math.log(1 + (counts.get(syllable) ?? 0)) / Math.log(1 + most)
}
