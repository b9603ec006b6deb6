import { Fragment } from 'react'
import { Dialog } from '../pieces/dialog.tsx'
import { useWords } from '../words/words.ts'
import { setSingleKeys, useShortcuts, useSingleKeys } from './keys.ts'

/** The keyboard's map, from what this page has put on it, and the switch that turns single letters off. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords()
  const shortcuts = useShortcuts()
  const single = useSingleKeys()
  const fixed: [keys: string, says: string][] = [
    ['Shift Shift Shift', words.keys.hide],
    ['J K', words.keys.rows],
    ['Enter', words.keys.open],
    ['Ctrl Enter', words.keys.save],
    ['Esc', words.keys.back],
  ]
  const all = [...fixed, ...shortcuts.map(({ keys, says }) => [keys.toUpperCase(), says] as [string, string])]
  return (
    <Dialog open={open} onClose={onClose} title={words.keys.heading}>
      <dl className="pairs-list">
        {all.map(([keys, says]) => (
          <Fragment key={keys}>
            <dt>
              {keys.split(' ').map((key, place) => (
                <Fragment key={place}>
                  <kbd className="key">{key}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
      <label className="option">
        <input type="checkbox" checked={single} onChange={(event) => setSingleKeys(event.target.checked)} />
        <span>
          {words.keys.single}
          <small>{words.keys.singleHint}</small>
        </span>
      </label>
    </Dialog>
  )
}
