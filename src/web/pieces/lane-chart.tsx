import { useState, type CSSProperties, type ReactNode } from 'react'
import { useLanguage, type Language } from '../words/language.ts'
import { clock, day } from '../words/numbers.ts'
import { minutesBetween, span } from '../words/span.ts'
import { useWords, type Words } from '../words/words.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { runs } from './label.ts'
import { LabelText, PartyChip, Sentence } from './party.tsx'
import { Table } from './table.tsx'
import { ticks } from './ticks.ts'

export type LaneBar = {
  id: string
  /** At a place, on the way, not yet known, or a gap that nobody answers for. */
  state: 'at' | 'moving' | 'unknown' | 'gap'
  /** Instants. */
  from: string
  until: string
  /** The place or what happened, short: "Station". A gap's name is its owner. */
  name: string
  icon?: IconName
  href?: string
}

export type Lane = {
  label: string
  /** How it stands, in a word or two: "safe", "gap", "in custody". */
  says: string
  tone: 'survivor' | 'suspect' | 'premises' | 'case'
  alarm?: boolean
  bars: readonly LaneBar[]
}

export type Guide = { id: string; at: string; name: string; now?: boolean }

type LaneChartProps = {
  heading?: string
  from: string
  until: string
  /** The place's zone: "Asia/Kolkata". */
  zone: string
  lanes: readonly Lane[]
  guides?: readonly Guide[]
  /** Buttons for the stretch of time: day, 72 h. */
  choices?: ReactNode
}

/**
 * A number of minutes for the style sheet to place a bar by; React sets it on the element, which the page's rules
 * allow.
 */
const place = (values: Record<string, number>) => values as CSSProperties

/**
 * The picture of the day: one lane per person, one axis of time. Across on a desk, upright on a phone, from the same
 * markup; always with a table that says the same.
 */
export function LaneChart({ heading, from, until, zone, lanes, guides = [], choices }: LaneChartProps) {
  const words = useWords()
  const language = useLanguage()
  const [asTable, setAsTable] = useState(false)
  const minute = (instant: string) => Math.min(Math.max(minutesBetween(from, instant), 0), minutesBetween(from, until))
  const axis = ticks(from, until, zone)
  const scale = place({ '--all': minutesBetween(from, until) || 1, '--step': axis.step })
  const title = heading ?? words.picture.heading
  return (
    <section className="picture" aria-label={title}>
      <div className="picture-head">
        <h2>
          {title} <span className="faint">{day(from, zone, language)}</span>
        </h2>
        <div className="buttons">
          {choices}
          <Button icon="list" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {words.picture.asTable}
          </Button>
        </div>
      </div>
      {asTable ? (
        <LaneTable lanes={lanes} zone={zone} caption={title} words={words} language={language} />
      ) : (
        <>
          <div className="picture-scroll" role="group" aria-label={title} tabIndex={0}>
            <div className="lanes" style={scale}>
              <div className="lane axis" aria-hidden="true">
                <div className="lane-head" />
                <div className="lane-time">
                  {axis.at.map((at) => (
                    <time key={at} style={place({ '--at': minute(at) })}>
                      {clock(at, zone, language)}
                    </time>
                  ))}
                </div>
              </div>
              {lanes.map((lane) => (
                <div
                  key={lane.label}
                  className={`lane k-${lane.tone}`}
                  role="group"
                  aria-label={`${lane.label}, ${lane.says}`}
                >
                  <div className="lane-head">
                    <PartyChip label={lane.label} />
                    <small className={lane.alarm ? 'text-danger' : undefined}>{lane.says}</small>
                  </div>
                  <div className="lane-time">
                    {lane.bars
                      .filter((bar) => minute(bar.until) > minute(bar.from))
                      .map((bar) => (
                        <Bar
                          key={bar.id}
                          bar={bar}
                          style={place({ '--from': minute(bar.from), '--to': minute(bar.until) })}
                          said={saidOf(lane, bar, zone, words, language)}
                          shown={
                            bar.state === 'gap' ? span(minutesBetween(bar.from, bar.until), words, language) : bar.name
                          }
                        />
                      ))}
                  </div>
                </div>
              ))}
              <div className="guides" aria-hidden="true">
                {guides.map((guide) => (
                  <div
                    key={guide.id}
                    className={`guide${guide.now ? ' now' : ''}${minute(guide.at) > minutesBetween(from, until) * 0.7 ? ' late' : ''}`}
                    style={place({ '--at': minute(guide.at) })}
                  >
                    <span>
                      {guide.name} {clock(guide.at, zone, language)}
                    </span>
                  </div>
                ))}
              </div>
            </div>
          </div>
          <p className="hidden-words">
            {guides.map((guide) => `${guide.name} ${clock(guide.at, zone, language)}`).join(', ')}
          </p>
          <Legend words={words} />
        </>
      )}
    </section>
  )
}

function Bar({ bar, style, said, shown }: { bar: LaneBar; style: CSSProperties; said: string; shown: string }) {
  const look = `bar ${bar.state} ${widthOf(shown)}`
  const inside = (
    <span className="bar-inside">
      {bar.icon && <Icon name={bar.icon} />}
      {bar.state !== 'moving' && shown && (
        <span>
          <LabelText text={shown} />
        </span>
      )}
    </span>
  )
  return bar.href ? (
    <a className={look} style={style} href={bar.href} aria-label={said}>
      {inside}
    </a>
  ) : (
    <span className={look} style={style} role="img" aria-label={said}>
      {inside}
    </span>
  )
}

/**
 * How much room a name asks for, by its longest word, so that the style sheet can let it give way to the icon. A
 * Bengali or Devanagari letter with its marks is about twice as wide as a Latin one.
 */
function widthOf(name: string): 'short' | 'middling' | 'long' {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const widths = name
    .split(' ')
    .map((word) => [...letters.segment(word)].length * (/[\u0900-\u09ff]/.test(word) ? 2 : 1))
  const widest = Math.max(...widths)
  return widest > 8 ? 'long' : name.length > 5 ? 'middling' : 'short'
}

function saidOf(lane: Lane, bar: LaneBar, zone: string, words: Words, language: Language) {
  const letter = runs(lane.label)[0]
  const who = letter && 'label' in letter ? `${words.party[letter.letter]} ${lane.label}` : lane.label
  const long = span(minutesBetween(bar.from, bar.until), words, language)
  const hours = [clock(bar.from, zone, language), clock(bar.until, zone, language)] as const
  return words.picture.bar(who, bar.state === 'at' ? '' : words.picture[bar.state], bar.name, ...hours, long)
}

function Legend({ words }: { words: Words }) {
  return (
    <p className="legend" aria-hidden="true">
      {(['at', 'moving', 'unknown', 'gap'] as const).map((state) => (
        <span key={state}>
          <i className={state} />
          {words.picture[state]}
        </span>
      ))}
    </p>
  )
}

type LaneTableProps = { lanes: readonly Lane[]; zone: string; caption: string; words: Words; language: Language }

function LaneTable({ lanes, zone, caption, words, language }: LaneTableProps) {
  const rows = lanes.flatMap((lane) => lane.bars.map((bar) => ({ lane, bar })))
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ lane, bar }) => `${lane.label} ${bar.id}`}
      columns={[
        { id: 'who', name: words.picture.who, cell: ({ lane }) => <PartyChip label={lane.label} /> },
        {
          id: 'what',
          name: words.picture.what,
          cell: ({ bar }) => (
            <span className={bar.state === 'gap' ? 'text-danger' : undefined}>
              {bar.state !== 'at' && `${words.picture[bar.state]} · `}
              <Sentence text={bar.name} />
            </span>
          ),
        },
        { id: 'from', name: words.picture.from, cell: ({ bar }) => clock(bar.from, zone, language) },
        { id: 'until', name: words.picture.until, cell: ({ bar }) => clock(bar.until, zone, language) },
        {
          id: 'long',
          name: words.picture.long,
          cell: ({ bar }) => span(minutesBetween(bar.from, bar.until), words, language),
        },
      ]}
    />
  )
}
