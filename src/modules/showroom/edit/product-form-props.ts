import type { Locale } from '../../../kernel/locale.ts'
import type { Category, Certificate } from '../category/category.queries.ts'
import type { ShownForm } from '../form-fields.ts'
import type { Maker } from '../maker/maker.queries.ts'

export interface ProductFormProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  readonly makers: readonly Maker[]
  readonly categories: readonly Category[]
  readonly certificates: readonly Certificate[]
}
