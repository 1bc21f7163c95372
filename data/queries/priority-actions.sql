-- Which priority actions did inspectorates set?
-- :since = null -- published (else inspected) on this day or later
-- :authority = null -- only this one: name or short code
SELECT p.authority, coalesce(p.dated, p.inspected) AS dated, r.kind, r.ref, r.text, c.page, c.quote, p.document
FROM recommendations r
JOIN documents d ON d.id = r.document_id
JOIN v_papers p ON p.document = d.sha256
JOIN claims c ON c.id = r.claim_id
WHERE r.kind = 'priority_action' AND p.counts
  AND (:since IS NULL OR coalesce(p.dated, p.inspected) >= '' || :since)
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
ORDER BY dated, p.authority, r.claim_id
