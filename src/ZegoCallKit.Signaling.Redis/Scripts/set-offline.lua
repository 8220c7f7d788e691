-- ARGV: left before. Returns whether the user is offline and watchers must be notified
if redis.call('HGET', head, 'online') == '1' then
  for _, record in ipairs(devices()) do
    if record.node or (not record.bye and record.seen > tonumber(ARGV[1])) then
      return 0
    end
  end
  redis.call('HSET', head, 'online', '0', 'unpublished', '1')
end
return redis.call('HGET', head, 'unpublished') == '1' and 1 or 0
