import { words } from '../../../record/words.ts'

export const f = {
  title: words('First 72 hours', 'প্রথম ৭২ ঘণ্টা', 'पहले 72 घंटे'),
  what: words('the first 72 hours', 'প্রথম ৭২ ঘণ্টা', 'पहले 72 घंटे'),
  intro: words(
    'One list for police and partners. Boxes tick themselves from entries; nobody ticks by hand.',
    'পুলিশ ও সহযোগীদের একটিই তালিকা। এন্ট্রি থেকে ঘর নিজেই টিক হয়; কেউ হাতে টিক দেন না।',
    'पुलिस और साथियों की एक ही सूची। प्रविष्टियों से ख़ाने अपने आप भरते हैं; कोई हाथ से नहीं भरता।'),
  since: words('T + {span} since {what}, {time}', 'T + {span}: {what}, {time}', 'T + {span}: {what}, {time}'),
  notBegun: words('Nobody has been taken into charge yet', 'এখনও কাউকে দায়িত্বে নেওয়া হয়নি', 'अभी किसी को ज़िम्मेदारी में नहीं लिया गया'),
  counts: words('{done} of {all} done[ · {overdue} overdue][ · {undecided} undecided]', '{all}টির {done}টি হয়েছে[ · {overdue}টির সময় পেরিয়েছে][ · {undecided}টি ঠিক হয়নি]', '{all} में से {done} पूरे[ · {overdue} का समय निकल गया][ · {undecided} तय नहीं]'),
  progress: words('Progress', 'অগ্রগতি', 'प्रगति'),
  of: words('{done} of {all}', '{all}টির {done}টি', '{all} में से {done}'),
  duties: words('All duties', 'সব করণীয়', 'सभी कर्तव्य'),
  late: words('{what} {time}, {span} late', '{what} {time}, {span} দেরিতে', '{what} {time}, {span} देर से'),
  overdue: words('from {time}, {span} late', '{time} থেকে, {span} দেরি', '{time} से, {span} देर'),
  without: words('not in place', 'করা হয়নি', 'नहीं किया गया'),
  by: words('by {time}[, in {span}]', '{time}-এর মধ্যে[, আর {span}]', '{time} तक[, {span} बाकी]'),
  waits: words('waits: {facts}', 'অপেক্ষায়: {facts}', 'प्रतीक्षा में: {facts}'),
  holds: words('must not happen, and has not so far', 'ঘটা চলবে না, এখনও ঘটেনি', 'नहीं होना चाहिए, अब तक नहीं हुआ'),
  noClock: words('its clock has not started', 'ঘড়ি এখনও চলেনি', 'घड़ी अभी शुरू नहीं'),
  notYet: words('nothing has started it yet', 'এখনও কিছুতে শুরু হয়নি', 'अभी किसी बात से शुरू नहीं'),
  waived: words('waived {time}', '{time} ছাড় দেওয়া', '{time} छूट दी गई'),
}

/** Read out before each step: the box alone says nothing to an ear. */
export const boxWords = {
  done: words('done', 'হয়েছে', 'पूरा'),
  'done-late': words('done late', 'দেরিতে হয়েছে', 'देर से पूरा'),
  overdue: words('overdue', 'সময় পেরিয়েছে', 'समय निकल गया'),
  'to-do': words('to do', 'বাকি', 'बाक़ी'),
  undecided: words('undecided', 'ঠিক হয়নি', 'तय नहीं'),
  holds: words('kept so far', 'এখন পর্যন্ত মানা হয়েছে', 'अब तक निभाया'),
  waived: words('waived', 'ছাড় দেওয়া', 'छूट दी गई'),
  'not-begun': words('not begun', 'শুরু হয়নি', 'शुरू नहीं'),
  'not-applicable': words('does not apply', 'প্রযোজ্য নয়', 'लागू नहीं'),
}
