/** The five steps of a case, in order. Apart from how they are told, so that a list of cases needs no more. */
export const stages = ['tip', 'operation', 'care', 'court', 'closed'] as const
export type Stage = (typeof stages)[number]
