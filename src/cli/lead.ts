import { findCase } from '../store/archive/write.ts'
import { logNow, withHouse, withPool } from './house.ts'
import type { Call } from './main.ts'
import { answer, stopped, usage, type Exit } from './terminal.ts'
import { words } from '../record/words.ts'

/** For who runs the machine: a case that nobody can open to others gets somebody to lead it again. */
export async function lead(call: Call): Promise<Exit> {
  const {
    terminal,
    words: [wanted, signIn],
    options,
  } = call
  const reason = options['reason'] as string | undefined
  if (wanted === undefined || signIn === undefined || reason === undefined || reason.trim() === '')
    return usage(terminal, 'name the case, who is to lead it, and why: mukti lead CASE SIGN-IN --reason WORDS')
  return await withHouse(
    call,
    async (house) =>
      await withPool(house, 'mukti_verify', async (verify) => {
        const of = await findCase(verify, wanted)
        if (of === undefined) return usage(terminal, `there is no case “${wanted}” in the store`)
        return await withPool(house, 'mukti', async (owner) => {
          const { rows } = await owner.query<{ id: number; able: boolean }>(
            'select id, mukti.may_lead(id) as able from mukti.person where sign_in = $1',
            [signIn],
          )
          const [person] = rows
          if (!person) return usage(terminal, `nobody signs in as “${signIn}”`)
          if (!person.able) return stopped(terminal, 3, { code: 'may-not-lead', words: mayNotLead })
          const named = await owner.query<{ parts: number }>('select mukti.name_lead($1, $2, $3) as parts', [
            of,
            person.id,
            reason,
          ])
          const parts = named.rows[0]?.parts ?? 0
          if (parts === 0) return stopped(terminal, 3, { code: 'is-led', words: isLed })
          await logNow(house)
          answer(terminal, { case: of, parts }, [`${signIn} leads ${wanted} now: ${parts} parts that nobody led.`])
          return 0
        })
      }),
  )
}

const mayNotLead = words(
  'Only a caseworker who can sign in, and who is neither administrator nor auditor, may lead a case.',
  'শুধু সেই কেসকর্মী দায়িত্ব নিতে পারেন যিনি সাইন ইন করতে পারেন এবং প্রশাসক বা নিরীক্ষক নন।',
  'केवल वह केसकर्मी प्रमुख हो सकता है जो साइन इन कर सकता है और प्रशासक या लेखा-परीक्षक नहीं है।',
)
const isLed = words(
  'Somebody leads every part of this case. Ask them for access.',
  'এই মামলার প্রতিটি অংশে কেউ দায়িত্বে আছেন। তাঁর কাছে অনুমতি চান।',
  'इस मामले के हर भाग का कोई प्रमुख है। उनसे अनुमति माँगें।',
)
