import './chain.css'
import { useId, useState } from 'react'
import type { Ask } from '../../../views/asked.ts'
import type { Chain, ChainLane, ChainMark, Silence } from '../../../views/asked-chain.ts'
import { minutesBetween } from '../../../views/told.ts'
import { Button } from '../../pieces/button.tsx'
import { Sentence } from '../../pieces/party.tsx'
import { useLanguage } from '../../words/language.ts'
import { digits } from '../../words/numbers.ts'
import { span } from '../../words/span.ts'
import { useWords } from '../../words/words.ts'
import { count, shortMoment, useSay } from '../case/say.ts'
import { useThisCase } from '../case/this-case.tsx'
import { c, stateWords } from './words.ts'

/** Rows of the picture, in pixels: an office with its bar, and the silence after its refusal. */
const tall = { lane: 74, between: 40, axis: 30 }

/**
 * Several offices asked for one thing, in one picture: what each said and when, and the silence between. The same
 * stands beneath as a list, for whoever hears the page, and instead of the picture on a press.
 */
export function ChainPicture({ chain }: { chain: Chain }) {
  const say = useSay()
  const language = useLanguage()
  const [asText, setAsText] = useState(false)
  const title = say(c.heading, { n: count(chain.lanes.length, language) })
  const steps = useSteps(chain)
  return (
    <section className="picture chain-picture" aria-label={title}>
      <div className="picture-head">
        <h2>{title}</h2>
        <div className="buttons">
          <Button icon="list" aria-pressed={asText} onClick={() => setAsText(!asText)}>
            {say(c.asText)}
          </Button>
        </div>
      </div>
      {!asText && <Drawing chain={chain} />}
      <ol className={asText ? 'chain chain-text' : 'hidden-words'}>
        {steps.map((says, place) => (
          <li key={place}>
            <Sentence text={says} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Everything in order of time, as sentences: each request, each answer, and each silence after what began it. */
function useSteps(chain: Chain): readonly string[] {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const at = (moment: number | undefined) => shortMoment(moment, here.now, here.zone, language) ?? say(c.noMoment)
  const silence = ({ state, open, minutes }: Silence) =>
    say(state === 'waits' ? (open ? c.waitsOn : c.waits) : open ? c.betweenOn : c.between, {
      long: span(minutes, shared, language),
    })
  const askedSaid = ({ since, of, what, entry, section }: Ask) =>
    say(c.stepAsked, { at: at(since), of: of ?? say(c.nobody), what: here.codeOf(entry, what), section })
  const answerSaid = (ask: Ask, { entry, code, at: moment }: ChainMark) => {
    const answer = ask.answers.find((one) => one.entry === entry)
    const reason = here.codeOf(entry, answer?.reason)
    return say(c.step, { at: at(moment), what: here.codeOf(entry, code), by: answer?.by, reason })
  }
  return chain.lanes
    .flatMap(({ ask, marks, silences }) => [
      ...(ask.since === undefined ? [{ at: -Infinity, order: 0, says: askedSaid(ask) }] : []),
      ...marks.map((mark) => ({
        at: mark.at,
        order: 0,
        says: mark.code === 'asked' ? askedSaid(ask) : answerSaid(ask, mark),
      })),
      ...silences.map((one) => ({ at: one.from, order: 1, says: silence(one) })),
    ])
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ says }) => says)
}

/** One drawing for all offices: lengths are parts of the width, so that words keep their size on a phone. */
function Drawing({ chain }: { chain: Chain }) {
  const say = useSay()
  const hatch = useId().replaceAll(':', '')
  const here = useThisCase()
  const language = useLanguage()
  const rows: { lane: ChainLane; y: number; between: Silence | undefined }[] = []
  let y = 0
  for (const lane of chain.lanes) {
    const between = lane.silences.find(({ state }) => state === 'nobody-asked')
    rows.push({ lane, y, between })
    y += tall.lane + (between ? tall.between : 0)
  }
  const moment = (at: number) => shortMoment(at, here.now, here.zone, language)
  return (
    <>
      <svg className="chain-drawing" width="100%" height={y + tall.axis} aria-hidden="true">
        <defs>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="8" className="hatch" />
          </pattern>
        </defs>
        <line className="axis" x1="2%" x2="98%" y1={y + 4} y2={y + 4} />
        <text className="axis-words" x="2%" y={y + 22}>
          {moment(chain.from)}
        </text>
        <text className="axis-words" x="98%" y={y + 22} textAnchor="end">
          {chain.cut ? `${say(c.goesOn)} →` : moment(chain.until)}
        </text>
        {rows.map(({ lane, y: top, between }) => (
          <Lane key={lane.ask.entry} {...{ chain, lane, top, between, hatch }} />
        ))}
      </svg>
      <p className="legend" aria-hidden="true">
        {(['asked', 'refused', 'granted', 'other'] as const).map((code) => (
          <span key={code}>
            <svg width="16" height="16">
              <Mark code={code} x="50%" y={8} />
            </svg>
            {say(legend[code])}
          </span>
        ))}
        <span>
          <i className="moving" />
          {say(c.legendWaits)}
        </span>
        <span>
          <svg width="22" height="16">
            <line className="nobody" x1="0" x2="22" y1="8" y2="8" />
          </svg>
          {say(c.legendNobody)}
        </span>
      </p>
    </>
  )
}

const legend = { asked: c.legendAsked, refused: c.legendRefused, granted: c.legendGranted, other: c.legendOther }

type LaneProps = { chain: Chain; lane: ChainLane; top: number; between: Silence | undefined; hatch: string }

function Lane({ chain, lane: { ask, marks, silences }, top, between, hatch }: LaneProps) {
  const here = useThisCase()
  const say = useSay()
  const language = useLanguage()
  const shared = useWords()
  const width = chain.until - chain.from || 1
  const part = (at: number) => `${2 + (Math.min(Math.max(at - chain.from, 0), width) / width) * 96}%`
  const moment = (at: number) => shortMoment(at, here.now, here.zone, language)
  const waits = silences.filter(({ state }) => state === 'waits')
  const waited = waits.reduce((sum, { from, until }) => sum + minutesBetween(from, until), 0)
  const last = marks.at(-1)
  const what = last && last.code !== 'asked' ? (here.codeOf(last.entry, last.code) ?? '') : say(stateWords[ask.state])
  const bar = top + 34
  const long = (minutes: number) => span(minutes, shared, language)
  return (
    <g>
      <text x="2%" y={top + 20} className="chain-words">
        <tspan className="chain-label">{ask.of ?? say(c.nobody)}</tspan>
        {' · '}
        {digits(say(c.outcome, { what, long: waited > 0 ? long(waited) : undefined }), language)}
      </text>
      <line className="axis" x1="2%" x2="98%" y1={bar + 7} y2={bar + 7} />
      {waits.map(({ from, until, open }) => (
        <Stretch key={from} from={part(from)} to={part(until)} y={bar} fill={`url(#${hatch})`} open={open} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.entry} code={mark.code} x={part(mark.at)} y={bar + 7} />
      ))}
      <text x="2%" y={top + 66} className="chain-times">
        {marks.length === 0
          ? say(c.noMoment)
          : marks
              .filter((_, place) => place === 0 || place === marks.length - 1)
              .map(({ at }) => moment(at))
              .join(' → ')}
      </text>
      {between && (
        <>
          <text x="2%" y={top + tall.lane + 16} className={between.open ? 'chain-words open' : 'chain-words'}>
            {say(between.open ? c.betweenOn : c.between, { long: long(between.minutes) })}
          </text>
          <line
            className={between.open ? 'nobody open' : 'nobody'}
            x1={part(between.from)}
            x2={part(between.until)}
            y1={top + tall.lane + 28}
            y2={top + tall.lane + 28}
          />
        </>
      )}
    </g>
  )
}

type StretchProps = { from: string; to: string; y: number; fill: string; open: boolean }

function Stretch({ from, to, y, fill, open }: StretchProps) {
  const width = `${Number.parseFloat(to) - Number.parseFloat(from)}%`
  return (
    <>
      <rect className={open ? 'waits open' : 'waits'} x={from} y={y} width={width} height="14" />
      <rect x={from} y={y} width={width} height="14" fill={fill} />
    </>
  )
}

/** Form before colour: a ring asks, a cross refuses, a tick grants, a diamond is any other answer. */
function Mark({ code, x, y }: { code: string; x: string; y: number }) {
  return (
    <svg x={x} y={y} overflow="visible" className="mark">
      {code === 'asked' ? (
        <circle r="6" className="asked" />
      ) : code === 'refused' || code === 'advised-against' ? (
        <path d="M-6-6 6 6M6-6-6 6" className="refused" />
      ) : code === 'granted' ? (
        <path d="M-7 0-2 5 7-5" className="granted" />
      ) : (
        <path d="M0-7 7 0 0 7-7 0z" className="other" />
      )}
    </svg>
  )
}
