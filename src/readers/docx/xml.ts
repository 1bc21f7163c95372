/** The little of XML that the reader needs. */

import { parseDocument } from 'htmlparser2';

export type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { attribs: object }>;

interface Parent {
  children: Node[];
}

const isElement = (node: Node): node is Element => 'attribs' in node;

/** Nodes know where they start and end in the text. */
export function parseXml(xml: string): Parent {
  return parseDocument(xml, { xmlMode: true, withStartIndices: true, withEndIndices: true });
}

/** Every element of that name, however deep, in document order. */
export function elements(parent: Parent, name: string): Element[] {
  return parent.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

/** The elements of that name directly inside. */
export function children(parent: Parent, name: string): Element[] {
  return parent.children.filter(isElement).filter((child) => child.name === name);
}

/** The first element at the end of a path of names, each directly inside the one before. */
export function at(parent: Parent | undefined, ...path: string[]): Element | undefined {
  const [name, ...rest] = path;
  const found = parent && name !== undefined ? children(parent, name)[0] : undefined;
  return rest.length > 0 ? at(found, ...rest) : found;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attribs[name];
}

/** `w:val` of the element at the path. */
export function value(parent: Parent | undefined, ...path: string[]): string | undefined {
  return attribute(at(parent, ...path), 'w:val');
}

/** A Word toggle: there, and not switched off. */
export function isOn(parent: Parent | undefined, ...path: string[]): boolean {
  const element = at(parent, ...path);
  return element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'w:val') ?? 'true');
}
