-- ARGV: device, service, target ('' to remove), the target that it must have ('' for any)
local raw = redis.call('HGET', device, ARGV[1])
if raw then
  local record = cjson.decode(raw)
  record.name = ARGV[1]
  if ARGV[4] == '' or record.target == ARGV[4] then
    record.service = ARGV[2] ~= '' and ARGV[2] or nil
    record.target = ARGV[2] ~= '' and ARGV[3] or nil
    save(record)
  end
end
return 1
