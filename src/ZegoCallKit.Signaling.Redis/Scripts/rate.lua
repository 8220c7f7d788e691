-- KEYS: rings of a caller by time, by receiver. ARGV: now, receiver, per caller, per pair
local now = tonumber(ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 60000)
local prefix, pair = ARGV[2] .. '/', 0
local all = redis.call('ZRANGE', KEYS[1], 0, -1)
for _, member in ipairs(all) do
  if string.sub(member, 1, #prefix) == prefix then
    pair = pair + 1
  end
end
if #all >= tonumber(ARGV[3]) or pair >= tonumber(ARGV[4]) then
  return 0
end
redis.call('ZADD', KEYS[1], now, prefix .. redis.call('INCR', KEYS[2]))
redis.call('PEXPIRE', KEYS[1], 60000)
redis.call('PEXPIRE', KEYS[2], 120000)
return 1
