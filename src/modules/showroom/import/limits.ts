/** What a maker's file may hold. The figures are ours: ten times the largest price list we expect. */
export const TABLE_LIMITS = {
  /** Bytes of the file as uploaded. */
  bytes: 20 * 1024 * 1024,
  /** Bytes of a workbook's parts once unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 2_000,
  rows: 50_000,
  columns: 256,
  nameLength: 300,
} as const

export const PHOTO_ZIP_LIMITS = {
  bytes: 500 * 1024 * 1024,
  entries: 2_000,
  /** Bytes of one picture, as for a single upload. */
  entryBytes: 15 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  /** Pictures do not shrink: a part that unpacks to more than this many times its size is no picture. */
  ratio: 100,
} as const

export type PhotoZipLimits = { readonly [K in keyof typeof PHOTO_ZIP_LIMITS]: number }
export type TableLimits = { readonly [K in keyof typeof TABLE_LIMITS]: number }
