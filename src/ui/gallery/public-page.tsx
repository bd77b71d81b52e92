import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CategoryTile,
  CopyLinkButton,
  DefinitionList,
  EmptyState,
  Facets,
  Hero,
  MakerCard,
  Notice,
  PageHead,
  Pager,
  PrintButton,
  ProductCard,
  PublicShell,
  Section,
  ShareButton,
  SideBySide,
  StateBadge,
  Steps,
  Tabs,
  Timeline,
  type Step,
} from '../components/index.ts'
import { heroPortal, productOrnament } from '../ornament/index.ts'
import { FormSample } from './form-sample.tsx'
import type { Words } from './words.ts'

const slugs = ['dried-fruit', 'silk-ikat', 'ceramics', 'embroidery', 'metalwork', 'juices']
const picture = (svg: string) => ({ src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: '', width: 400, height: 300 })
const ornament = (seed: string, i: number, size?: 'square') =>
  picture(productOrnament({ seed, category: slugs[i % slugs.length] ?? 'x', size }))

/** Everything a public page is made of, in one. */
export function PublicSample({
  w,
  languages,
  staff,
}: {
  w: Words
  languages: { tag: string; label: string; href: string; current: boolean }[]
  staff: string
}) {
  const brand = { name: w.brand, tagline: w.tagline, href: '#' }
  const nav = w.nav.map((label, i) => ({ href: '#', label, current: i === 0 }))
  const stepStates = ['done', 'current', 'late', 'ahead', 'ahead'] as const
  const steps: Step[] = w.steps.map((label, i) => {
    const state = stepStates[i] ?? 'ahead'
    const stateLabel = w.stepStates[{ done: 0, current: 1, ahead: 2, late: 3 }[state]] ?? ''
    return { label, state, stateLabel, planned: '2026-12-0' + (i + 1), done: state === 'done' ? '2026-12-01' : undefined }
  })
  return (
    <PublicShell
      skip={w.skip}
      header={{
        brand,
        nav,
        labels: { nav: w.staffNav, menu: w.menu },
        languages: { label: w.language, languages },
        search: { action: '#', label: w.search, button: w.searchButton },
        cart: { href: '#', label: w.cart, count: 3 },
        signIn: { href: staff, label: w.signIn },
      }}
      footer={{
        brand,
        columns: [{ title: w.nav[0] ?? '', links: nav }],
        contact: { title: w.contact, lines: w.contactLines },
        small: w.small,
      }}
    >
      <Hero title={w.hero} lead={w.lead} picture={{ ...picture(heroPortal({ seed: w.lang })), width: 420, height: 480 }}>
        <ButtonLink href="#">{w.browse}</ButtonLink>
        <ButtonLink href="#" look="secondary">
          {w.makers}
        </ButtonLink>
      </Hero>
      <Section look="niches" title={w.nav[2]}>
        {w.categories.map((name, i) => (
          <CategoryTile href="#" name={name} picture={ornament(name, i, 'square')} count={w.count} current={i === 1} />
        ))}
      </Section>
      <Section look="grid" title={w.section} more={<a href="#all">{w.all}</a>}>
        {w.products.map((name, i) => (
          <ProductCard
            href="#"
            name={name}
            picture={{ ...ornament(name, i), alt: name }}
            maker={{ name: w.maker, href: '#maker' }}
            price={i % 3 === 1 ? w.request : w.price}
            facts={[
              { label: w.moq, value: w.moqValue },
              { label: w.lead2, value: w.leadValue },
            ]}
            badges={i % 2 ? [] : ['HACCP', 'Organic']}
            action={
              i < 4 && (
                <Button small look="secondary" icon="plus">
                  {w.add}
                </Button>
              )
            }
          />
        ))}
      </Section>
      <PageHead
        title={w.products[0] ?? ''}
        above={<Breadcrumbs label={w.crumbs[0] ?? ''} links={w.crumbs.map((label) => ({ href: '#', label }))} />}
        lead={w.summary}
        actions={
          <>
            <CopyLinkButton label={w.copy} done={w.copied} />
            <ShareButton label={w.share} />
            <PrintButton label={w.print} />
          </>
        }
      />
      <Tabs
        label={w.facts}
        links={w.tabs.map((label, i) => ({ href: '#', label, current: i === 0, count: i === 2 ? 4 : undefined }))}
      />
      <div class="with-side">
        <Facets
          action="#"
          label={w.filters}
          apply={w.apply}
          clear={{ href: '#', label: w.clear }}
          chosen={2}
          facets={[
            {
              name: 'category',
              label: w.nav[2] ?? '',
              choices: w.categories.map((label, i) => ({ value: String(i), label, count: 34 - i * 5, checked: i === 0 })),
            },
            {
              name: 'certificate',
              label: w.certs,
              folded: true,
              choices: ['ISO 22000', 'HACCP', 'Organic'].map((label) => ({ value: label, label, count: 7 })),
            },
          ]}
          ranges={[
            { label: w.price2, from: { name: 'from', label: w.from }, to: { name: 'to', label: w.to, value: '10' }, unit: 'USD' },
          ]}
        />
        <div>
          <Section look="grid" title={w.nav[1]}>
            {[0, 1, 2].map((i) => (
              <MakerCard
                href="#"
                name={`${w.maker} ${i + 1}`}
                picture={ornament(`${w.maker}${i}`, i, 'square')}
                place={w.place}
                summary={w.summary}
                badges={['ISO 22000']}
                count={w.count}
              />
            ))}
          </Section>
          <Pager label={w.pages} previous={w.prev} next={w.next} page={2} pages={9} href={() => '#'} summary={w.pages} />
        </div>
      </div>
      <Section>
        <Notice tone="success" title={w.ok} dismiss={w.close}>
          {w.okWords}
        </Notice>
        <Notice tone="info">{w.info}</Notice>
        <Notice tone="warning">{w.warn}</Notice>
        <Notice tone="error" title={w.err} />
      </Section>
      <div class="with-side side-right">
        <Section look="panel" title={w.send}>
          <FormSample w={w} />
        </Section>
        <div>
          <Section look="panel" title={w.facts}>
            <DefinitionList items={w.dl.map((label, i) => ({ label, value: w.dlv[i] }))} />
          </Section>
          <Section look="panel" title={w.timeline}>
            <Timeline
              label={w.timeline}
              entries={w.events.map((title, i) => ({
                time: '2026-11-24T09:00:00Z',
                timeLabel: '24.11.2026 14:00',
                title,
                actor: w.actor,
                body: i === 2 ? w.summary : undefined,
                tone: i === 1 ? 'success' : i === 2 ? 'warning' : undefined,
              }))}
            />
          </Section>
        </div>
      </div>
      <Section look="panel" title={w.states[2]}>
        <Steps label={w.timeline} steps={steps} words={w} />
      </Section>
      <Section title={w.compare}>
        <SideBySide
          caption={w.compare}
          corner={w.term}
          heads={w.heads}
          changedLabel={w.changed}
          rows={w.dl.map((label, i) => ({
            label,
            cells: [{ value: w.dlv[i] }, { value: w.dlv[i], changed: i === 2 }, { value: w.dlv[i] }],
          }))}
        />
      </Section>
      <p>
        {(['info', 'success', 'warning', 'error', 'neutral', 'accent'] as const).map((tone, i) => (
          <>
            <StateBadge tone={tone} label={w.states[i % 4] ?? ''} />{' '}
          </>
        ))}
      </p>
      <Section>
        <EmptyState title={w.empty} action={<ButtonLink href="#">{w.browse}</ButtonLink>}>
          {w.emptyWords}
        </EmptyState>
      </Section>
    </PublicShell>
  )
}
