-- ARGV: now, device, connection, whether the device said goodbye. Returns whether it was the last connection of the user
local raw = redis.call('HGET', device, ARGV[2])
if not raw then
  return 0
end
local record = cjson.decode(raw)
if record.connection ~= ARGV[3] then
  return 0
end
record.name, record.node, record.connection, record.seen, record.bye = ARGV[2], nil, nil, tonumber(ARGV[1]), ARGV[4] == '1' or nil
save(record)
for _, other in ipairs(devices()) do
  if other.node then
    return 0
  end
end
return 1
