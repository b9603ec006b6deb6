import { words } from '../../record/words.ts'

/** How sure somebody is of what they saw or worked out; never a score. */
export const sureness = {
  certain: words('certain', 'নিশ্চিত', 'पक्का'),
  probable: words('probable', 'সম্ভবত', 'संभवतः'),
  possible: words('possible', 'হতে পারে', 'हो सकता है'),
  doubtful: words('doubtful', 'সন্দেহ আছে', 'संदेह है'),
} as const
