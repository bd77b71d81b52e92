declare module 'opencc-js/dict/*' {
  /** `traditional simplified` pairs (TS) or the other way round (ST), parted by `|`; several targets are parted by spaces. */
  const pairs: string
  export default pairs
}
