-- KEYS: the user's, seen, seen by time. ARGV: now, seen key, expires, bytes, sticky, except, collapse, body, the limits
local seen, seentime = KEYS[8], KEYS[9]
local now, key, expires, bytes, sticky, except, group, entry = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
local maxentries, maxbytes, maxseen, seenms, userms = tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11]), tonumber(ARGV[12]), tonumber(ARGV[13])

local at = redis.call('ZSCORE', seentime, key)
if at and now - tonumber(at) < seenms then
  return { redis.call('HGET', seen, key), '1', redis.call('HGETALL', device) }
end

for _, old in ipairs(redis.call('ZRANGEBYSCORE', expiry, '-inf', now)) do
  remove(old)
end
if group ~= '' then
  local old = redis.call('HGET', collapse, group)
  if old then
    remove(old)
  end
end

local seq = tostring(redis.call('HINCRBY', head, 'top', 1))
redis.call('ZADD', box, seq, seq)
redis.call('ZADD', expiry, expires, seq)
redis.call('HSET', body, seq, entry)
redis.call('HSET', meta, seq, bytes .. '|' .. sticky .. '|' .. except .. '|' .. group)
redis.call('HINCRBY', head, 'bytes', bytes)
if group ~= '' then
  redis.call('HSET', collapse, group, seq)
end

local count = redis.call('ZCARD', box)
while count > maxentries or (number('bytes') > maxbytes and count > 1) do
  local oldest = redis.call('ZRANGE', box, 0, 0)[1]
  remove(oldest)
  redis.call('HSET', head, 'dropped', oldest)
  count = count - 1
end

for _, old in ipairs(redis.call('ZRANGEBYSCORE', seentime, '-inf', now - seenms)) do
  redis.call('HDEL', seen, old)
  redis.call('ZREM', seentime, old)
end
redis.call('HSET', seen, key, seq)
redis.call('ZADD', seentime, now, key)
if redis.call('ZCARD', seentime) > maxseen then
  local oldest = redis.call('ZRANGE', seentime, 0, 0)[1]
  redis.call('HDEL', seen, oldest)
  redis.call('ZREM', seentime, oldest)
end

keep(userms)
return { seq, '0', redis.call('HGETALL', device) }
