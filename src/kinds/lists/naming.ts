import { words } from '../../record/words.ts'

/** From where a name is known. */
export const nameBases = {
  stated: words('she or he says so', 'নিজে বলেছেন', 'स्वयं बताया'),
  told: words('somebody else says so', 'অন্য কেউ বলেছেন', 'किसी और ने बताया'),
  family: words('family says so', 'পরিবার বলেছে', 'परिवार ने बताया'),
  document: words('an identity paper', 'পরিচয়পত্র দেখে', 'पहचान पत्र से'),
  school: words('a school or birth record', 'স্কুল বা জন্মের নথি দেখে', 'स्कूल या जन्म के रिकॉर्ड से'),
  'missing-report': words('a missing report', 'নিখোঁজ রিপোর্ট থেকে', 'गुमशुदगी रिपोर्ट से'),
} as const
