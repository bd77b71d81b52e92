/** How many products one statement makes: the run says how far it is after each. */
export const portion = 50_000

// A number that looks drawn by lot and is the same in every run.
const scatter = (number: string, below: number | string): string => `(hashint4((${number})::int) & 2147483647) % ${below}`

const name = (locale: string): string =>
  `'${locale}', (t.names ->> '${locale}') || ' «' || (r.names ->> '${locale}') || '», ' || (k.names ->> '${locale}') || ', ' || (s.names ->> '${locale}')`

/**
 * Puts products number $1 up to and without $2 together, and each on the shelf, as the triggers would one by one: real goods
 * of the demonstration under a trade name and a quality of their own. Terms are those of the parts joined, which are those
 * of the whole but for pairs across a joint.
 */
export const insertProducts = `
  with made as materialized (
    select uuidv7() as id, n, t.*, m.id as maker_id, m.category_id, m.maker_no, m.category_no, m.position,
      upper(left(t.slug, 3)) || '-' || n as sku,
      jsonb_build_object(${['uz', 'uz-Cyrl', 'ru', 'en'].map(name).join(', ')},
        'zh-Hans', (r.names ->> 'zh-Hans') || '牌' || (t.names ->> 'zh-Hans') || '，' || (k.names ->> 'zh-Hans') || '，' || (s.names ->> 'zh-Hans')) as called,
      round(t.price * (60 + ${scatter('n + 31', 80)}) / 100, 2) as asked,
      m.certificates[1:1 + ${scatter('n + 11', 4)}] as certificates,
      t.terms || m.terms || r.terms || k.terms || s.terms || numbers as joined, t.shelf || m.shelf || r.shelf || k.shelf || s.shelf || on_shelf as shelved,
      timestamptz '2026-01-01' + ${scatter('n + 5', 400_000)} * interval '1 minute' as created_at
    from generate_series($1::int, $2::int - 1) n
      join bench_fill.goods t on t.no = n % (select count(*) from bench_fill.goods)
      join (select *, count(*) over (partition by category) as among from bench_fill.maker) m
        on m.category = t.category and m.no = n / (select count(*) from bench_fill.goods) % m.among
      join bench_fill.rare r on r.no = ${scatter('n', 100)}
      join bench_fill.common k on k.no = ${scatter('n + 7919', 5)}
      join bench_fill.series s on s.no = ${scatter('n + 104729', '(select count(*) from bench_fill.series)')}
      cross join lateral (select setweight(array_to_tsvector(array[lower(left(t.slug, 3)) || n, n::text]), 'B') as numbers) a
      cross join lateral (select array_to_tsvector(array['~' || lower(left(t.slug, 3)) || n, '~' || n]) as on_shelf) b),
  shelved as (
    insert into showroom.shelf (product_id, category_no, position, maker_no, marks, price, currency, moq, lead_time_days, created_at, terms)
    select id, category_no, position, maker_no, showroom.shelf_marks(certificates), case when n % 8 <> 3 then asked end,
      currency, moq, lead_time_days, created_at,
      case when get_byte(uuid_send(id), 15) & 63 = 0 then shelved || '''#'''::tsvector else shelved end
    from made)
  insert into showroom.product (id, slug, maker_id, category_id, sku, names, description, packaging, hs6, national_codes, unit,
    price, currency, price_unit, price_display, moq, moq_unit, stock, lead_time_days, net_weight_kg, certificates, terms, analysis, created_at)
  select id, slug || '-' || n, maker_id, category_id, sku, called, description, packaging, hs6, national_codes, unit,
    asked, currency, case when asked is not null then unit end, case when n % 8 = 3 then 'on_request' else 'shown' end,
    moq, case when moq is not null then unit end, ${scatter('n + 3', 9000)} + 100, lead_time_days, net_weight_kg, certificates,
    joined, $3::int, created_at
  from made`
