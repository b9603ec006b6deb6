import type { Source, Standing } from '../../record/envelope.ts'

/** The parts of the envelope that a person may add: how things stand, who says so, who acted, what it rests on. */
export interface Details {
  readonly standing: Standing
  readonly how: Source['how'] | ''
  readonly by: string
  readonly from: string
  readonly document: string
  readonly page: string
  readonly reliability: string
  readonly likelihood: string
  readonly actors: readonly string[]
  readonly about: readonly string[]
  readonly rests: readonly string[]
  readonly same: readonly string[]
  readonly overlooked: readonly string[]
}

export const noDetails: Details = {
  standing: 'happened',
  how: '',
  by: '',
  from: '',
  document: '',
  page: '',
  reliability: '',
  likelihood: '',
  actors: [],
  about: [],
  rests: [],
  same: [],
  overlooked: [],
}

/** What the envelope takes over from the details; nothing that was not said. */
export function envelopeOf(details: Details): {
  standing?: Standing
  source?: Source
  actors?: readonly string[]
  about?: readonly string[]
  rests?: readonly string[]
  same?: readonly string[]
  overlooked?: readonly string[]
} {
  const { standing, how, by, from, document, page, reliability, likelihood } = details
  const said = (text: string) => text.trim() !== ''
  const source =
    how === ''
      ? undefined
      : {
          how,
          ...(said(by) ? { by: by.trim() } : {}),
          ...(said(from) ? { from: from.trim() } : {}),
          ...(said(document) ? { document: document.trim() } : {}),
          ...(said(page) ? { page: page.trim() } : {}),
          ...(said(reliability) ? { reliability: reliability as NonNullable<Source['reliability']> } : {}),
          ...(said(likelihood) ? { likelihood: Number(likelihood) as NonNullable<Source['likelihood']> } : {}),
        }
  const lists = (['actors', 'about', 'rests', 'same', 'overlooked'] as const).filter((name) => details[name].length > 0)
  return {
    ...(standing === 'happened' ? {} : { standing }),
    ...(source ? { source } : {}),
    ...Object.fromEntries(lists.map((name) => [name, details[name]])),
  }
}
