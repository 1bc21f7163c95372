-- How did area inspections of special educational needs and disabilities end?
-- :authority = null -- only this one: name or short code
SELECT a.name AS authority, a.region, i.start_on AS inspected, g.grade AS outcome, g.source, pages.number AS page,
  c.quote, c.document
FROM inspection_grades g
JOIN inspections i ON i.id = g.inspection_id
JOIN authorities a ON a.code = i.authority
JOIN judgements j ON j.id = g.judgement_id
JOIN claims c ON c.id = j.claim_id
JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
WHERE g.domain = 'send_outcome' AND g.grade <> 'not_judged'
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (a.code, a.name))
ORDER BY i.start_on, a.name
