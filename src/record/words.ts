/** The three languages of the first country. A missing one does not compile. */
export type Language = 'en' | 'bn' | 'hi'
export const languages: readonly Language[] = ['en', 'bn', 'hi']

export type Words = Readonly<Record<Language, string>>

/** English, Bengali, Hindi: in that order everywhere, so that a row of them can be read down a page. */
export const words = (en: string, bn: string, hi: string): Words => ({ en, bn, hi })
