// Written by `npm run kinds` from the folders beside it: do not edit.
import { makeRegistry, type Registry } from '../record/kind.ts'
import { entryCorrected } from './every/corrected.ts'
import { factSettled } from './every/settled.ts'
import { entryWithdrawn } from './every/withdrawn.ts'
import { survivorMoved } from './survivor/moved.ts'

export const registry: Registry = makeRegistry([
  entryCorrected,
  factSettled,
  entryWithdrawn,
  survivorMoved,
])
