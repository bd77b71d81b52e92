import { type Locale, localeNames, locales } from '../../../kernel/locale.ts'
import { Breadcrumbs, Button, FieldError, PageHead, Section, TextArea, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { fieldOf } from '../edit/field-of.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import type { ShownForm } from '../form-fields.ts'
import { glossaryTexts } from './texts.ts'

interface Props {
  readonly locale: Locale
  readonly form: ShownForm
}

export function NewThingView({ locale, form }: Props) {
  const t = glossaryTexts(locale)
  const field = fieldOf(locale, form)
  const base = `/${locale}/staff/glossary`
  const links = [
    { href: base, label: t('glossary.title') },
    { href: '', label: t('glossary.new') },
  ]
  const unnamed = form.errorOf('names')
  return (
    <>
      <PageHead title={t('glossary.new')} above={<Breadcrumbs label={uiTexts(locale)('pages')} links={links} />} />
      <FormNotices locale={locale} form={form} />
      <form class="staff-form" method="post" action={`${base}/new`} novalidate data-once="">
        {form.values['searched'] && <input type="hidden" name="searched" value={form.values['searched']} />}
        <Section look="panel" title={t('glossary.words')}>
          <p class="field-hint">{t('glossary.lines')}</p>
          {unnamed && <FieldError id="names-error">{unnamed}</FieldError>}
          <div class="form-row">
            {locales.map((tag) => (
              <TextArea {...field(tag, localeNames[tag])} lang={tag} rows={4} maxlength={2000} />
            ))}
          </div>
        </Section>
        <Section look="panel" title={t('glossary.details')}>
          <div class="form-row">
            <TextField {...field('hs', t('glossary.hs'))} optional={undefined} hint={t('glossary.hs.hint')} inputmode="numeric" />
            <TextField {...field('broader', t('glossary.wider'))} hint={t('glossary.wider.hint')} maxlength={80} />
          </div>
        </Section>
        <div class="form-foot">
          <Button>{t('glossary.save')}</Button>
        </div>
      </form>
    </>
  )
}
