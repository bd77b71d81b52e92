import type { ShownField } from '../../../../ui/refusal.ts'

/** As `fieldsOf` gives it: the inputs of one form, by name. */
export type FieldOf = (name: string, label: string) => ShownField
