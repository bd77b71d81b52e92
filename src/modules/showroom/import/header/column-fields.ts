/** What a column can hold. `ignored` fields are known and left out on purpose, `private` ones said aloud. */
export const COLUMN_FIELDS = [
  'index', 'sku', 'gtin', 'name', 'description', 'hs', 'hsCountry', 'category', 'unit', 'price', 'currency', 'priceUnit',
  'incoterm', 'moq', 'packaging', 'packQuantity', 'leadTime', 'stock', 'certificates', 'photos', 'netWeight', 'grossWeight',
  'origin', 'grade', 'specification', 'size', 'colour', 'material', 'shelfLife', 'private', 'ignored',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]
