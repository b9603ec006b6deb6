import { words, type Words } from '../../../record/words.ts'

/** What each alarm says, by its kind and code. `{who}` are labels, `{since}` a time, `{from}` and `{to}` places. */
export const alarmWords: Readonly<Record<string, Words>> = {
  'gap.not-arrived': words(
    '{who}: on the way since {since}, no arrival is written',
    '{who}: {since} থেকে পথে, পৌঁছানোর খবর লেখা নেই',
    '{who}: {since} से रास्ते में, पहुँचने की बात दर्ज नहीं',
  ),
  'gap.not-known': words(
    '{who}: nobody knows where[ since {since}]',
    '{who}: কোথায়, কেউ জানে না[ ({since} থেকে)]',
    '{who}: कहाँ, किसी को मालूम नहीं[ ({since} से)]',
  ),
  'gap.absent': words(
    '{who}: absent[ since {since}]',
    '{who}: অনুপস্থিত[ ({since} থেকে)]',
    '{who}: अनुपस्थित[ ({since} से)]',
  ),
  'gap.sought': words(
    '{who}: being looked for[ since {since}]',
    '{who}: খোঁজ চলছে[ ({since} থেকে)]',
    '{who}: तलाश जारी[ ({since} से)]',
  ),
  'gap.left': words(
    '{who}: left, and nobody answers[ since {since}]',
    '{who}: চলে গেছে, কেউ দায়িত্বে নেই[ ({since} থেকে)]',
    '{who}: चले गए, कोई ज़िम्मेदार नहीं[ ({since} से)]',
  ),
  'gap.wish-not-known': words(
    '{who}: left, and it is not written whether by her own wish',
    '{who}: চলে গেছেন, নিজের ইচ্ছায় কি না লেখা নেই',
    '{who}: चले गए, अपनी इच्छा से या नहीं, दर्ज नहीं',
  ),
  'gap.path-broken': words(
    '{who}: the path breaks[ between {from} and {to}]',
    '{who}: পথের লেখা ছিঁড়ে গেছে[ ({from} ও {to}-এর মধ্যে)]',
    '{who}: रास्ते का ब्योरा टूटता है[ ({from} और {to} के बीच)]',
  ),
  'gap.no-way-between': words(
    '{who}: no way is written[ from {from}][ to {to}]',
    '{who}: মাঝের পথ লেখা নেই[ ({from} থেকে][ {to}-এ)]',
    '{who}: बीच का रास्ता दर्ज नहीं[ {from} से][ {to} तक]',
  ),
  'gap.two-places': words(
    '{who}: two places are written for one time',
    '{who}: একই সময়ে দুই জায়গা লেখা আছে',
    '{who}: एक ही समय में दो जगहें दर्ज हैं',
  ),
  'liberty.end-passed': words(
    '{who}: the order ended[ on {since}], and {who} is still kept',
    '{who}: আদেশের মেয়াদ শেষ[ ({since})], এখনও রাখা হয়েছে',
    '{who}: आदेश की अवधि समाप्त[ ({since})], अब भी रखा गया है',
  ),
  'liberty.ends-today': words(
    '{who}: the order ends today, and {who} is still kept',
    '{who}: আজ আদেশের মেয়াদ শেষ, এখনও রাখা হয়েছে',
    '{who}: आदेश आज समाप्त होता है, अब भी रखा गया है',
  ),
  'liberty.review-today': words(
    '{who}: the review of the order is due today',
    '{who}: আজ আদেশের পর্যালোচনার দিন',
    '{who}: आदेश की समीक्षा आज होनी है',
  ),
  'liberty.no-end': words(
    '{who}: the order has no end',
    '{who}: আদেশে শেষের তারিখ নেই',
    '{who}: आदेश में समाप्ति की तारीख़ नहीं',
  ),
  'liberty.review-passed': words(
    '{who}: the review of the order was due {since}',
    '{who}: আদেশের পর্যালোচনার সময় পেরিয়েছে ({since})',
    '{who}: आदेश की समीक्षा का समय निकल गया ({since})',
  ),
  'liberty.no-review': words(
    '{who}: the order has no review',
    '{who}: আদেশে পর্যালোচনার তারিখ নেই',
    '{who}: आदेश में समीक्षा की तारीख़ नहीं',
  ),
  'liberty.held-for-kin-money-or-trial': words(
    '{who}: kept for want of kin, money or for a trial; that is no ground',
    '{who}: আত্মীয়, টাকা বা বিচারের কারণে রাখা; এটা আইনি কারণ নয়',
    '{who}: रिश्तेदार, पैसे या मुक़दमे के कारण रखा गया; यह आधार नहीं',
  ),
  'liberty.no-ground': words('{who}: the order gives no ground', '{who}: আদেশে কারণ লেখা নেই', '{who}: आदेश में आधार नहीं'),
  'liberty.no-wish-no-order': words(
    '{who}: an adult kept without her wish and without an order',
    '{who}: প্রাপ্তবয়স্ক; ইচ্ছা বা আদেশ ছাড়াই রাখা',
    '{who}: वयस्क; इच्छा या आदेश के बिना रखा गया',
  ),
  'liberty.against-her-wish': words(
    '{who}: an adult kept although she wishes to go',
    '{who}: প্রাপ্তবয়স্ক; যেতে চান, তবু রাখা',
    '{who}: वयस्क; जाना चाहती हैं, फिर भी रखा गया',
  ),
  danger: words(
    '{who}: in danger since {since}[: {code}]',
    '{who}: বিপদে ({since} থেকে)[: {code}]',
    '{who}: ख़तरे में ({since} से)[: {code}]',
  ),
  'at-large.absconding': words(
    '{who}: absconding since {since}',
    '{who}: পলাতক ({since} থেকে)',
    '{who}: फ़रार ({since} से)',
  ),
  'at-large.proclaimed': words(
    '{who}: proclaimed an absconder, {since}',
    '{who}: ফেরার ঘোষিত ({since})',
    '{who}: उद्घोषित फ़रार ({since})',
  ),
  'at-large.escaped': words(
    '{who}: escaped from custody, {since}',
    '{who}: হেফাজত থেকে পালিয়েছে ({since})',
    '{who}: हिरासत से भागा ({since})',
  ),
  'promise-broken.promise-broken': words(
    '[{who}: ]a promise was not kept[: {code}]',
    '[{who}: ]কথা রাখা হয়নি[: {code}]',
    '[{who}: ]वादा पूरा नहीं हुआ[: {code}]',
  ),
  'asked.overdue': words(
    '[{who}: ]no answer, and the time has passed[: {code}]',
    '[{who}: ]উত্তর নেই, সময় পেরিয়েছে[: {code}]',
    '[{who}: ]जवाब नहीं, समय निकल गया[: {code}]',
  ),
  'asked.unanswered': words(
    '[{who}: ]asked, unanswered since {since}[: {code}]',
    '[{who}: ]চাওয়া হয়েছে, {since} থেকে উত্তর নেই[: {code}]',
    '[{who}: ]माँगा गया, {since} से जवाब नहीं[: {code}]',
  ),
  'custody.nobody-received': words(
    '{who}: handed over, and nobody wrote receiving it',
    '{who}: হস্তান্তর হয়েছে, কে নিলেন লেখা নেই',
    '{who}: सौंपा गया, किसने लिया दर्ज नहीं',
  ),
  'custody.other-giver': words(
    '{who}: given by somebody who did not hold it',
    '{who}: যাঁর কাছে ছিল না তিনি দিয়েছেন',
    '{who}: जिनके पास नहीं था, उन्होंने दिया',
  ),
  'custody.no-giver': words(
    '{who}: it is not written who gave it',
    '{who}: কে দিলেন লেখা নেই',
    '{who}: किसने दिया, दर्ज नहीं',
  ),
  'custody.seal-not-whole': words('{who}: the seal was not whole', '{who}: সিল অক্ষত ছিল না', '{who}: सील सही नहीं थी'),
  'custody.starts-nowhere': words('{who}: no seizure is written', '{who}: জব্দ করার কথা লেখা নেই', '{who}: ज़ब्ती दर्ज नहीं'),
  'conflict.two-values': words(
    'Two values stand[ for {who}]: {code}',
    '[{who}: ]দুই রকম লেখা আছে: {code}',
    '[{who}: ]दो मान दर्ज हैं: {code}',
  ),
  'claim.awarded-not-paid': words(
    '{who}: awarded, not paid since {since}',
    '{who}: মঞ্জুর হয়েছে, {since} থেকে টাকা মেলেনি',
    '{who}: मंज़ूर हुआ, {since} से भुगतान नहीं',
  ),
  'premises.lapsed': words(
    '{who}: the time of the last measure has passed',
    '{who}: শেষ ব্যবস্থার মেয়াদ পেরিয়েছে',
    '{who}: पिछले क़दम की अवधि निकल गई',
  ),
}

export const alarmMore = {
  owner: words('to clear it up: {owner}', 'জানাবেন: {owner}', 'बताएँगे: {owner}'),
  closedGap: words('a hole in the record, {long}', 'লেখায় ফাঁক, {long}', 'ब्योरे में अंतराल, {long}'),
  other: words('{who}: look at this', '{who}: দেখুন', '{who}: देखें'),
}
