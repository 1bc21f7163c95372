-- Which committees considered papers about inspections, how often, and how long after the inspection for the first time?
-- :authority = null -- only this one: name or short code
SELECT a.name AS authority, p.committee, count(DISTINCT p.document) AS papers, count(DISTINCT i.id) AS inspections,
  min(p.dated) AS first_paper, max(p.dated) AS last_paper,
  CAST(min(julianday(p.dated) - julianday(i.end_on)) AS INTEGER) AS least_days
FROM inspection_links l
JOIN inspections i ON i.id = l.inspection_id
JOIN authorities a ON a.code = i.authority
JOIN documents d ON d.id = l.document_id
JOIN v_papers p ON p.document = d.sha256
WHERE l.role = 'follows_up' AND l.counts
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (a.code, a.name))
GROUP BY a.code, p.committee
ORDER BY a.name, papers DESC, p.committee
