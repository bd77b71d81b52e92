/** Codes of certificates with the ways they are written; what matches none is kept as written. */
const CODES: readonly (readonly [string, RegExp])[] = [
  ['halal', /халал|халяль|ҳалол|халол|хал[ая]л|halal|halol|清真/iu],
  ['haccp', /haccp|хассп|хасп|hassp/iu],
  ['iso-9001', /(?:iso|исо)\W*9001/iu],
  ['iso-14001', /(?:iso|исо)\W*14001/iu],
  ['iso-22000', /(?:iso|исо)\W*22000/iu],
  ['organic-eu', /(?:eu|ec|ес|европ\p{L}*)\W*(?:organic|organik|органик|био)|organic\W*(?:eu|ec)(?!\p{L})|欧盟有机/iu],
  ['globalgap', /global\W*g\W?a\W?p|глобалгап/iu],
  ['oeko-tex-100', /oeko\W*-?tex|öko\W*-?tex|экотекс|эко-?текс|oekotex/iu],
  ['phytosanitary', /fito\s?sanitar|фито|phyto|植检|植物检疫/iu],
  ['gacc', /gacc|гакк|海关总署/iu],
  ['eac', /^(?:eac|еас|ЕАС|cu-tr|тр\s?тс)(?!\p{L})/iu],
  ['ce', /^(?:ce|се)(?:\W*mark\p{L}*|认证)?$/iu],
  ['grs', /^grs(?!\p{L})|global recycled/iu],
  ['fsc', /^fsc(?!\p{L})/iu],
]
const NONE = /^(?:[-–—.]|нет|no|none|yoʻq|yo'q|йўқ|无|没有)$/iu

/** Certificates of one cell, each once, codes where known. */
export function readCertificates(cell: string): string[] {
  const parts = cell
    .split(/[,;、，；\n|]|\s+\/\s+|\/(?=\p{L})|\s+(?:va|и|and|ва)\s+|和/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !NONE.test(part))
  return [...new Set(parts.map(certificateCode))]
}

/** The code of one certificate, or the words as written. */
export function certificateCode(written: string): string {
  return CODES.find(([code, pattern]) => code === written.toLowerCase() || pattern.test(written))?.[0] ?? written
}
