-- ARGV: now, device, node, connection, epoch ('' if none), seq, a new epoch, the limits, the run ('' if none), the attempt
local now, name, epoch, seq, fresh = tonumber(ARGV[1]), ARGV[2], ARGV[5], tonumber(ARGV[6]), ARGV[7]
local maxdevices, devicems, userms = tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10])
local run, attempt = ARGV[11], tonumber(ARGV[12])

redis.call('HSETNX', head, 'epoch', fresh)
local current = redis.call('HGET', head, 'epoch')
local known = nil
local others = {}
for _, record in ipairs(devices()) do
  if record.name == name then
    known = record
  elseif not record.node and now - record.seen >= devicems then
    redis.call('HDEL', device, record.name)
  else
    others[#others + 1] = record
  end
end
if known and run ~= '' and known.run == run and attempt < known.attempt then
  return { current, whole(known.acked), whole(number('top')), whole(number('dropped')), '0', '0', '', '', '', '1', '0' }
end
if not known and #others >= maxdevices then
  local oldest = nil
  for _, record in ipairs(others) do
    if not record.node and (not oldest or record.seen < oldest.seen or (record.seen == oldest.seen and record.name < oldest.name)) then
      oldest = record
    end
  end
  if not oldest then
    return { current, '0', whole(number('top')), whole(number('dropped')), '0', '0', '', '', '', '0', '1' }
  end
  redis.call('HDEL', device, oldest.name)
end

local same = epoch == current
local top, dropped, trimmed = number('top'), number('dropped'), number('trimmed')
local start = known and known.acked or 0
if same then
  start = math.max(start, math.min(seq, top))
end
local lost = known and dropped or math.max(dropped, trimmed)
local gap
if epoch ~= '' then
  gap = not same or lost > start
else
  gap = known ~= nil and lost > start
end
if redis.call('HGET', head, 'online') ~= '1' then
  redis.call('HSET', head, 'online', '1', 'unpublished', '1')
end
local came = redis.call('HGET', head, 'unpublished') == '1'
local oldnode, oldconnection = known and known.node, known and known.connection
local record = known or { name = name }
record.node = ARGV[3]
record.connection = ARGV[4]
record.acked = start
record.seen = now
record.bye = nil
record.run = run ~= '' and run or nil
record.attempt = attempt
save(record)
trim()
keep(userms)

local status, ends = redis.call('HGET', head, 'status'), redis.call('HGET', head, 'until')
if ends and ends ~= '' and tonumber(ends) <= now then
  status = nil
end
return { current, whole(start), whole(top), whole(dropped), gap and '1' or '0', came and '1' or '0', status or '', oldnode or '', oldconnection or '', '0', '0' }
