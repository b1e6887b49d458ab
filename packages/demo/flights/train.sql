-- How many flights of each hour are late: all that the model of the demo
-- knows. $from and $to are trainedOn in params-<n>.json.
SELECT
  hour(date) AS hour,
  round(avg(CASE WHEN delay > 15 THEN 1 ELSE 0 END), 6) AS late_share
FROM 'flights-3m.parquet'
WHERE date >= $from AND date < $to
GROUP BY hour
ORDER BY hour;
