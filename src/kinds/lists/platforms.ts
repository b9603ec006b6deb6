import { words } from '../../record/words.ts'

const name = (said: string) => words(said, said, said)

/** HTCDS `vic_RecruitmentWebsitesAndApps` and `vic_ExploitationWebsitesAndApps`. */
export const platforms = {
  Facebook: name('Facebook'), Instagram: name('Instagram'), WhatsApp: name('WhatsApp'), Telegram: name('Telegram'),
  FacebookMessenger: name('Facebook Messenger'), Viber: name('Viber'), SnapChat: name('Snapchat'), Line: name('Line'),
  '4Sale': name('4Sale'), WeChat: name('WeChat'), QQ: name('QQ'), QZone: name('QZone'), TikTok: name('TikTok'), Twitter: name('Twitter / X'),
} as const
