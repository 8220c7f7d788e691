-- The parts of one user, which share a hash tag and so a slot. Prepended to the scripts that change an inbox.
local head, box, expiry, body, meta, collapse, device = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]

local function number(field)
  return tonumber(redis.call('HGET', head, field) or '0')
end

-- A Lua that knows integers writes other numbers with a fraction.
local function whole(value)
  return string.format('%.0f', value)
end

local function devices()
  local all, raw = {}, redis.call('HGETALL', device)
  for i = 1, #raw, 2 do
    local record = cjson.decode(raw[i + 1])
    record.name = raw[i]
    all[#all + 1] = record
  end
  return all
end

local function save(record)
  local name = record.name
  record.name = nil
  redis.call('HSET', device, name, cjson.encode(record))
  record.name = name
end

-- bytes|sticky|except|collapse; only the last may have a bar in it.
local function facts(seq)
  return string.match(redis.call('HGET', meta, seq) or '', '^(%d+)|(%d)|([^|]*)|(.*)$')
end

local function remove(seq)
  local bytes, _, _, key = facts(seq)
  redis.call('ZREM', box, seq)
  redis.call('ZREM', expiry, seq)
  redis.call('HDEL', body, seq)
  redis.call('HDEL', meta, seq)
  if bytes then
    redis.call('HINCRBY', head, 'bytes', -tonumber(bytes))
    if key ~= '' and redis.call('HGET', collapse, key) == seq then
      redis.call('HDEL', collapse, key)
    end
  end
end

local function trim()
  local all = devices()
  if #all == 0 then
    return
  end
  for _, seq in ipairs(redis.call('ZRANGE', box, 0, -1)) do
    local _, sticky, except = facts(seq)
    if sticky == '0' then
      local taken = true
      for _, record in ipairs(all) do
        if record.name ~= except and record.acked < tonumber(seq) then
          taken = false
          break
        end
      end
      if taken then
        remove(seq)
        if tonumber(seq) > number('trimmed') then
          redis.call('HSET', head, 'trimmed', seq)
        end
      end
    end
  end
end

local function keep(milliseconds)
  for index = 1, #KEYS do
    redis.call('PEXPIRE', KEYS[index], milliseconds)
  end
end
