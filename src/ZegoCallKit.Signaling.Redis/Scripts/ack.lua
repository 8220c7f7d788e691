-- ARGV: device, seq
local raw = redis.call('HGET', device, ARGV[1])
if raw then
  local record = cjson.decode(raw)
  record.name = ARGV[1]
  local seq = tonumber(ARGV[2])
  if seq > record.acked then
    record.acked = math.min(seq, number('top'))
    save(record)
    trim()
  end
end
return 1
