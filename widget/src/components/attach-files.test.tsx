import { render } from 'preact'
import { act } from 'preact/test-utils'
import { useState } from 'preact/hooks'
import { beforeEach, expect, test } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { DESK_ENGLISH, withDeskWords } from '../messages/desk/load-desk-words.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { AttachFiles, useAttachedFiles } from './attach-files.tsx'

const language = withDeskWords(ENGLISH, DESK_ENGLISH)

function Form() {
  const [files, setFiles] = useState<readonly File[]>([])
  const { handlers, control } = useAttachedFiles(files, setFiles)
  return (
    <form {...handlers}>
      <AttachFiles id="f" language={language} {...control} />
    </form>
  )
}

let form: HTMLFormElement
const root = rootOfEachTest()
beforeEach(async () => {
  await act(() => render(<Form />, root))
  form = root.querySelector('form')!
})

async function drop(...files: File[]): Promise<Event> {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files, types: ['Files'] },
  })
  await act(() => void form.dispatchEvent(event))
  return event
}
const names = () => [...form.querySelectorAll('li bdi')].map(({ textContent }) => textContent)
const said = () => form.querySelector('[role=status]')!.textContent

test('what is dropped is attached, said to who listens, and not opened by the browser', async () => {
  const event = await drop(new File(['a'], 'a.txt'), new File(['b'], 'b.txt'))
  expect(names()).toEqual(['a.txt', 'b.txt'])
  expect(said()).toBe('a.txt is attached. b.txt is attached.')
  expect(event.defaultPrevented).toBe(true)
})

test('text that is dropped is the browser’s affair', async () => {
  expect((await drop()).defaultPrevented).toBe(false)
})

test('a file is taken out by a button that names it; then the focus goes on to the picker', async () => {
  await drop(new File(['a'], 'a.txt'), new File(['b'], 'b.txt'))
  await act(() => form.querySelector<HTMLButtonElement>('[aria-label="Remove a.txt"]')!.click())
  expect(names()).toEqual(['b.txt'])
  expect(said()).toBe('a.txt is removed.')
  expect(document.activeElement?.id).toBe('f')
})

test('what cannot be attached is told beside what can', async () => {
  await drop(new File(['a'], 'a.exe'), new File(['b'], 'b.txt'))
  expect(names()).toEqual(['b.txt'])
  expect(form.querySelector('[role=alert]')!.textContent).toBe(DESK_ENGLISH.fileProblems['wrong-kind']('a.exe'))
})
