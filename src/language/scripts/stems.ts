/*
 * Words whose spelling in one script cannot be told from the other by rule. Written for this
 * project from general knowledge of the orthography in force (Cyrillic: rules of 1956; Latin:
 * decree of the Cabinet of Ministers No. 339 of 24 August 1995, whose rules for ь, ъ, ц and
 * loans stand behind the Latin side). Stems in Cyrillic; suffixes are matched by `exceptions.ts`.
 */

/** Cyrillic stem = Latin stem, where Latin does not follow from Cyrillic by rule. */
export const IRREGULAR = `
сентябрь=sentabr октябрь=oktabr
мўъжиз=moʻjiz мўътадил=moʻtadil мўътабар=moʻtabar мўъмин=moʻmin
валюта=valuta революц=revolutsi эволюц=evolutsi резолюц=rezolutsi целлюлоз=selluloza целлюлоид=selluloid
`

/** Stems whose Latin is regular but does not lead back: ь, ъ, ц written s, й before a vowel, э inside. */
export const STEMS = `
`
