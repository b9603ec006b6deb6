import { choices, count, party, text, yesNo } from '../../record/fields.ts'
import { defineKind } from '../../record/kind.ts'
import { words } from '../../record/words.ts'
import { placeFields, placeSettings } from '../lists/described.ts'

export const intelPremisesDescribed = defineKind({
  kind: 'intel.premises-described', v: 1, compartment: 'intel',
  why: 'What those who will enter must know: doors, locks, lookouts, hiding places, and how far the next school is (ITPA s 7).',
  words: words('Premises described', 'জায়গার বিবরণ', 'परिसर का विवरण'),
  find: words(
    'premises, layout, recce, floor, exits, locks, lookout, CCTV, hiding place, brothel, flat, ITPA',
    'জায়গার বিবরণ, নকশা, রেকি, তলা, দরজা, তালা, নজরদার, সিসিটিভি, লুকোনোর জায়গা',
    'परिसर, नक़्शा, रेकी, मंज़िल, दरवाज़े, ताले, पहरेदार, सीसीटीवी, छिपने की जगह',
  ),
  at: words('As of', 'কখনকার বিবরণ', 'कब का विवरण'),
  fields: {
    place: party(['P', 'H', 'V', 'N'], words('Which premises', 'কোন জায়গা', 'कौन-सा परिसर')),
    ...placeFields(),
    floors: text(words('Floor and rooms', 'তলা ও ঘর', 'मंज़िल और कमरे')),
    obstacles: choices({
      'locked-outside': words('locked from outside', 'বাইরে থেকে তালা', 'बाहर से ताला'),
      'locked-inside': words('locked from inside', 'ভিতর থেকে বন্ধ', 'अंदर से बंद'),
      grille: words('grille or shutter', 'গ্রিল বা শাটার', 'ग्रिल या शटर'),
      cameras: words('cameras', 'ক্যামেরা', 'कैमरे'),
      lookout: words('lookout', 'নজরদার', 'पहरेदार'),
      dogs: words('dogs', 'কুকুর', 'कुत्ते'),
      'warning-signal': words('warning signal', 'সতর্ক করার সংকেত', 'चेतावनी संकेत'),
      'narrow-lane': words('narrow lane', 'সরু গলি', 'संकरी गली'),
      none: words('none seen', 'কিছু দেখা যায়নি', 'कुछ नहीं दिखा'),
    }, words('What is in the way', 'কী বাধা', 'क्या बाधा')),
    inside: count(words('How many people inside', 'ভিতরে কতজন', 'अंदर कितने लोग')),
    children: yesNo(words('Children inside', 'ভিতরে শিশু আছে', 'अंदर बच्चे हैं')),
    hours: text(words('Hours', 'কোন সময়ে খোলা', 'किस समय खुला')),
  },
  needed: ['place'],
  sets: (said) => placeSettings(said.place, said),
  says: words(
    '{place} was described[: {placeKind}][, as {cover}][, {floors}][; inside: {inside}][; in the way: {obstacles}][; owner {owner}][; tenant {tenant}]',
    '{place}-এর বিবরণ লেখা হয়েছে[: {placeKind}][, পরিচয় {cover}][, {floors}][; ভিতরে {inside}][; বাধা: {obstacles}][; মালিক {owner}][; ভাড়াটে {tenant}]',
    '{place} का विवरण लिखा गया[: {placeKind}][, आड़ {cover}][, {floors}][; अंदर {inside}][; बाधा: {obstacles}][; मालिक {owner}][; किराएदार {tenant}]',
  ),
  example: {
    place: 'P-1', placeKind: 'flat', cover: 'Beauty parlour', entrances: 'Front stairs and a back gate', hidingPlaces: 'Loft over the kitchen',
    floors: 'Third floor, four rooms', obstacles: ['locked-outside', 'cameras'], inside: { from: 5, to: 8 }, owner: 'A-3', publicPlace: 'School', metres: 150,
  },
})
