-- Which areas for improvement are about care leavers, since a date?
-- :words = care leaver|care experience|leaving care|left care|former relevant|personal adviser|pathway plan -- any of these words in the text, whatever the case and hyphens
-- :since = 2023-01-01 -- published (else inspected) on this day or later
-- :authority = null -- only this one: name or short code
WITH words AS MATERIALIZED (
  SELECT '%' || replace(replace(value, ' ', '_'), '-', '_') || '%' AS pattern
  FROM json_each('[' || replace(json_quote('' || :words), '|', '","') || ']')
), asked AS MATERIALIZED (
  SELECT * FROM recommendations
  WHERE kind <> 'council_recommendation'
    AND EXISTS (SELECT 1 FROM words WHERE text LIKE pattern)
)
SELECT p.authority, coalesce(p.dated, p.inspected) AS dated, r.kind, r.ref, r.text, c.page, c.quote, p.document
FROM asked r
JOIN documents d ON d.id = r.document_id
JOIN v_papers p ON p.document = d.sha256
JOIN claims c ON c.id = r.claim_id
WHERE p.counts
  AND (:since IS NULL OR coalesce(p.dated, p.inspected) >= '' || :since)
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
ORDER BY dated, p.authority, r.claim_id
