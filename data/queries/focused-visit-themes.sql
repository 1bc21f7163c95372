-- What did each focused visit look at?
-- :since = null -- in this year or later
-- :words = null -- words in the theme, whatever the case: front door
-- :authority = null -- only this one: name or short code
SELECT coalesce(p.inspected, p.dated) AS visited, p.authority, p.theme, c.page, c.quote, p.document
FROM v_papers p
JOIN documents d ON d.sha256 = p.document
LEFT JOIN document_details t ON t.document_id = d.id AND t.field = 'theme'
LEFT JOIN claims c ON c.id = t.claim_id
WHERE p.visit_kind = 'focused_visit' AND p.document_type = 'inspection_letter' AND p.counts
  AND (:since IS NULL OR coalesce(p.inspected, p.dated) >= '' || :since)
  AND (:words IS NULL OR p.theme LIKE '%' || :words || '%')
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
ORDER BY visited, p.authority, p.document
