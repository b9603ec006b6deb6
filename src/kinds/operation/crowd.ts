import { choices, count, place, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { siteOfOperation } from '../lists/operation.ts'

export const operationCrowd = defineKind({
  kind: 'operation.crowd', v: 1, compartment: 'operation',
  why: 'On-lookers endanger those found by what they see and film; what was done to shield them belongs to the record.',
  words: words('On-lookers', 'ভিড়', 'भीड़'),
  find: words(
    'crowd, on-lookers, neighbours, mob, press, filming, shield',
    'ভিড়, পাড়ার লোক, প্রতিবেশী, সাংবাদিক, ভিডিও, আড়াল',
    'भीड़, पड़ोसी, पत्रकार, वीडियो, आड़',
  ),
  fields: {
    site: siteOfOperation(),
    howMany: count(words('How many', 'কতজন', 'कितने')),
    where: place(words('Where', 'কোথায়', 'कहाँ')),
    did: choices({
      watched: words('watched', 'দেখছিল', 'देख रहे थे'),
      'looked-in': words('looked in through windows', 'জানালা দিয়ে দেখছিল', 'खिड़कियों से झाँक रहे थे'),
      filmed: words('filmed or took pictures', 'ভিডিও বা ছবি তুলছিল', 'वीडियो या तस्वीर ले रहे थे'),
      shouted: words('shouted', 'চেঁচামেচি', 'शोर मचा रहे थे'),
      blocked: words('blocked the way', 'পথ আটকেছিল', 'रास्ता रोका'),
      helped: words('helped', 'সাহায্য করেছে', 'मदद की'),
      threatened: words('threatened', 'ভয় দেখিয়েছে', 'धमकाया'),
      'were-shocked': words('were shocked', 'হতবাক ছিল', 'सदमे में थे'),
    }, words('What they did', 'কী করছিল', 'क्या कर रहे थे')),
    shielded: yesNo(words('Those found were shielded', 'পাওয়া মানুষদের আড়াল করা হয়েছে', 'मिले लोगों को आड़ दी गई')),
    measure: text(words('What was done', 'কী করা হলো', 'क्या किया गया')),
  },
  needed: [],
  says: words(
    'On-lookers[ at {site}][: {howMany}][, {did}][. {measure}]',
    '[{site}-এ ]ভিড়[: {howMany}][, {did}][। {measure}]',
    '[{site} पर ]भीड़[: {howMany}][, {did}][। {measure}]',
  ),
  example: {
    site: 'P-1', howMany: { from: 30 }, where: 'stairs and street', did: ['watched', 'looked-in'], shielded: 'yes',
    measure: 'Curtains drawn, vehicle brought to the door',
  },
})
