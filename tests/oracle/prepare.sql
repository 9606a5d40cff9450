-- What the questions share, over the cache's own tables. One name is one customer: the company is made so.
CREATE TEMP TABLE who AS
  SELECT id AS record, min(id) OVER (PARTITION BY name) AS entity, region, "returning" AS back, approval_mapped AS mapped,
         credit_code, name
  FROM customer WHERE removed = 0;
CREATE TEMP TABLE entity AS
  SELECT entity, max(region) AS region, max(back) = 1 AS back, ifnull(max(mapped) = 1, 0) AS mapped,
         max(nullif(credit_code, '')) AS code, name
  FROM who GROUP BY entity;
-- How far each collection has been read: nothing is known while one of its streams never came to its end.
CREATE TEMP TABLE fresh AS
  SELECT collection, CASE WHEN count(*) = count(fresh_as_of) THEN min(fresh_as_of) END AS at FROM stream GROUP BY collection;
