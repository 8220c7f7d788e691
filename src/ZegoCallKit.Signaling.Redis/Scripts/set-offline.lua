-- ARGV: left before
if redis.call('HGET', head, 'online') ~= '1' then
  return 0
end
for _, record in ipairs(devices()) do
  if record.node or record.seen > tonumber(ARGV[1]) then
    return 0
  end
end
redis.call('HSET', head, 'online', '0')
return 1
