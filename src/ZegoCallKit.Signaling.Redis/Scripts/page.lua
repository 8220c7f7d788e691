-- KEYS: calls by time, entries. ARGV: time and call of the cursor ('' if none), how many. Newest first; of one time the greater id first
local time, call, count = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local all, found = redis.call('ZREVRANGE', KEYS[1], 0, -1, 'WITHSCORES'), {}
for i = 1, #all, 2 do
  local at = tonumber(all[i + 1])
  if not time or at < time or (at == time and all[i] < call) then
    found[#found + 1] = all[i]
    if #found == count then
      break
    end
  end
end
if #found == 0 then
  return {}
end
return redis.call('HMGET', KEYS[2], unpack(found))
