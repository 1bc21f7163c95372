-- How many days went by between the last day of an inspection and the publication of its report?
-- :framework = null -- only this framework: ILACS, SIF, JTAI, AREA_SEND
-- :since = null -- only inspections that ended on this day or later
SELECT a.name AS authority, i.framework, i.visit_kind, i.end_on AS last_day, d.value AS published_on,
  CAST(julianday(d.value) - julianday(i.end_on) AS INTEGER) AS days, c.page, c.quote, c.document
FROM inspections i
JOIN authorities a ON a.code = i.authority
JOIN document_details d ON d.field = 'published_on' AND d.document_id = (
  SELECT l.document_id FROM inspection_links l JOIN documents r ON r.id = l.document_id
  WHERE l.inspection_id = i.id AND l.role = 'reports' AND l.counts ORDER BY r.sha256 LIMIT 1)
JOIN claims c ON c.id = d.claim_id
WHERE i.has_report AND length(i.end_on) = 10 AND length(d.value) = 10
  AND (:framework IS NULL OR i.framework = :framework) AND (:since IS NULL OR i.end_on >= '' || :since)
ORDER BY days DESC, authority
