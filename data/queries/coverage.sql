-- Which papers are here of each authority and year, and which inspections' reports are missing?
-- :authority = null -- only this one: name or short code
SELECT authority, year, papers, reports, letters, council_papers, meeting_papers, inspections, missing, missing_list
FROM v_coverage
WHERE :authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority)
ORDER BY authority, year
