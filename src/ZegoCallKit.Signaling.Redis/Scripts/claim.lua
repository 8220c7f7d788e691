-- KEYS: claims on failed nodes. ARGV: node, by whom, now, until. Returns whether the claim is theirs
local claim = redis.call('HGET', KEYS[1], ARGV[1])
if claim then
  local by, ends = string.match(claim, '^([^|]*)|(%d+)$')
  if by ~= ARGV[2] and tonumber(ends) > tonumber(ARGV[3]) then
    return 0
  end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. '|' .. ARGV[4])
return 1
