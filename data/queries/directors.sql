-- Who was director of children's services when, as far as papers name them?
-- :authority = null -- only this one: name or short code
WITH named AS MATERIALIZED (
  SELECT p.authority, p.authority_code, f.name, f.printed_role, f.document, f.claim_id,
    coalesce(p.dated, p.inspected) AS named_on
  FROM people f
  JOIN v_papers p ON p.document = f.document
  WHERE (f.role = 'director_of_childrens_services'
      OR (f.role = 'addressee' AND f.printed_role LIKE '%director%' AND f.printed_role LIKE '%child%'))
    AND p.counts AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
), ordered AS (
  SELECT *, min(named_on) OVER own AS first_named, row_number() OVER (own ORDER BY named_on DESC, claim_id) AS latest
  FROM named WINDOW own AS (PARTITION BY authority_code, name)
)
SELECT n.authority, n.name, n.first_named, n.named_on AS last_named,
  (SELECT count(DISTINCT o.document) FROM named o WHERE o.name = n.name AND o.authority_code IS n.authority_code)
    AS documents,
  n.printed_role, pages.number AS page, c.quote, n.document
FROM ordered n
JOIN claims c ON c.id = n.claim_id
JOIN pages ON pages.document = c.document AND pages.page_index = c.page_index
WHERE n.latest = 1
ORDER BY n.authority, n.first_named, n.name
