/** Structure tags of one page: which element each marked-content id belongs to. */
import type { StructureNode } from '../../document/layout.js';
import type { Pdfium } from './pdfium.js';

/** Marked-content id → element, or null where the page has no structure tree. */
export function readStructure(engine: Pdfium, page: number): Map<number, StructureNode> | null {
  const { call } = engine;
  const tree = call.FPDF_StructTree_GetForPage!(page);
  if (!tree) return null;
  const byContent = new Map<number, StructureNode>();
  const walk = (element: number, parent: StructureNode | null, index: number, depth: number): void => {
    if (depth > 60) return;
    const node: StructureNode = { type: typeOf(engine, element), parent, index };
    const children = call.FPDF_StructElement_CountChildren!(element);
    for (let i = 0; i < children; i++) {
      const child = call.FPDF_StructElement_GetChildAtIndex!(element, i);
      if (child) walk(child, node, i, depth + 1);
      else {
        const id = call.FPDF_StructElement_GetChildMarkedContentID!(element, i);
        if (id >= 0) byContent.set(id, node);
      }
    }
  };
  const roots = call.FPDF_StructTree_CountChildren!(tree);
  for (let i = 0; i < roots; i++) walk(call.FPDF_StructTree_GetChildAtIndex!(tree, i)!, null, i, 0);
  call.FPDF_StructTree_Close!(tree);
  return byContent.size > 0 ? byContent : null;
}

function typeOf({ call, scratch, scratchBytes, utf16 }: Pdfium, element: number): string {
  const length = call.FPDF_StructElement_GetType!(element, scratch, scratchBytes)!;
  return length > 2 ? utf16(scratch, length / 2 - 1) : '';
}
