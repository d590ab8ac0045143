import { readFile } from 'node:fs/promises'
import { parseSync, type ESTree } from 'vite'

/** A member of an object type, as it is written. */
export type Member = {
  name: string
  /** The type's text. */
  type: string
  /** What the comment above it says; empty when there is none. */
  description: string
  readonly: boolean
  /** Of a function; null: it is none. */
  call: { parameters: { name: string; type: string; optional: boolean }[]; returns: string } | null
}

/**
 * Reads the members of an object type out of a TypeScript file, so that what is documented there is documented once.
 *
 * @param name of an exported type; of an intersection the members written in it itself
 * @throws {Error} the file has no such type
 */
export async function readMembers(file: string, name: string): Promise<Member[]> {
  const source = await readFile(file, 'utf8')
  const { program, comments } = parseSync(file, source)
  const text = (node: { start: number; end: number } | null | undefined) => {
    return node ? source.slice(node.start, node.end).replace(/\s+/g, ' ') : 'unknown'
  }
  const descriptionOf = (member: { start: number }) => {
    const above = comments.findLast(({ end }) => end <= member.start)
    if (!above || source.slice(above.end, member.start).trim() !== '') return ''
    return above.value
      .replace(/^\s*\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim()
  }
  const members = findType(program, name)
  if (!members) throw new Error(`${file} has no type ${name}.`)
  return members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature') return []
    const type = member.typeAnnotation?.typeAnnotation
    const call = type?.type === 'TSFunctionType' ? type : null
    return [
      {
        name: member.key.type === 'Literal' ? String(member.key.value) : text(member.key),
        type: text(type),
        description: descriptionOf(member),
        readonly: member.readonly,
        call: call && {
          parameters: call.params.flatMap((parameter) => {
            if (parameter.type !== 'Identifier') return []
            const { name, optional, typeAnnotation } = parameter
            return [{ name, optional: optional ?? false, type: text(typeAnnotation?.typeAnnotation) }]
          }),
          returns: text(call.returnType?.typeAnnotation),
        },
      },
    ]
  })
}

function findType(program: ESTree.Program, name: string): ESTree.TSSignature[] | null {
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
    if (declaration?.type !== 'TSTypeAliasDeclaration' || declaration.id.name !== name) continue
    const { typeAnnotation } = declaration
    const parts = typeAnnotation.type === 'TSIntersectionType' ? typeAnnotation.types : [typeAnnotation]
    return parts.flatMap((part) => (part.type === 'TSTypeLiteral' ? part.members : []))
  }
  return null
}
