import type { Law } from '../../law/duties.ts'
import { isLawOn } from '../../law/offences.ts'
import type { Mark, Pack } from '../../law/pack.ts'
import type { Language } from '../../record/words.ts'
import type { Handlers, Serving } from '../handler.ts'
import { ruleShape, withoutNothing } from '../law/plain.ts'
import { notFound } from '../problems.ts'
import { lawsInForce } from '../law/in-force.ts'

type Names = 'readLaw' | 'readDutyRule' | 'listOffences' | 'readChecklist'

/** The law itself, which is the same for everybody. */
export function lawRoutes({ house }: Serving): Handlers<Names> {
  const laws = (): readonly Law[] => lawsInForce(house).inForce.map(({ law }) => law)
  return {
    readLaw: async ({ query: { language } }) => ({
      packs: laws().map(({ pack }) => packShape(pack, language)),
      duties: laws().flatMap(({ pack }) =>
        pack.duties.map(({ id, title, mark, review }) => ({
          pack: pack.head.id,
          duty: id,
          title: title[language],
          mark,
          reviewed: review.state === 'reviewed',
        })),
      ),
    }),

    readDutyRule: async ({ params, query: { language, pack: named } }) => {
      const law = laws().find(
        ({ pack }) =>
          (named === undefined || pack.head.id === named) && pack.duties.some(({ id }) => id === params.duty),
      )
      const duty = law?.pack.duties.find(({ id }) => id === params.duty)
      if (!law || !duty) return notFound()
      return {
        ...ruleShape(law, duty, language),
        starts: duty.starts.map((name) => happeningSaid(law.pack, name, language)),
        metBy: duty.met_by.flatMap((one) => one.split(' + ')).map((name) => happeningSaid(law.pack, name, language)),
        succeeds: duty.succeeds ?? null,
        valid: { from: duty.valid?.from ?? null, to: duty.valid?.to ?? null },
        examples: duty.examples.map(({ name }) => name),
      }
    },

    listOffences: async ({ query: { language, on } }) => ({
      offences: laws().flatMap(({ pack }) =>
        pack.offences
          .filter((offence) => on === undefined || isLawOn(offence, on))
          .map((offence) => ({
            pack: pack.head.id,
            offence: offence.id,
            act: offence.act,
            section: offence.section,
            title: offence.title[language],
            punishment: saidIn(offence.punishment, language),
            most: offence.most,
            least: offence.least ?? null,
            cognizable: offence.cognizable,
            bailable: offence.bailable,
            defaultBailDays: offence.default_bail ?? null,
            age: offence.age?.[language] ?? null,
            valid: { from: offence.valid.from ?? null, to: offence.valid.to ?? null },
            succeeds: offence.succeeds ?? null,
            tags: offence.tags,
            find: [offence.title, pack.acts.find(({ id }) => id === offence.act)?.title].flatMap((said) =>
              said ? [said.en, said.bn, said.hi] : [],
            ),
            elements: offence.elements.map(({ part, said, shown_by }) => ({
              part,
              said: said[language],
              shownBy: shown_by,
            })),
            mark: offence.mark,
            classification: offence.classification ?? null,
            note: offence.note ?? null,
            reviewed: offence.review?.state === 'reviewed',
          })),
      ),
    }),

    readChecklist: async ({ query: { language } }) => ({
      phases: laws().flatMap(({ pack }) =>
        pack.phases.map(({ id, said }) => ({ pack: pack.head.id, phase: id, said: said[language] })),
      ),
      rows: laws().flatMap(({ pack }) =>
        pack.checklist.map(({ id, phase, step, who, duty, met_by }) => ({
          pack: pack.head.id,
          row: id,
          phase,
          step: step[language],
          who: who.map((one) => ({ owner: one, said: pack.owners[one]?.[language] ?? one })),
          duty: duty ?? null,
          metBy: (met_by ?? []).map((name) => happeningSaid(pack, name, language)),
        })),
      ),
      roster: laws().flatMap(({ pack }) =>
        pack.roster.map(({ id, rule, hard, sources, mark }) => ({
          pack: pack.head.id,
          rule: id,
          said: rule[language],
          hard,
          sources: sources.map(withoutNothing),
          mark,
        })),
      ),
    }),
  }
}

/** A text that is said in every language, or in one alone. */
const saidIn = (said: string | Readonly<Record<Language, string>>, language: Language): string =>
  typeof said === 'string' ? said : said[language]

const happeningSaid = (pack: Pack, name: string, language: Language) => ({
  happened: name,
  said: pack.happenings[name]?.said[language] ?? name,
})

const packShape = (pack: Pack, language: Language) => ({
  pack: pack.head.id,
  title: pack.head.title[language],
  version: pack.head.version,
  published: pack.head.published,
  zone: pack.head.zone,
  aid: pack.head.aid[language],
  sources: pack.head.sources,
  changes: pack.head.changes,
  acts: pack.acts.map(({ id, title, mark }) => ({ act: id, title: title[language], mark })),
  owners: Object.entries(pack.owners).map(([owner, said]) => ({ owner, said: said[language] })),
  duties: countOf(pack.duties),
  offences: countOf(pack.offences),
})

const countOf = (
  rows: readonly { readonly mark: Mark; readonly review?: { readonly state: string } | undefined }[],
) => ({
  all: rows.length,
  reviewed: rows.filter(({ review }) => review?.state === 'reviewed').length,
  marks: {
    text: rows.filter(({ mark }) => mark === 'text').length,
    secondary: rows.filter(({ mark }) => mark === 'secondary').length,
    memory: rows.filter(({ mark }) => mark === 'memory').length,
  },
})
