import { choice, choices, file, party, when } from '../../record/fields.ts'
import { defineKind, given } from '../../record/kind.ts'
import type { Setting } from '../../record/facts.ts'
import { words } from '../../record/words.ts'
import { earlier, whom } from '../lists/survivor-fields.ts'

export const survivorHomeReport = defineKind({
  kind: 'survivor.home-report', v: 1, compartment: 'survivor',
  why: 'Before somebody goes home it is asked whether home is safe, and of more than the family (JJ Act ss 36, 37; ITPA s 17A). A report that does not come keeps her waiting: it has a date and an owner.',
  words: words('Report on her home', 'বাড়ির রিপোর্ট', 'घर की रिपोर्ट'),
  find: words('home study, home investigation report, HIR, HVR, family verification, CWC home report, DCPU', 'বাড়ির রিপোর্ট, HIR, পরিবার যাচাই, DCPU', 'गृह जाँच रिपोर्ट, HIR, परिवार सत्यापन, DCPU'),
  at: words('Asked or received on', 'কবে চাওয়া বা পাওয়া', 'कब माँगी या मिली'),
  steps: {
    asked: { words: words('asked for', 'চাওয়া হয়েছে', 'माँगी गई'), says: words(
      'A report on the home of {who} was asked for[ from {by}][, by {due}]', '{who}-র বাড়ির রিপোর্ট[ {by}-এর কাছে] চাওয়া হয়েছে[, {due}-এর মধ্যে]', '{who} के घर की रिपोर्ट[ {by} से] माँगी गई[, {due} तक]') },
    received: { words: words('received', 'এসেছে', 'मिली'), says: words(
      'The report on the home of {who} came[ from {by}][: {safe}]', '{who}-র বাড়ির রিপোর্ট এসেছে[ {by}-এর থেকে][: {safe}]', '{who} के घर की रिपोर्ट मिली[ {by} से][: {safe}]') },
  },
  fields: {
    who: whom(),
    by: party(['O', 'F', 'H'], words('From whom', 'কার কাছে', 'किससे')),
    askedBy: party(['O', 'F', 'H'], words('Asked by', 'কে চেয়েছে', 'किसने माँगी')),
    home: party(['K', 'P', 'H'], words('Which home', 'কোন বাড়ি', 'कौन-सा घर')),
    due: when(words('Wanted by', 'কবের মধ্যে চাই', 'कब तक चाहिए'), { steps: ['asked'] }),
    safe: choice({
      yes: words('safe', 'নিরাপদ', 'सुरक्षित'),
      'with-conditions': words('safe on conditions', 'শর্তে নিরাপদ', 'शर्तों पर सुरक्षित'),
      no: words('not safe', 'নিরাপদ নয়', 'सुरक्षित नहीं'),
      'not-found': words('the home was not found', 'বাড়ি পাওয়া যায়নি', 'घर नहीं मिला'),
    }, words('Safe', 'নিরাপদ কি', 'सुरक्षित है'), { steps: ['received'] }),
    saysSo: choices({
      family: words('family', 'পরিবার', 'परिवार'),
      neighbours: words('neighbours', 'পড়শি', 'पड़ोसी'),
      school: words('a teacher', 'শিক্ষক', 'शिक्षक'),
      police: words('police', 'পুলিশ', 'पुलिस'),
      panchayat: words('the council of the place', 'পঞ্চায়েত বা পুরসভা', 'पंचायत या नगरपालिका'),
      worker: words('a social worker', 'সমাজকর্মী', 'समाजकर्मी'),
      herself: words('she herself', 'তিনি নিজে', 'वे स्वयं'),
    }, words('Who says so', 'কে বলেছে', 'किसने कहा'), { steps: ['received'] }),
    discreet: choice({
      yes: words('nobody there learnt why', 'কেন আসা কেউ জানেনি', 'क्यों आए, किसी को पता नहीं चला'),
      no: words('people there learnt why', 'কেন আসা লোকে জেনেছে', 'क्यों आए, लोग जान गए'),
    }, words('Was the reason kept to itself', 'কারণ গোপন ছিল কি', 'कारण गुप्त रहा'), { steps: ['received'] }),
    report: file(words('The report, sealed', 'রিপোর্ট, গোপন', 'रिपोर्ट, गुप्त'), { steps: ['received'] }),
    request: earlier('survivor.home-report', ['received']),
  },
  needed: ['who'],
  sets: ({ step, who, by, askedBy, home, due, safe, request }, { id }): Setting[] => [
    ...who.map((one): Setting => ({ of: one, fact: 'homeReport', value: given({ step, safe, by, home }) })),
    ...(step === 'asked' ? [{ of: `ask:${id}`, fact: 'asked', value: given({ what: 'report', of: by, by: askedBy, due }) } as const] : []),
    ...(step === 'received' && request !== undefined ? [{ of: `ask:${request}`, fact: 'answered', value: given({ answer: 'granted', by }) } as const] : []),
  ],
  says: words('Report on the home of {who}: {step}', '{who}-র বাড়ির রিপোর্ট: {step}', '{who} के घर की रिपोर्ट: {step}'),
  example: { step: 'asked', who: ['S-1'], by: 'O-7', askedBy: 'O-3', home: 'K-1', due: '2017-10-01' },
})
