-- Which council papers follow up which inspection, and what was its overall grade?
-- :authority = null -- only this one: name or short code
SELECT DISTINCT a.name AS authority, i.start_on AS inspected, i.framework, i.visit_kind,
  (SELECT grade FROM inspection_grades g WHERE g.inspection_id = i.id AND g.domain = 'overall_effectiveness') AS overall,
  p.dated, p.committee, p.document_type, p.title, p.file_name, p.document
FROM inspection_links l
JOIN inspections i ON i.id = l.inspection_id
JOIN authorities a ON a.code = i.authority
JOIN documents d ON d.id = l.document_id
JOIN v_papers p ON p.document = d.sha256
WHERE l.role = 'follows_up' AND l.counts
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (a.code, a.name))
ORDER BY a.name, i.start_on, p.dated, p.document
