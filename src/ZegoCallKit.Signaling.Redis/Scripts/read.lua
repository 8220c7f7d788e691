-- ARGV: after
local seqs = redis.call('ZRANGEBYSCORE', box, '(' .. ARGV[1], '+inf')
local entries = {}
if #seqs > 0 then
  entries = redis.call('HMGET', body, unpack(seqs))
end
return { redis.call('HGET', head, 'dropped') or '0', redis.call('HGET', head, 'top') or '0', seqs, entries }
