/**
 * Why Mukti's store cannot start: what a person can have caused is a value with words, never a throw.
 * `code` is for programs; `words` say what is wrong and what to do.
 */
export interface StartProblem {
  readonly code: StartProblemCode
  readonly words: { readonly en: string; readonly bn: string; readonly hi: string }
}

export type StartProblemCode =
  | 'held-by-another'
  | 'not-writable'
  | 'disk-full'
  | 'newer-version'
  | 'older-postgres'
  | 'no-postgres-here'
  | 'no-account'
  | 'postgres-failed'
  | 'server-unreachable'
  | 'server-version'
  | 'server-account'
  | 'port-taken'
  | 'law-unsound'

const problem = (code: StartProblemCode, en: string, bn: string, hi: string): StartProblem => ({
  code,
  words: { en, bn, hi },
})

/** Another program (by its process number) has this data folder open. */
export const heldByAnother = (folder: string, pid: number): StartProblem =>
  problem(
    'held-by-another',
    `Another Mukti holds the folder ${folder} (pid ${pid}). Use that one, or stop it first.`,
    `আরেকটি মুক্তি ${folder} ফোল্ডারটি ব্যবহার করছে (pid ${pid})। সেটিই ব্যবহার করুন, অথবা আগে সেটি বন্ধ করুন।`,
    `दूसरा मुक्ति ${folder} फ़ोल्डर इस्तेमाल कर रहा है (pid ${pid})। उसी का इस्तेमाल करें, या पहले उसे बंद करें।`,
  )

export const notWritable = (folder: string): StartProblem =>
  problem(
    'not-writable',
    `Mukti cannot write to the data folder ${folder}. Give this account the right to write there, or choose another folder with MUKTI_DATA.`,
    `মুক্তি ${folder} ফোল্ডারে লিখতে পারছে না। এই অ্যাকাউন্টকে লেখার অনুমতি দিন, অথবা MUKTI_DATA দিয়ে অন্য ফোল্ডার বাছুন।`,
    `मुक्ति ${folder} फ़ोल्डर में लिख नहीं पा रहा। इस खाते को लिखने की अनुमति दें, या MUKTI_DATA से दूसरा फ़ोल्डर चुनें।`,
  )

/** `free` is in bytes; undefined when the disk refused a write without saying how much is left. */
export const diskFull = (folder: string, free?: number): StartProblem => {
  const left = free === undefined ? '' : ` (${Math.floor(free / 1e6)} MB)`
  return problem(
    'disk-full',
    `The disk that holds ${folder} is full${left}. Mukti needs at least 200 MB free. Make room and start again; nothing that was saved is lost.`,
    `${folder} যে ডিস্কে আছে সেটি ভর্তি${left}। মুক্তির অন্তত 200 MB খালি জায়গা দরকার। জায়গা করে আবার চালু করুন; যা জমা হয়েছে তা আছে।`,
    `${folder} वाली डिस्क भर गई है${left}। मुक्ति को कम से कम 200 MB खाली जगह चाहिए। जगह बनाकर फिर शुरू करें; जो सहेजा गया था वह सुरक्षित है।`,
  )
}

/** The store was written by a later Mukti; `what` is the folder, or the migration that this build does not know. */
export const newerVersion = (what: string): StartProblem =>
  problem(
    'newer-version',
    `${what} belongs to a newer version of Mukti. Start it with that version; this one would not understand what it wrote.`,
    `${what} মুক্তির আরও নতুন সংস্করণের। সেই সংস্করণ দিয়ে চালু করুন; এই সংস্করণ তার লেখা বুঝবে না।`,
    `${what} मुक्ति के नए संस्करण का है। उसी संस्करण से शुरू करें; यह संस्करण उसका लिखा नहीं समझेगा।`,
  )

export const olderPostgres = (folder: string, has: string, needs: string): StartProblem =>
  problem(
    'older-postgres',
    `${folder} was written by PostgreSQL ${has}; this Mukti brings PostgreSQL ${needs}. Export the cases with the Mukti that wrote it and import them here.`,
    `${folder} PostgreSQL ${has} দিয়ে লেখা; এই মুক্তিতে PostgreSQL ${needs}। যে মুক্তি লিখেছিল তা দিয়ে কেসগুলি এক্সপোর্ট করে এখানে ইমপোর্ট করুন।`,
    `${folder} PostgreSQL ${has} से लिखा गया है; इस मुक्ति में PostgreSQL ${needs} है। जिस मुक्ति ने लिखा था उससे केस एक्सपोर्ट करके यहाँ इम्पोर्ट करें।`,
  )

export const noPostgresHere = (platform: string): StartProblem =>
  problem(
    'no-postgres-here',
    `Mukti brings no PostgreSQL for ${platform}. Name a PostgreSQL server (15 to 18) with DATABASE_URL.`,
    `${platform}-এর জন্য মুক্তির সঙ্গে PostgreSQL নেই। DATABASE_URL দিয়ে একটি PostgreSQL সার্ভার (15 থেকে 18) জানান।`,
    `${platform} के लिए मुक्ति के साथ PostgreSQL नहीं है। DATABASE_URL से कोई PostgreSQL सर्वर (15 से 18) बताएँ।`,
  )

/** PostgreSQL knows people by the name of their account on the machine, and never runs as root. */
export const noAccount = (why: string): StartProblem =>
  problem(
    'no-account',
    `PostgreSQL needs an ordinary account of this machine to run as: ${why}. Run Mukti as an ordinary account, or name a server with DATABASE_URL.`,
    `PostgreSQL চালাতে এই যন্ত্রের একটি সাধারণ অ্যাকাউন্ট লাগে: ${why}। সাধারণ অ্যাকাউন্টে মুক্তি চালান, অথবা DATABASE_URL দিয়ে সার্ভার জানান।`,
    `PostgreSQL चलाने के लिए इस मशीन का एक साधारण खाता चाहिए: ${why}। मुक्ति को साधारण खाते से चलाएँ, या DATABASE_URL से सर्वर बताएँ।`,
  )

/** `said` is PostgreSQL's own last words, which hold no case data: statements are not logged. */
export const postgresFailed = (log: string, said: string): StartProblem =>
  problem(
    'postgres-failed',
    `PostgreSQL did not start. Its last words: ${said || 'none'}. All of them are in ${log}.`,
    `PostgreSQL চালু হয়নি। তার শেষ কথা: ${said || '-'}। সবটা ${log} ফাইলে আছে।`,
    `PostgreSQL शुरू नहीं हुआ। उसके आख़िरी शब्द: ${said || '-'}। पूरा लेखा ${log} में है।`,
  )

/** `where` names host, port and database and never the password. */
export const serverUnreachable = (where: string, said: string): StartProblem =>
  problem(
    'server-unreachable',
    `The PostgreSQL server of DATABASE_URL (${where}) did not let Mukti in: ${said}. Check the address, the name, the password and that it is running.`,
    `DATABASE_URL-এর PostgreSQL সার্ভার (${where}) মুক্তিকে ঢুকতে দেয়নি: ${said}। ঠিকানা, নাম, পাসওয়ার্ড দেখুন এবং সার্ভার চলছে কি না দেখুন।`,
    `DATABASE_URL के PostgreSQL सर्वर (${where}) ने मुक्ति को अंदर नहीं आने दिया: ${said}। पता, नाम, पासवर्ड और सर्वर चालू है या नहीं, देखें।`,
  )

/** Roles, what they may not see of each other, and locks on the catalogue are the server's, not the database's. */
export const serverAccount = (name: string): StartProblem =>
  problem(
    'server-account',
    `The account “${name}” of DATABASE_URL may not set up Mukti’s roles: it has to be a superuser of that server. Requests never use it. As a superuser, run: alter role ${name} superuser`,
    `DATABASE_URL-এর অ্যাকাউন্ট “${name}” মুক্তির ভূমিকাগুলি তৈরি করতে পারে না: তাকে ওই সার্ভারের সুপারইউজার হতে হবে। অনুরোধে এটি কখনও ব্যবহার হয় না। সুপারইউজার হিসেবে চালান: alter role ${name} superuser`,
    `DATABASE_URL का खाता “${name}” मुक्ति की भूमिकाएँ नहीं बना सकता: उसे उस सर्वर का सुपरयूज़र होना होगा। अनुरोध इसे कभी इस्तेमाल नहीं करते। सुपरयूज़र के रूप में चलाएँ: alter role ${name} superuser`,
  )

export const serverVersion = (has: number): StartProblem =>
  problem(
    'server-version',
    `The PostgreSQL server of DATABASE_URL is version ${has}; Mukti is tested on 15 to 18. Use one of those.`,
    `DATABASE_URL-এর PostgreSQL সার্ভারটি সংস্করণ ${has}; মুক্তি 15 থেকে 18-এ পরীক্ষিত। তার একটি ব্যবহার করুন।`,
    `DATABASE_URL का PostgreSQL सर्वर संस्करण ${has} है; मुक्ति 15 से 18 पर परखा गया है। इनमें से कोई इस्तेमाल करें।`,
  )

/** For the server, when listening answers EADDRINUSE. */
export const portTaken = (port: number): StartProblem =>
  problem(
    'port-taken',
    `Another program is using port ${port}. Stop it, or start Mukti with \`PORT=${port + 1} npm start\`.`,
    `অন্য একটি প্রোগ্রাম ${port} পোর্ট ব্যবহার করছে। সেটি বন্ধ করুন, অথবা \`PORT=${port + 1} npm start\` দিয়ে মুক্তি চালু করুন।`,
    `कोई दूसरा प्रोग्राम पोर्ट ${port} इस्तेमाल कर रहा है। उसे बंद करें, या \`PORT=${port + 1} npm start\` से मुक्ति शुरू करें।`,
  )

/** A law pack is not sound: `faults` name file, line and reason. With one duty less it would be worse than with none. */
export const lawUnsound = (faults: readonly string[]): StartProblem => {
  const first = faults.slice(0, 5).join('\n')
  const more = faults.length > 5 ? ` (+ ${faults.length - 5})` : ''
  return problem(
    'law-unsound',
    `The law pack is not sound, and Mukti does not serve fewer duties than the law asks. Mend it, then start again; \`npm run mukti -- law check\` lists everything:\n${first}${more}`,
    `আইনের প্যাকটি ঠিক নেই; আইন যা চায় তার চেয়ে কম দায়িত্ব মুক্তি দেখায় না। ঠিক করে আবার চালু করুন; \`npm run mukti -- law check\` সব দেখায়:\n${first}${more}`,
    `क़ानून का पैक सही नहीं है; मुक्ति क़ानून से कम कर्तव्य नहीं दिखाता। ठीक करके फिर शुरू करें; \`npm run mukti -- law check\` सब बताता है:\n${first}${more}`,
  )
}
