import { choice, count, parties, party, when } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { platforms } from '../lists/platforms.ts'

export const intelBroadcast = defineKind({
  kind: 'intel.broadcast', v: 1, compartment: 'intel',
  why: 'Somebody is shown online at another’s direction. Who directs it, where, when and how often; never what it shows (IT Act 2000 s 67B, POCSO Act s 14).',
  words: words('Online broadcast', 'অনলাইন সম্প্রচার', 'ऑनलाइन प्रसारण'),
  find: words(
    'broadcast, live stream, online, webcam, video call, directed from abroad',
    'সম্প্রচার, লাইভ, অনলাইন, ভিডিও কল, বিদেশ থেকে',
    'प्रसारण, लाइव, ऑनलाइन, वीडियो कॉल, विदेश से',
  ),
  fields: {
    directedBy: parties(['A', 'R', 'N', 'T'], words('Directed by', 'কার নির্দেশে', 'किसके निर्देश पर')),
    account: party(['N', 'D', 'T'], words(
      'From which account or device',
      'কোন অ্যাকাউন্ট বা যন্ত্র থেকে',
      'किस खाते या उपकरण से',
    )),
    platform: choice(platforms, words(
      'On which platform',
      'কোন মাধ্যমে',
      'किस मंच पर',
    ), { htcds: 'vic_ExploitationWebsitesAndApps' }),
    where: party(['P', 'H', 'V'], words('From which place', 'কোন জায়গা থেকে', 'किस जगह से')),
    whom: parties(['S', 'C', 'E'], words('Who must be found', 'কাকে খুঁজে পেতে হবে', 'किसे ढूँढना है')),
    howOften: count(words('How many times', 'কতবার', 'कितनी बार')),
    last: when(words('Last time', 'শেষবার কখন', 'पिछली बार कब')),
    reportedTo: party(['O'], words('Reported to', 'কাকে জানানো হয়েছে', 'किसे बताया गया')),
  },
  needed: [],
  says: words(
    'Online broadcast[ directed by {directedBy}][, on {platform}][, from {where}][, {howOften} times][, last {last}][; reported to {reportedTo}]',
    'অনলাইন সম্প্রচার[, {directedBy}-এর নির্দেশে][, মাধ্যম {platform}][, {where} থেকে][, {howOften} বার][, শেষবার {last}][; {reportedTo}-কে জানানো হয়েছে]',
    'ऑनलाइन प्रसारण[, {directedBy} के निर्देश पर][, मंच {platform}][, {where} से][, {howOften} बार][, पिछली बार {last}][; {reportedTo} को बताया गया]',
  ),
  example: { directedBy: ['N-2'], account: 'N-1', where: 'P-3', whom: ['S-4'], howOften: { from: 3 }, last: '2017-08-20', reportedTo: 'O-1' },
})
