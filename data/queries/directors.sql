-- Who was director of children's services when, as far as papers name them?
-- :authority = null -- only this one: name or short code
WITH named AS MATERIALIZED (
  SELECT p.authority, p.authority_code, f.name, f.printed_role, f.document_id, f.claim_id,
    coalesce(p.dated, p.inspected) AS named_on
  FROM people f
  JOIN documents d ON d.id = f.document_id
  JOIN v_papers p ON p.document = d.sha256
  WHERE (f.role = 'director_of_childrens_services'
      OR (f.role = 'addressee' AND f.printed_role LIKE '%director%' AND f.printed_role LIKE '%child%'))
    AND p.counts AND (:authority IS NULL OR :authority COLLATE NOCASE IN (p.authority_code, p.authority))
), ordered AS (
  SELECT *, min(named_on) OVER own AS first_named, row_number() OVER (own ORDER BY named_on DESC, claim_id) AS latest
  FROM named WINDOW own AS (PARTITION BY authority_code, name)
)
SELECT n.authority, n.name, n.first_named, n.named_on AS last_named,
  (SELECT count(DISTINCT o.document_id) FROM named o WHERE o.name = n.name AND o.authority_code IS n.authority_code)
    AS documents,
  n.printed_role, c.page, c.quote, c.document
FROM ordered n
JOIN claims c ON c.id = n.claim_id
WHERE n.latest = 1
ORDER BY n.authority, n.first_named, n.name
