import { html, LitElement, nothing } from 'lit'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { controls } from '../shared/controls.styles.ts'
import { tell } from '../shared/events.ts'
import { keysOf, PRIORITY_LABELS, STATUS_LABELS, TYPE_LABELS } from '../shared/labels.ts'
import { tokens } from '../shared/tokens.styles.ts'
import { propertiesStyles } from './properties.styles.ts'
import type { Reference } from './reference-controller.ts'

type Choice = { value: string; label: string }

/** Stands for null in a select: nobody, no category. */
const NONE = ''

function choicesOf<Key extends string>(labels: Record<Key, string>): Choice[] {
  return keysOf(labels).map((value) => ({ value, label: labels[value] }))
}

/**
 * The properties of a ticket, each changed by choosing. A select shows what was chosen while the change is on its way;
 * `requestUpdate()` takes it back to what the ticket says.
 *
 * @fires ticket-change - a change for the API: `{priority: 'high'}`
 * @fires ticket-resolve - "Resolved" was chosen, which needs a note
 */
export class PropertiesElement extends LitElement {
  static override styles = [tokens, controls, propertiesStyles]
  static override properties = {
    ticket: { attribute: false },
    reference: { attribute: false },
  }

  declare ticket: StaffTicket
  declare reference: Reference

  #choose(field: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement
    if (field !== 'status' || value !== 'resolved') {
      return tell(this, 'ticket-change', { [field]: value === NONE ? null : value })
    }
    // Nothing has changed yet: the select goes back to what the ticket says.
    this.requestUpdate()
    tell(this, 'ticket-resolve', null)
  }

  protected override updated(): void {
    // Not by the template: a select takes a value only once the option for it is there.
    for (const select of this.renderRoot.querySelectorAll('select')) select.value = select.dataset['value'] ?? NONE
  }

  #drawSelect(field: string, label: string, value: string, choices: Choice[]) {
    // A member who left, a category that is no longer configured: still what the ticket says.
    const known = choices.some((choice) => choice.value === value)
    return html`
      <label for=${field}>${label}</label>
      <select id=${field} data-value=${value} @change=${(event: Event) => this.#choose(field, event)}>
        ${known ? nothing : html`<option value=${value}>${value}</option>`}
        ${choices.map((choice) => html`<option value=${choice.value}>${choice.label}</option>`)}
      </select>
    `
  }

  #statusChoices(): Choice[] {
    const { status } = this.ticket
    // Nobody makes a ticket new again.
    return choicesOf(STATUS_LABELS)
      .filter(({ value }) => value !== 'new' || status === 'new')
      .map((choice) =>
        choice.value === 'resolved' && status !== 'resolved' ? { ...choice, label: `${choice.label}…` } : choice,
      )
  }

  #assigneeChoices(): Choice[] {
    const { assignee } = this.ticket
    const { me, members } = this.reference
    const people = new Map(members.map(({ id, name }) => [id, name]))
    if (assignee) people.set(assignee.id, assignee.name)
    if (me) people.set(me.id, `${me.name} (me)`)
    return [{ value: NONE, label: 'Nobody' }, ...[...people].map(([value, label]) => ({ value, label }))]
  }

  #categoryChoices(): Choice[] {
    const categories = this.reference.categories.map(({ id, title }) => ({ value: id, label: title }))
    return [{ value: NONE, label: 'None' }, ...categories]
  }

  override render() {
    const { status, priority, type, category, assignee } = this.ticket
    return html`
      ${this.#drawSelect('status', 'Status', status, this.#statusChoices())}
      ${this.#drawSelect('priority', 'Priority', priority, choicesOf(PRIORITY_LABELS))}
      ${this.#drawSelect('assignee', 'Assignee', assignee?.id ?? NONE, this.#assigneeChoices())}
      ${this.#drawSelect('type', 'Type', type, choicesOf(TYPE_LABELS))}
      ${this.#drawSelect('category', 'Category', category ?? NONE, this.#categoryChoices())}
    `
  }
}
