import type { Answer } from '@firstline/sdk/forms'
import type { FormField } from '@firstline/sdk/schemas'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { fieldName } from '../state/draft.ts'
import { inLanguage } from '../state/site-form.ts'
import { Field, FieldNote, fieldState } from './field.tsx'

type Props = {
  language: DeskLanguage
  field: FormField
  answer: Answer
  error: string | undefined
  onAnswer: (answer: Answer) => void
}

/** One of the site's own questions, whatever its kind. */
export function FormFieldView(props: Props) {
  const { field, language, error } = props
  const { messages, tag } = language
  const id = `ask-${fieldName(field.key)}`
  const name = inLanguage(field.label, tag)
  const label = field.required ? name : messages.optional(name)
  const help = field.help && inLanguage(field.help, tag)
  if (field.kind === 'checkbox' || field.kind === 'consent') {
    return <Tick {...props} id={id} label={label} help={help} />
  }
  if (field.kind === 'multi-choice') return <Choices {...props} field={field} id={id} label={label} help={help} />
  return (
    <Field id={id} label={label} error={error} hint={help}>
      <Control {...props} field={field} id={id} help={help} />
    </Field>
  )
}

type OneControl = Exclude<FormField['kind'], 'checkbox' | 'consent' | 'multi-choice'>
type ControlProps = Props & { id: string; help: string | undefined }

function Control({
  field,
  answer,
  error,
  id,
  help,
  language,
  onAnswer,
}: ControlProps & { field: FieldOf<OneControl> }) {
  const { messages, tag } = language
  const common = {
    ...fieldState(id, error, help),
    'aria-required': field.required,
    value: typeof answer === 'string' ? answer : '',
  }
  const type = (event: Event & { currentTarget: { value: string } }) => onAnswer(event.currentTarget.value)
  switch (field.kind) {
    case 'text':
      return field.lines === 'many' ? (
        <textarea rows={3} {...common} onInput={type} />
      ) : (
        <input {...common} onInput={type} />
      )
    case 'number':
      // Not type="number": that hides what was typed wrong, and turns with the mouse's wheel.
      return <input inputMode="decimal" {...common} onInput={type} />
    case 'date':
      return <input type="date" {...common} onInput={type} />
    case 'choice':
      return (
        <select {...common} onChange={type}>
          <option value="">{messages.choose}</option>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {inLanguage(label, tag)}
            </option>
          ))}
        </select>
      )
  }
}

type FieldOf<Kind extends FormField['kind']> = Extract<FormField, { kind: Kind }>
type GroupProps = ControlProps & { label: string }

/** Several of a few: each a box of its own, named together. */
function Choices({
  field,
  answer,
  error,
  id,
  label,
  help,
  language,
  onAnswer,
}: GroupProps & { field: FieldOf<'multi-choice'> }) {
  const chosen = Array.isArray(answer) ? answer : []
  const toggle = (value: string) =>
    onAnswer(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <fieldset class="field" aria-describedby={fieldState(id, error, help)['aria-describedby']}>
      <legend>{label}</legend>
      {field.options.map(({ value, label: name }, index) => (
        <label key={value} class="tick">
          <input
            type="checkbox"
            // The first stands for the group, when its error takes the focus.
            {...(index === 0 ? { id, 'aria-invalid': error ? true : undefined } : {})}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          {inLanguage(name, language.tag)}
        </label>
      ))}
      <FieldNote id={id} error={error} hint={help} />
    </fieldset>
  )
}

function Tick({ field, answer, error, id, label, help, onAnswer }: GroupProps) {
  return (
    <div class="field">
      <label class="tick">
        <input
          type="checkbox"
          {...fieldState(id, error, help)}
          aria-required={field.required}
          checked={answer === true}
          onChange={(event) => onAnswer(event.currentTarget.checked)}
        />
        {label}
      </label>
      <FieldNote id={id} error={error} hint={help} />
    </div>
  )
}
