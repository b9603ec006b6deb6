import { words } from '../../../record/words.ts'

export const h = {
  title: words('History: {fact}[ of {of}]', '[{of}: ]{fact}, ইতিহাস', '[{of}: ]{fact}, इतिहास'),
  intro: words('Every value that was ever written, newest first. Nothing is ever gone.', 'যত মান লেখা হয়েছে, নতুন আগে। কিছুই মুছে যায় না।', 'जितने मान लिखे गए, नया पहले। कुछ भी मिटता नहीं।'),
  stands: words('stands', 'বহাল', 'मान्य'),
  replaced: words('replaced by a later value', 'পরের মানে বদলেছে', 'बाद के मान से बदला'),
  notChosen: words('not chosen', 'বাছা হয়নি', 'नहीं चुना'),
  corrected: words('its entry was corrected', 'এন্ট্রি সংশোধিত', 'प्रविष्टि सुधारी गई'),
  sawNone: words('the writer saw no value', 'লেখক কোনো মান দেখেননি', 'लेखक ने कोई मान नहीं देखा'),
  sawSome: words('the writer saw {n} earlier', 'লেখক আগের {n}টি দেখেছিলেন', 'लेखक ने पहले के {n} देखे'),
  settled: words('Settled by {by}: {reason}', '{by}-এর মীমাংসা: {reason}', '{by} ने तय किया: {reason}'),
  settledBoth: words('Both left standing by {by}: {reason}', '{by} দুটিই রেখেছেন: {reason}', '{by} ने दोनों रहने दिए: {reason}'),
  empty: words('No value was ever written', 'কোনো মান লেখা হয়নি', 'कोई मान दर्ज नहीं'),
  emptyBody: words('Or none that you may see.', 'বা এমন কিছু নেই যা আপনি দেখতে পান।', 'या ऐसा कुछ नहीं जो आप देख सकें।'),
}
