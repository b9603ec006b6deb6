import { entry, identity, parties } from '../../record/fields.ts'
import { found } from '../../record/label.ts'
import { words } from '../../record/words.ts'

/** Fields that many kinds about a survivor share; made anew each time, since a field belongs to one kind. */

/** Whoever was found: a survivor, a child with her, somebody undecided, an accused who may be a survivor, a group. */
export const whom = () => parties(found, words('Who', 'কে', 'कौन'))

/** The exact address of somebody in danger, beside the coarse label of the place. */
export const exactPlace = () => identity(words('Exactly where', 'ঠিক কোথায়', 'ठीक कहाँ'), { of: 'who', input: 'long',
  hint: words('Sealed like a name. Leave empty unless somebody must find it', 'নামের মতো গোপন থাকে। না লাগলে খালি রাখুন', 'नाम की तरह गुप्त। ज़रूरत न हो तो ख़ाली छोड़ें') })

/** The earlier entry that a later step belongs to. */
export const earlier = (kind: string, steps?: readonly string[]) => entry(words('Which earlier entry', 'আগের কোন এন্ট্রি', 'पहले की कौन-सी प्रविष्टि'),
  { kinds: [kind], ...(steps ? { steps } : {}) })
