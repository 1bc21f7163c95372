-- How did area inspections of special educational needs and disabilities end?
-- :authority = null -- only this one: name or short code
SELECT a.name AS authority, a.region, i.start_on AS inspected, g.grade AS outcome, g.source, c.page,
  c.quote, c.document
FROM inspection_grades g
JOIN inspections i ON i.id = g.inspection_id
JOIN authorities a ON a.code = i.authority
JOIN claims c ON c.id = g.judgement_id
WHERE g.domain = 'send_outcome' AND g.grade <> 'not_judged'
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (a.code, a.name))
ORDER BY i.start_on, a.name
