import { choice, parties, party, yesNo } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { whom } from '../lists/survivor-fields.ts'

export const survivorHarm = defineKind({
  kind: 'survivor.harm', v: 1, compartment: 'survivor',
  why: 'What went wrong after she came to safety, also by those who were to protect her. It needs no courage to write it, and it counts among the outcomes.',
  words: words('Harm after safety', 'নিরাপদ হওয়ার পর ক্ষতি', 'सुरक्षा के बाद नुक़सान'),
  find: words('harm, trafficked again, re-trafficked, beaten, shamed, exposed, media, abused in home', 'ক্ষতি, আবার পাচার, মারধর, অপমান, পরিচয় ফাঁস', 'नुक़सान, दोबारा तस्करी, मारपीट, शर्मिंदगी, पहचान उजागर'),
  at: words('When', 'কখন', 'कब'),
  fields: {
    who: whom(),
    form: choice({
      'trafficked-again': words('trafficked again', 'আবার পাচার', 'दोबारा तस्करी'),
      violence: words('violence', 'হিংসা', 'हिंसा'),
      'shut-out': words('shamed or shut out', 'অপমান বা একঘরে করা', 'शर्मिंदा या बहिष्कृत'),
      exposed: words('exposed', 'পরিচয় ফাঁস', 'पहचान उजागर'),
      'by-protector': words('by somebody who was to protect her', 'যাঁর রক্ষা করার কথা, তাঁর হাতে', 'जिन्हें रक्षा करनी थी, उनके द्वारा'),
      'forced-return': words('sent back against her wish', 'ইচ্ছার বিরুদ্ধে ফেরত', 'इच्छा के विरुद्ध लौटाया'),
      'forced-marriage': words('married against her wish', 'ইচ্ছার বিরুদ্ধে বিয়ে', 'इच्छा के विरुद्ध शादी'),
      'money-taken': words('her money was taken', 'টাকা কেড়ে নেওয়া', 'पैसा छीना गया'),
      'by-us': words('through a mistake of ours', 'আমাদের ভুলে', 'हमारी ग़लती से'),
    }, words('What form', 'কী ধরনের', 'किस तरह का'), { hint: words('Who, when, where; not what was done to her', 'কে, কবে, কোথায়; কী করা হয়েছে তা নয়', 'कौन, कब, कहाँ; क्या किया गया यह नहीं') }),
    by: parties(['A', 'R', 'K', 'W', 'F', 'O', 'H', 'E'], words('By whom', 'কে', 'किसने')),
    where: party(['P', 'H', 'O', 'V'], words('Where', 'কোথায়', 'कहाँ')),
    reportedTo: party(['O', 'F', 'H'], words('Reported to', 'কাকে জানানো হয়েছে', 'किसे बताया गया')),
    safeNow: yesNo(words('She is safe now', 'এখন তিনি নিরাপদ', 'अब वे सुरक्षित हैं')),
    wants: choice({
      help: words('help', 'সাহায্য', 'मदद'),
      complaint: words('a complaint', 'অভিযোগ করতে', 'शिकायत करना'),
      nothing: words('nothing now', 'এখন কিছু নয়', 'अभी कुछ नहीं'),
    }, words('What she wants', 'তিনি কী চান', 'वे क्या चाहती हैं')),
  },
  needed: ['who'],
  sets: ({ who, form, by, where, safeNow }) => who.map((one) => ({
    of: one, fact: 'danger', value: given({ form: form ?? 'not-known', by: by?.[0], state: safeNow === 'yes' ? 'answered' : 'open', where }),
  })),
  says: words('{who} was harmed[: {form}][, by {by}][, reported to {reportedTo}][, safe now: {safeNow}]', '{who}-র ক্ষতি হয়েছে[: {form}][, করেছে {by}][, জানানো হয়েছে {reportedTo}-কে][, এখন নিরাপদ: {safeNow}]', '{who} को नुक़सान हुआ[: {form}][, {by} द्वारा][, बताया गया {reportedTo} को][, अब सुरक्षित: {safeNow}]'),
  example: { who: ['S-2'], form: 'exposed', where: 'H-1', reportedTo: 'O-3', safeNow: 'yes', wants: 'complaint' },
})
