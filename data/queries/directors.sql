-- Who was director of children's services when, as far as papers name them?
-- :authority = null -- only this one: name or short code
SELECT p.authority, f.name, min(coalesce(p.dated, p.inspected)) AS first_named, max(coalesce(p.dated, p.inspected)) AS last_named,
  count(DISTINCT d.id) AS documents, max(f.printed_role) AS printed_role, max(d.sha256) AS a_document
FROM people f
JOIN documents d ON d.id = f.document_id
JOIN v_papers p ON p.document = d.sha256
WHERE (f.role = 'director_of_childrens_services'
    OR (f.role = 'addressee' AND f.printed_role LIKE '%director%' AND f.printed_role LIKE '%child%'))
  AND p.counts AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
GROUP BY p.authority_code, p.authority, f.name
ORDER BY p.authority, first_named, f.name
