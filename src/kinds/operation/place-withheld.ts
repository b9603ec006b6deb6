import { choice, parties, when } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { attemptNumber, siteOfOperation } from '../lists/operation.ts'

export const operationPlaceWithheld = defineKind({
  kind: 'operation.place-withheld', v: 1, compartment: 'operation',
  why: 'When a place is kept from somebody until the last hour, the record says from whom, why, and which two opened it; trust can be accounted for afterwards.',
  words: words('Place withheld', 'জায়গা গোপন রাখা', 'जगह गोपनीय रखी गई'),
  find: words(
    'withheld, secret, sealed envelope, not told, need to know, leak',
    'গোপন, বন্ধ খাম, জানানো হয়নি, ফাঁস',
    'गोपनीय, बंद लिफ़ाफ़ा, नहीं बताया, लीक',
  ),
  fields: {
    site: siteOfOperation(),
    from: parties(['F', 'O', 'H'], words('From whom', 'কার কাছ থেকে', 'किससे')),
    why: choice({
      'leak-feared': words('a leak is feared', 'ফাঁসের আশঙ্কা', 'लीक का डर'),
      'leaked-before': words('an earlier attempt was leaked', 'আগের চেষ্টা ফাঁস হয়েছিল', 'पहले का प्रयास लीक हुआ था'),
      'not-needed': words('not needed for their duty', 'তাঁদের কাজে লাগে না', 'उनके काम के लिए ज़रूरी नहीं'),
      'protects-source': words('protects who told us', 'যিনি জানিয়েছেন তাঁর সুরক্ষা', 'बताने वाले की सुरक्षा'),
    }, words('Why', 'কেন', 'क्यों')),
    opened: when(words('Opened when', 'কখন জানানো হলো', 'कब बताया गया')),
    openedBy: parties(['F', 'O'], words('By which two', 'কোন দুজন জানালেন', 'किन दो लोगों ने बताया')),
    attempt: attemptNumber(),
  },
  needed: [],
  says: words(
    'The place[ {site}] was kept[ from {from}][: {why}][, opened {opened}][ by {openedBy}]',
    '[{from}-এর কাছ থেকে ]জায়গা[ {site}] গোপন রাখা হয়েছে[: {why}][, জানানো হয় {opened}][, জানান {openedBy}]',
    '[{from} से ]जगह[ {site}] गोपनीय रखी गई[: {why}][, बताया गया {opened}][, बताया {openedBy} ने]',
  ),
  example: {
    site: 'P-1', from: ['O-3'], why: 'leaked-before', opened: '2017-08-24T14:45:00+05:30', openedBy: ['F-1', 'F-4'],
    attempt: 2,
  },
})
