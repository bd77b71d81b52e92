const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What a browser would send of the form that holds a field called `marker`, with everything left as it is shown. */
export function formFields(html: string, marker: string): Record<string, string> {
  const form = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)]
    .map((found) => found[1] ?? '')
    .find((text) => text.includes(`name="${marker}"`))
  if (form === undefined) throw new Error(`no form on the page has a field ${marker}`)
  const fields: Record<string, string> = {}
  for (const [tag, kind, rest = ''] of form.matchAll(/<(input|select|textarea)\b([^>]*)>/g)) {
    const name = attribute(rest, 'name')
    if (!name) continue
    const type = attribute(rest, 'type')
    if (type === 'submit' || ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(rest))) continue
    if (kind === 'input') fields[name] = attribute(rest, 'value') ?? (type === 'checkbox' ? 'on' : '')
    else fields[name] = kind === 'select' ? chosen(insideOf(form, tag, 'select')) : plain(insideOf(form, tag, 'textarea'))
  }
  return fields
}

function insideOf(form: string, tag: string, kind: string): string {
  const from = form.indexOf(tag) + tag.length
  return form.slice(from, form.indexOf(`</${kind}>`, from))
}

function chosen(inside: string): string {
  const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map((found) => found[1] ?? '')
  const option = options.find((rest) => /\bselected\b/.test(rest)) ?? options[0] ?? ''
  return attribute(option, 'value') ?? ''
}

function attribute(rest: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(rest)?.[1]
  return found === undefined ? undefined : plain(found)
}

function plain(text: string): string {
  return text.replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
