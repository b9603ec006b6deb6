import { choice, parties, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { people } from '../../record/label.ts'
import { words } from '../../record/words.ts'
import { siteOfOperation } from '../lists/operation.ts'

export const operationIncident = defineKind({
  kind: 'operation.incident', v: 1, compartment: 'operation',
  why: 'What went otherwise than meant, also when somebody of the staff was hurt: written calmly, it helps the next team and the one who was hurt.',
  words: words('Incident', 'ঘটনা', 'घटना'),
  find: words(
    'incident, hurt, injured, accident, scuffle, ran away, weapon, staff',
    'ঘটনা, আহত, দুর্ঘটনা, ধস্তাধস্তি, পালানো, অস্ত্র, কর্মী',
    'घटना, घायल, दुर्घटना, हाथापाई, भागना, हथियार, कर्मचारी',
  ),
  fields: {
    what: choice({
      'staff-hurt': words('somebody of the team hurt', 'দলের কেউ আহত', 'टीम का कोई घायल'),
      'found-hurt': words('a person found hurt', 'পাওয়া কেউ আহত', 'मिला व्यक्ति घायल'),
      'suspect-hurt': words('a suspect hurt', 'সন্দেহভাজন আহত', 'संदिग्ध घायल'),
      resistance: words('resistance', 'বাধা', 'विरोध'),
      'ran-away': words('somebody ran away', 'কেউ পালিয়েছে', 'कोई भाग गया'),
      weapon: words('a weapon seen', 'অস্ত্র দেখা গেছে', 'हथियार दिखा'),
      illness: words('somebody fell ill', 'কেউ অসুস্থ হয়েছে', 'कोई बीमार हुआ'),
      vehicle: words('trouble with a vehicle', 'গাড়ির সমস্যা', 'वाहन की दिक़्क़त'),
      'fire-or-fall': words('fire or danger of falling', 'আগুন বা পড়ে যাওয়ার বিপদ', 'आग या गिरने का ख़तरा'),
    }, words('What', 'কী', 'क्या')),
    who: parties(people, words('To whom', 'কার', 'किसके साथ')),
    site: siteOfOperation(),
    treated: yesNo(words('Treated', 'চিকিৎসা হয়েছে', 'इलाज हुआ')),
    force: yesNo(words('Force was used by the team', 'দল বল প্রয়োগ করেছে', 'टीम ने बल प्रयोग किया')),
    measure: text(words('What was done', 'কী করা হলো', 'क्या किया गया')),
  },
  needed: ['what'],
  says: words(
    'Incident[ at {site}]: {what}[ ({who})][. {measure}]',
    '[{site}-এ ]ঘটনা: {what}[ ({who})][। {measure}]',
    '[{site} में ]घटना: {what}[ ({who})][। {measure}]',
  ),
  example: {
    what: 'staff-hurt', who: ['F-2'], site: 'P-1', treated: 'yes', force: 'no', measure: 'Hand bandaged on the spot',
  },
})
