import type { Locale } from '../../../kernel/locale.ts'
import { localeNames, locales } from '../../../kernel/locale.ts'
import { formatTime } from '../../../kernel/when.ts'
import { type FormState, parseForm, untouched } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, PageHead, Section, TextArea } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { houseTexts } from '../texts.ts'
import { type Consent, consentVersions } from './consent.queries.ts'
import { consentForm, publishConsent } from './publish-consent.ts'

async function render(x: Exchange, state: FormState, status = 200): Promise<Response> {
  const { locale, house, db } = x.ctx
  const t = houseTexts(locale)
  const versions = await consentVersions(db)
  const next = Number(house.consentVersion) + 1
  const error = (name: string) =>
    state.errors[name] && x.site.findText(locale, `field.${state.errors[name].code}`, state.errors[name].params)
  return page(x, {
    title: t('consent.title'),
    shell: 'staff',
    status,
    body: (
      <>
        <PageHead title={t('consent.title')} lead={t('consent.lead')} />
        {versions.length === 0 && <p>{t('consent.none')}</p>}
        {versions.map((consent) => (
          <Version locale={locale} timeZone={house.timeZone} consent={consent} />
        ))}
        <Section title={t('consent.new')} look="panel">
          <form class="form" method="post" action={`/${locale}/staff/consent`} novalidate>
            <input type="hidden" name="version" value={String(next)} />
            {locales.map((tag) => (
              <TextArea
                name={`texts.${tag}`}
                label={localeNames[tag]}
                lang={tag}
                rows={6}
                hint={tag === 'uz-Cyrl' ? t('house.derived') : undefined}
                value={state.values[`texts.${tag}`] ?? versions[0]?.texts[tag]}
                error={error(`texts.${tag}`)}
              />
            ))}
            <Button confirm={t('consent.ask')}>{t('consent.publish', { version: next })}</Button>
          </form>
        </Section>
      </>
    ),
  })
}

function Version({
  locale,
  timeZone,
  consent,
}: {
  readonly locale: Locale
  readonly timeZone: string
  readonly consent: Consent
}) {
  const t = houseTexts(locale)
  return (
    <Section title={t('consent.version', { version: consent.version })} look="panel">
      <p class="field-hint">{t('consent.published', { date: formatTime(consent.publishedAt, locale, timeZone) })}</p>
      <p class="talk-text">{wordsFor(consent.texts, locale)}</p>
    </Section>
  )
}

async function publish(x: Exchange): Promise<Response> {
  const parsed = parseForm(consentForm, await x.form())
  if (!parsed.ok) return render(x, parsed, 422)
  await publishConsent(x.ctx, parsed.value)
  return redirect(x, '/staff/consent', 'consent.done')
}

export const consentRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/consent', access: ['admin'], handle: (x) => render(x, untouched) },
  { method: 'POST', path: '/staff/consent', access: ['admin'], handle: publish },
]
