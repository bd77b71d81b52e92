/** What the place named after a rule is: the eleven rules of Incoterms 2020 (ICC publication 723E). */
export type NamedPlace = 'place_of_delivery' | 'port_of_shipment' | 'port_of_destination' | 'place_of_destination'

/** `any` also covers goods that change carriers on the way; `water` is for sea and inland waterways alone. */
export type IncotermMode = 'any' | 'water'

export const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'] as const
export type Incoterm = (typeof incoterms)[number]

interface Rule {
  readonly mode: IncotermMode
  readonly place: NamedPlace
  /** Whether the seller pays the main carriage. */
  readonly carriagePaid: boolean
}

export const incotermRules: Readonly<Record<Incoterm, Rule>> = {
  EXW: { mode: 'any', place: 'place_of_delivery', carriagePaid: false },
  FCA: { mode: 'any', place: 'place_of_delivery', carriagePaid: false },
  CPT: { mode: 'any', place: 'place_of_destination', carriagePaid: true },
  CIP: { mode: 'any', place: 'place_of_destination', carriagePaid: true },
  DAP: { mode: 'any', place: 'place_of_destination', carriagePaid: true },
  DPU: { mode: 'any', place: 'place_of_destination', carriagePaid: true },
  DDP: { mode: 'any', place: 'place_of_destination', carriagePaid: true },
  FAS: { mode: 'water', place: 'port_of_shipment', carriagePaid: false },
  FOB: { mode: 'water', place: 'port_of_shipment', carriagePaid: false },
  CFR: { mode: 'water', place: 'port_of_destination', carriagePaid: true },
  CIF: { mode: 'water', place: 'port_of_destination', carriagePaid: true },
}

export function isIncoterm(text: string): text is Incoterm {
  return (incoterms as readonly string[]).includes(text)
}

/** `FOB Shanghai, Incoterms 2020`: how a rule is cited in a contract, the same in every language. */
export function citeIncoterm(incoterm: string, namedPlace: string): string {
  return `${incoterm}${namedPlace === '' ? '' : ` ${namedPlace}`}, Incoterms® 2020`
}
