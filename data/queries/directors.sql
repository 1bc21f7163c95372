-- Who was director of children's services when, as far as papers name them?
-- :authority = null -- only this one: name or short code
WITH named AS (
  SELECT p.authority, p.authority_code, f.name, coalesce(p.dated, p.inspected) AS named_on, f.printed_role, f.document,
    pages.number AS page, c.quote,
    row_number() OVER (PARTITION BY p.authority_code, f.name ORDER BY coalesce(p.dated, p.inspected) DESC, f.id) AS latest
  FROM people f
  JOIN v_papers p ON p.document = f.document
  JOIN claims c ON c.id = f.claim_id
  JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
  WHERE (f.role = 'director_of_childrens_services'
      OR (f.role = 'addressee' AND f.printed_role LIKE '%director%' AND f.printed_role LIKE '%child%'))
    AND p.counts AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
)
SELECT n.authority, n.name, min(o.named_on) AS first_named, n.named_on AS last_named,
  count(DISTINCT o.document) AS documents, n.printed_role, n.page, n.quote, n.document
FROM named n
JOIN named o ON o.authority_code IS n.authority_code AND o.name = n.name
WHERE n.latest = 1
GROUP BY n.authority_code, n.name
ORDER BY n.authority, first_named, n.name
