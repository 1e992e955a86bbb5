import { describe, expect, it } from 'vitest'
import { shortcutOf } from '@/components/shell/key-map'

const press = (key: string, code = '', held: 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | '' = '') =>
  shortcutOf({
    key,
    code,
    shiftKey: held === 'shiftKey',
    ctrlKey: held === 'ctrlKey',
    altKey: held === 'altKey',
    metaKey: held === 'metaKey',
  })

describe('which shortcut a key press is', () => {
  it.each([
    ['a Latin letter goes by what it prints', press('j', 'KeyJ'), 'j'],
    ['also where it lies elsewhere (AZERTY: a where QWERTY has q)', press('a', 'KeyQ'), 'a'],
    ['with caps lock too', press('G', 'KeyG'), 'g'],
    ['an Arabic letter goes by its place', press('ت', 'KeyJ'), 'j'],
    ['a Russian letter goes by its place', press('о', 'KeyJ'), 'j'],
    ['a Greek letter goes by its place', press('δ', 'KeyD'), 'd'],
    ['a slash', press('/', 'Slash'), '/'],
    ['a slash that needs Shift (German)', press('/', 'Digit7', 'shiftKey'), '/'],
    ['the Arabic key in the place of the slash', press('ظ', 'Slash'), '/'],
    ['a question mark', press('?', 'Slash', 'shiftKey'), '?'],
    ['an Arabic question mark', press('؟', 'Slash', 'shiftKey'), '?'],
    ['a Russian point where the slash lies stays a point', press('.', 'Slash'), '.'],
    ['the Russian letter in the place of a bracket', press('х', 'BracketLeft'), '['],
    ['an arrow', press('ArrowDown', 'ArrowDown'), 'ArrowDown'],
    ['a capital belongs to nobody', press('J', 'KeyJ', 'shiftKey'), null],
    ['Ctrl belongs to the browser', press('p', 'KeyP', 'ctrlKey'), null],
    ['Alt belongs to the browser', press('d', 'KeyD', 'altKey'), null],
    ['⌘ belongs to the browser', press('e', 'KeyE', 'metaKey'), null],
    ['Tab is no shortcut', press('Tab', 'Tab'), null],
    ['a dead key is none', press('Dead', 'BracketLeft'), null],
    ['a digit is itself', press('1', 'Digit1'), '1'],
    ['an Arabic digit is the key that it lies on', press('٢', 'Digit2'), '2'],
    ['nought is none', press('0', 'Digit0'), null],
  ])('%s', (_, pressed, expected) => {
    expect(pressed).toBe(expected)
  })
})
