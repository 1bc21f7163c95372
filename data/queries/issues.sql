-- What was met that fits no known grammar: new headings, labels, grades; how often, and where for instance?
-- :since = null -- in documents read on this day or later
SELECT code, document_type, count(*) AS issues, count(DISTINCT document) AS documents, min(message) AS for_instance,
  min(document) AS a_document
FROM v_issues
WHERE :since IS NULL OR read_at >= '' || :since
GROUP BY code, document_type
ORDER BY issues DESC, code, document_type
