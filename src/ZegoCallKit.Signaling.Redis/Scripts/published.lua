-- KEYS: a user's head. ARGV: whether watchers were notified that the user is online
if redis.call('HGET', KEYS[1], 'online') == ARGV[1] then
  return redis.call('HDEL', KEYS[1], 'unpublished')
end
return 0
