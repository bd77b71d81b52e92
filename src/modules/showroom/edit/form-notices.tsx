import type { Locale } from '../../../kernel/locale.ts'
import { Notice } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { ShownForm } from '../form-fields.ts'
import type { Content } from '../../../ui/components/index.ts'

/** What stands above a refused form. */
export function FormNotices({
  locale,
  form,
  children,
}: {
  readonly locale: Locale
  readonly form: ShownForm
  readonly children?: Content
}) {
  if (form.message)
    return (
      <Notice tone="error">
        {form.message}
        {children}
      </Notice>
    )
  if (form.wrong > 0) return <Notice tone="error">{uiTexts(locale)('formErrors', { count: form.wrong })}</Notice>
  return null
}
