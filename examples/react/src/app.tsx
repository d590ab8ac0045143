import { useState } from 'react'
import { Help } from './help.tsx'

export function App() {
  const [person, setPerson] = useState<string | null>(null)
  const [sent, setSent] = useState<number | null>(null)
  return (
    <>
      <main>
        <h1>Orders</h1>
        <p>Order 10482, Marsh &amp; Daughters, due today.</p>
        <p>
          <label>
            Signed in as{' '}
            <select value={person ?? ''} onChange={({ target }) => setPerson(target.value || null)}>
              <option value="">nobody</option>
              <option value="noor">Noor Visser</option>
            </select>
          </label>
        </p>
        <p>
          <button type="button" data-firstline-open="">
            Ask support
          </button>
        </p>
        <p role="status">{sent !== null && `We have your request ${sent} and answer by mail.`}</p>
      </main>
      <Help person={person} onSent={setSent} />
    </>
  )
}
