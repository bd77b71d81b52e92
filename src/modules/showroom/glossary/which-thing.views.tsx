import { type Locale, localeNames, locales } from '../../../kernel/locale.ts'
import { type Concept, conceptName } from '../../../language/index.ts'
import { Breadcrumbs, Button, ButtonLink, PageHead, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { ThingWords } from './glossary.views.tsx'
import { glossaryTexts } from './texts.ts'

export interface WhichProps {
  readonly locale: Locale
  /** What buyers searched, and the language that it is in. */
  readonly words: string
  readonly language: Locale
  readonly q: string
  readonly candidates: readonly Concept[]
  /** Of the search in vain that is answered. */
  readonly searched: string
}

/** From a search in vain to the thing that it means: the words are there, one press adds them. */
export function WhichThingView(props: WhichProps) {
  const { locale, words, language, q, candidates, searched } = props
  const t = glossaryTexts(locale)
  const base = `/${locale}/staff/glossary`
  const links = [
    { href: `/${locale}/staff/searches`, label: t('searches.title') },
    { href: '', label: t('glossary.which') },
  ]
  const fresh = new URLSearchParams({ words, language, searched })
  return (
    <>
      <PageHead
        title={t('glossary.which')}
        lead={t('glossary.which.lead')}
        above={<Breadcrumbs label={uiTexts(locale)('pages')} links={links} />}
      />
      <Section look="panel">
        <form class="staff-form" method="get" action={`${base}/add`} role="search">
          <input type="hidden" name="searched" value={searched} />
          <div class="form-row">
            <TextField name="words" label={t('glossary.word')} value={words} maxlength={80} lang={language} />
            <SelectField
              name="language"
              label={t('glossary.language')}
              value={language}
              choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
            />
            <TextField name="q" type="search" label={t('glossary.search')} value={q} placeholder={t('glossary.search.hint')} />
          </div>
          <div class="form-foot">
            <Button look="secondary" icon="search">
              {t('glossary.which.find')}
            </Button>
          </div>
        </form>
      </Section>
      {candidates.length === 0 ? (
        <p class="page-lead">{q ? t('glossary.empty') : t('glossary.which.empty')}</p>
      ) : (
        <ul class="thing-choices">
          {candidates.map((thing) => (
            <li>
              <div>
                <a class="name-link" href={`${base}/${thing.id}`}>
                  {conceptName(thing, locale)}
                </a>{' '}
                <span class="codes">{thing.hs}</span>
                <ThingWords thing={thing} reader={locale} />
              </div>
              <form method="post" action={`${base}/${thing.id}/words/add`} data-once="">
                <input type="hidden" name="term" value={words} />
                <input type="hidden" name="language" value={language} />
                <input type="hidden" name="searched" value={searched} />
                <Button small icon="plus">
                  {t('glossary.which.here')}
                  <span class="sr-only">: {conceptName(thing, locale)}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink href={`${base}/new?${fresh}`} look="secondary">
          {t('glossary.which.new')}
        </ButtonLink>
      </p>
    </>
  )
}
