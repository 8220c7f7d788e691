-- ARGV: now, device, connection. Returns whether no device of the user is connected, and the node if the user has no other device on it
local raw = redis.call('HGET', device, ARGV[2])
if not raw then
  return { '0', '' }
end
local record = cjson.decode(raw)
if record.connection ~= ARGV[3] then
  return { '0', '' }
end
local node = record.node
record.name, record.node, record.connection, record.seen = ARGV[2], nil, nil, tonumber(ARGV[1])
save(record)
local gone, last = '1', node
for _, other in ipairs(devices()) do
  if other.node then
    gone = '0'
    if other.node == node then
      last = ''
    end
  end
end
return { gone, last }
