import { expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'

test('fields within objects and lists are listed under their whole path', () => {
  const fields = fieldsOf({
    type: 'object',
    required: ['who'],
    properties: {
      who: { type: 'object', required: ['email'], properties: { email: { type: 'string', maxLength: 254 } } },
      tags: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    },
  })
  expect(fields.map(({ path, required, type }) => [path, required, type])).toEqual([
    ['who', true, 'object'],
    ['who.email', true, 'string'],
    ['tags', false, 'list of object'],
    ['tags[].name', false, 'string'],
  ])
  expect(fields[1]!.notes).toEqual(['at most 254 characters'])
})

test('a reference is told by its name, a choice by its values', () => {
  const [refers, chooses] = fieldsOf({
    properties: { a: { anyOf: [{ $ref: '#/components/schemas/Ticket' }, { type: 'null' }] }, b: { enum: ['x', 'y'] } },
  })
  expect([refers!.type, refers!.refersTo, chooses!.type]).toEqual(['Ticket or null', 'Ticket', '"x" | "y"'])
})
