import { useState } from 'react'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { AgeField } from './age-field.tsx'
import { Choice, ErrorSummary, SelectField, TextArea, TextField } from './field.tsx'
import { samples } from './gallery-sample.ts'
import { noAge } from './said-age.ts'
import { noTime, type SaidTime } from './said-time.ts'
import { DateField, TimeField } from './time-fields.tsx'
import type { UncertainDate } from './uncertain-date.ts'

/** The forms' part of the gallery: each control empty, filled and wrong. */
export function FormPieces() {
  const words = useWords()
  const sample = samples[useLanguage()]
  const [time, setTime] = useState<SaidTime>({ ...noTime, date: '2017-08-24', time: '22:55' })
  const [between, setBetween] = useState<SaidTime>({
    ...noTime,
    sure: 'between',
    date: '2017-08-24',
    time: '22:55',
    until: '23:10',
  })
  const [date, setDate] = useState<UncertainDate>({
    how: 'about',
    from: { year: '2017', month: '8', day: '' },
    until: { year: '', month: '', day: '' },
  })
  const [span, setSpan] = useState<UncertainDate>({
    how: 'between',
    from: { year: '2017', month: '2', day: '30' },
    until: { year: '2017', month: '', day: '' },
  })
  const [age, setAge] = useState({ ...noAge, least: '14', most: '16', basis: 'appearance' })
  const [who, setWho] = useState(['S-2'])
  const [from, setFrom] = useState(['hospital'])
  const wrong = sample.alarms[2]?.what ?? ''
  return (
    <section className="stack" aria-label="Forms">
      <h2>Forms</h2>
      <div className="half">
        <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
          <ErrorSummary
            errors={[
              { id: 'to', says: wrong },
              { id: 'who', says: sample.alarms[0]?.what ?? '' },
            ]}
          />
          <Choice
            id="who"
            label={words.picture.who}
            name="who"
            many
            line
            value={who}
            onChange={setWho}
            options={['S-1', 'S-2', 'C-1'].map((label) => ({ value: label, words: label }))}
            error={sample.alarms[0]?.what}
          />
          <Choice
            id="from"
            label={words.picture.from}
            name="from"
            value={from}
            onChange={setFrom}
            options={[
              { value: 'hospital', words: sample.place.hospital, hint: words.where.lastKnown },
              { value: 'other', words: sample.place.unknown },
            ]}
          />
          <SelectField
            id="to"
            label={words.picture.until}
            hint={words.two.thirdHint}
            error={wrong}
            options={Object.entries(sample.place).map(([value, said]) => ({ value, words: said }))}
          />
          <TextField id="with" label={words.two.by} optional />
          <TextArea id="words" label={words.time.said} hint={words.time.saidHint} />
        </form>
        <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
          <TimeField id="left" label={words.two.when} value={time} onChange={setTime} />
          <TimeField id="came" label={words.two.asOf} value={between} onChange={setBetween} error={wrong} />
          <DateField id="born" label={words.time.date} value={date} onChange={setDate} />
          <DateField id="sold" label={words.picture.long} value={span} onChange={setSpan} optional />
          <AgeField id="age" label={words.age.years} value={age} onChange={setAge} />
        </form>
      </div>
    </section>
  )
}
