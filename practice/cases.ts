import { fileURLToPath } from 'node:url'

/** The cases of the practice unit: each is a plain file beside this one, in the form of docs/replay.md. */
export const practiceCases = ['KOL-17-031', 'HOW-17-009', 'SIL-18-004', 'KOL-16-112', 'NAD-15-003'] as const

export type PracticeCase = (typeof practiceCases)[number]

/** Where the file of a case lies. */
export const pathOf = (label: PracticeCase): string => fileURLToPath(new URL(`${label}.jsonl`, import.meta.url))
