import { words, type Language } from '../../record/words.ts'
import type { CalendarEntry } from '../../store/reminders-calendar.ts'

/**
 * An iCalendar file (RFC 5545) of when duties fall due: an instant in UTC, or a day where the law names a day. It is given
 * moments alone, so that nothing in it can tell what they are of.
 * @param of.uid a name for an entry that says nothing and stays the same, so that a calendar knows it again
 * @param of.now when it was made
 */
export function calendarText(
  entries: readonly CalendarEntry[],
  of: { readonly language: Language; readonly now: Date; readonly board: string; uid(entry: CalendarEntry): string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mukti//Duties//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Mukti',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${of.uid(entry)}`,
      `DTSTAMP:${utc(of.now)}`,
      entry.day === null ? `DTSTART:${utc(entry.at)}` : `DTSTART;VALUE=DATE:${entry.day.replaceAll('-', '')}`,
      `SUMMARY:${duty[of.language]}`,
      `URL:${of.board}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const duty = words('Duty', 'কর্তব্য', 'कर्तव्य')

const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** No line has more than 75 bytes: what is longer goes on in the next one after a space. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter)
    if (length + bytes > 74) {
      text += '\r\n '
      length = 1
    }
    text += letter
    length += bytes
  }
  return text
}
