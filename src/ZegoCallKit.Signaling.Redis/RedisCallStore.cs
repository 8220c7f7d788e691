using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StackExchange.Redis;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>
/// Keeps everything in Redis. The keys of a user share a hash tag, and each write to them is one script; a call is one value, which is compared and set. It therefore works on a cluster, too, and an accepted message is as
/// safe as Redis makes it: with an append-only file that is synced every second, a crash of Redis itself loses up to one second.
/// </summary>
internal sealed class RedisCallStore(RedisLink link, RedisKeys keys, ServerClock clock, NodeState state) : ICallStore
{
    /// <summary>How long a call is stored after its last change, which is longer than any call goes without one.</summary>
    private const long CallMs = 24 * 3_600_000;

    /// <summary>How many commands are sent at once without waiting.</summary>
    private const int Batch = 500;

    public async ValueTask<AppendResult> AppendAsync(string user, InboxEntry entry, long now, CancellationToken cancellationToken = default)
    {
        var result = (RedisResult[])(await RunAsync(
            Lua.Append,
            [.. keys.InboxOf(user), keys.Of(user, "seen"), keys.Of(user, "seentime")],
            [
                now, entry.SeenKey, entry.Expires, entry.Bytes, entry.IsSticky ? 1 : 0, entry.Except ?? "", entry.CollapseId ?? "", Json(entry, RedisJson.Default.InboxEntry),
                InboxLimits.MaxEntries, InboxLimits.MaxBytes, InboxLimits.MaxSeen, InboxLimits.SeenMs, InboxLimits.UserMs,
            ]).ConfigureAwait(false))!;
        return new AppendResult((long)result[0], (string?)result[1] == "1", DeviceJson.ReadAll((RedisResult[])result[2]!));
    }

    public async ValueTask<InboxPage> ReadAsync(string user, long after, bool withSticky, long now, CancellationToken cancellationToken = default)
    {
        var result = (RedisResult[])(await RunAsync(Lua.Read, keys.InboxOf(user), [withSticky ? 0 : after]).ConfigureAwait(false))!;
        var seqs = (RedisResult[])result[2]!;
        var bodies = (RedisResult[])result[3]!;
        var entries = new List<InboxEntry>(seqs.Length);
        for (var index = 0; index < seqs.Length; index++)
        {
            var entry = Read((string)bodies[index]!, RedisJson.Default.InboxEntry) with { Seq = (long)seqs[index] };
            if (entry.Expires > now && (entry.Seq > after || (withSticky && entry.IsSticky)))
            {
                entries.Add(entry);
            }
        }

        return new InboxPage(entries, (long)result[0], (long)result[1]);
    }

    public async ValueTask AckAsync(string user, string device, long seq, long now, CancellationToken cancellationToken = default) =>
        await RunAsync(Lua.Ack, keys.InboxOf(user), [device, seq]).ConfigureAwait(false);

    public async ValueTask<ConnectResult> ConnectAsync(ConnectRequest request, long now, CancellationToken cancellationToken = default)
    {
        // Written first, so that a node that takes over finds the connection even if this process fails in between. No other connection removes it.
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.SetAddAsync(keys.Node(request.Node), Member(new NodeConnection(request.Node, request.User, request.Device, request.Connection))).ConfigureAwait(false);
        var result = (string?[])(await RunAsync(
            Lua.Connect,
            keys.InboxOf(request.User),
            [
                now, request.Device, request.Node, request.Connection, request.Epoch ?? "", request.Seq, Guid.NewGuid().ToString("N"),
                InboxLimits.MaxDevices, InboxLimits.DeviceMs, InboxLimits.UserMs, request.Run ?? "", request.Attempt,
            ]).ConfigureAwait(false))!;
        return new ConnectResult
        {
            Epoch = result[0]!,
            Start = Number(result[1]),
            Top = Number(result[2]),
            Dropped = Number(result[3]),
            HasGap = result[4] == "1",
            CameOnline = result[5] == "1",
            Status = Text(result[6]),
            ReplacedNode = Text(result[7]),
            ReplacedConnection = Text(result[8]),
            IsLate = result[9] == "1",
            IsFull = result[10] == "1",
        };
    }

    public async ValueTask<bool> DisconnectAsync(NodeConnection connection, long now, bool saidGoodbye = false, CancellationToken cancellationToken = default)
    {
        var isGone = (bool)await RunAsync(Lua.Disconnect, keys.InboxOf(connection.User), [now, connection.Device, connection.Connection, saidGoodbye ? 1 : 0]).ConfigureAwait(false);
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.SetRemoveAsync(keys.Node(connection.Node), Member(connection)).ConfigureAwait(false);
        return isGone;
    }

    public async ValueTask<bool> TrySetOfflineAsync(string user, long leftBefore, long now, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(Lua.SetOffline, keys.InboxOf(user), [leftBefore]).ConfigureAwait(false);

    public async ValueTask ConfirmPublishedAsync(string user, bool isOnline, long now, CancellationToken cancellationToken = default) =>
        await RunAsync(Lua.Published, [keys.Of(user, "head")], [isOnline ? 1 : 0]).ConfigureAwait(false);

    public async ValueTask<UserRecord> GetUserAsync(string user, long now, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        var head = database.HashGetAsync(keys.Of(user, "head"), ["online", "status", "until", "top"]);
        var devices = database.HashGetAllAsync(keys.Of(user, "device"));
        var fields = await head.ConfigureAwait(false);
        var hasEnded = fields[2].TryParse(out long until) && until <= now;
        return new UserRecord
        {
            IsOnline = fields[0] == "1",
            Status = hasEnded ? null : Text(fields[1]),
            Top = fields[3].TryParse(out long top) ? top : 0,
            Devices = [.. (await devices.ConfigureAwait(false)).Select(static device => DeviceJson.Read(device.Name!, device.Value!))],
        };
    }

    public async ValueTask SetStatusAsync(string user, string? status, long? until, long now, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.HashSetAsync(keys.Of(user, "head"), [new HashEntry("status", status ?? ""), new HashEntry("until", until?.ToString(CultureInfo.InvariantCulture) ?? "")]).ConfigureAwait(false);
    }

    public async ValueTask SetPushAsync(string user, string device, string? service, string? target, long now, CancellationToken cancellationToken = default) =>
        await RunAsync(Lua.Push, keys.InboxOf(user), [device, service ?? "", target ?? "", ""]).ConfigureAwait(false);

    public async ValueTask ForgetPushAsync(string user, string device, string target, CancellationToken cancellationToken = default) =>
        await RunAsync(Lua.Push, keys.InboxOf(user), [device, "", "", target]).ConfigureAwait(false);

    public async ValueTask<WireReply?> FindReplyAsync(string user, string device, string id, long now, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        string? found = await database.HashGetAsync(keys.Of(user, "reply"), $"{device}/{id}").ConfigureAwait(false);
        var space = found?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return space > 0 && now - Number(found![..space]) < InboxLimits.SeenMs ? Read(found[(space + 1)..], RedisJson.Default.WireReply) : null;
    }

    public async ValueTask SaveReplyAsync(string user, string device, string id, WireReply reply, long now, CancellationToken cancellationToken = default) => await RunAsync(
        Lua.Reply,
        [keys.Of(user, "reply"), keys.Of(user, "replytime")],
        [now, $"{device}/{id}", Json(reply, RedisJson.Default.WireReply), InboxLimits.MaxReplies, InboxLimits.SeenMs]).ConfigureAwait(false);

    public async ValueTask<bool> TakeRingAsync(string caller, string callee, RingRate rate, long now, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(Lua.Rate, [keys.Of(caller, "rings"), keys.Of(caller, "ringcount")], [now, callee, rate.PerCaller, rate.PerPair]).ConfigureAwait(false);

    public async ValueTask<CallRecord?> ChangeCallAsync(string call, Func<CallRecord?, CallRecord?> change, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        var key = keys.Call(call);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? text = await database.StringGetAsync(key).ConfigureAwait(false);
            var before = text is null ? null : Read(text, RedisJson.Default.CallRecord);
            var after = change(before);
            if (ReferenceEquals(before, after))
            {
                return after;
            }

            after = after is null ? null : after with { Version = (before?.Version ?? 0) + 1 };
            var written = after is null ? "" : Json(after, RedisJson.Default.CallRecord);
            if ((bool)await RunAsync(Lua.Change, [key], [text ?? "", written, CallMs]).ConfigureAwait(false))
            {
                return after;
            }
        }
    }

    public async ValueTask<CallRecord?> GetCallAsync(string call, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        string? text = await database.StringGetAsync(keys.Call(call)).ConfigureAwait(false);
        return text is null ? null : Read(text, RedisJson.Default.CallRecord);
    }

    public async ValueTask PutHistoryAsync(string user, WireHistoryEntry entry, long now, CancellationToken cancellationToken = default) => await RunAsync(
        Lua.History,
        [keys.Of(user, "calls"), keys.Of(user, "history")],
        [entry.Call, entry.StartedAt, Json(entry, RedisJson.Default.WireHistoryEntry), InboxLimits.MaxHistory, InboxLimits.UserMs]).ConfigureAwait(false);

    public async ValueTask RemoveHistoryAsync(string user, string call, CancellationToken cancellationToken = default) =>
        await RunAsync(Lua.Forget, [keys.Of(user, "calls"), keys.Of(user, "history")], [call]).ConfigureAwait(false);

    public async ValueTask<WireHistoryPage> ReadHistoryAsync(string user, string? cursor, int count, CancellationToken cancellationToken = default)
    {
        var isCursor = HistoryPages.TryParse(cursor, out var at, out var call);
        var found = (string?[])(await RunAsync(
            Lua.Page,
            [keys.Of(user, "calls"), keys.Of(user, "history")],
            [isCursor ? at.ToString(CultureInfo.InvariantCulture) : "", call, count + 1]).ConfigureAwait(false))!;
        return HistoryPages.PageOf([.. found.Where(static text => text is not null).Select(static text => Read(text!, RedisJson.Default.WireHistoryEntry))], count);
    }

    public async ValueTask WatchAsync(string node, IReadOnlyList<string> users, bool isWatched, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        var work = new List<Task>();
        foreach (var user in users)
        {
            work.Add(isWatched ? database.SetAddAsync(keys.Watchers(user), node) : database.SetRemoveAsync(keys.Watchers(user), node));
            work.Add(isWatched ? database.SetAddAsync(keys.WatchedBy(node), user) : database.SetRemoveAsync(keys.WatchedBy(node), user));
        }

        await Task.WhenAll(work).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<string>> GetWatchersAsync(string user, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        return Texts(await database.SetMembersAsync(keys.Watchers(user)).ConfigureAwait(false));
    }

    public async ValueTask<bool> RenewNodeAsync(string node, long expires, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        if (state.FollowsStore)
        {
            var before = clock.Now;
            var time = (string?[])(await database.ExecuteAsync("TIME").ConfigureAwait(false))!;
            clock.Follow((Number(time[0]) * 1_000) + (Number(time[1]) / 1_000));
            expires += clock.Now - before;
        }

        return !await database.SortedSetAddAsync(keys.Nodes, node, expires).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<string>> GetDeadNodesAsync(long now, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        var expired = await database.SortedSetRangeByScoreAsync(keys.Nodes, double.NegativeInfinity, now).ConfigureAwait(false);
        return Texts([.. expired.Union(await database.HashKeysAsync(keys.Claims).ConfigureAwait(false))]);
    }

    public async ValueTask<bool> ClaimNodeAsync(string node, string by, long now, long until, CancellationToken cancellationToken = default) =>
        (bool)await RunAsync(Lua.Claim, [keys.Claims], [node, by, now, until]).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<NodeConnection>> GetConnectionsAsync(string node, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        return [.. Texts(await database.SetMembersAsync(keys.Node(node)).ConfigureAwait(false)).Select(text => text.Split('/', 3)).Select(parts => new NodeConnection(node, parts[0], parts[1], parts[2]))];
    }

    public async ValueTask RemoveNodeAsync(string node, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        foreach (var batch in Texts(await database.SetMembersAsync(keys.WatchedBy(node)).ConfigureAwait(false)).Chunk(Batch))
        {
            await Task.WhenAll(batch.Select(user => database.SetRemoveAsync(keys.Watchers(user), node))).ConfigureAwait(false);
        }

        await database.KeyDeleteAsync(keys.WatchedBy(node)).ConfigureAwait(false);
        await database.KeyDeleteAsync(keys.Node(node)).ConfigureAwait(false);
        await database.SortedSetRemoveAsync(keys.Nodes, node).ConfigureAwait(false);
        await database.HashDeleteAsync(keys.Claims, node).ConfigureAwait(false);
    }

    public async ValueTask ScheduleAsync(string key, long at, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.SortedSetAddAsync(keys.Due, key, at).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<DueItem>> GetDueAsync(long now, int count, CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        var due = await database.SortedSetRangeByScoreWithScoresAsync(keys.Due, double.NegativeInfinity, now, take: count).ConfigureAwait(false);
        return [.. due.Select(static item => new DueItem(item.Element!, (long)item.Score))];
    }

    public async ValueTask DoneAsync(DueItem item, CancellationToken cancellationToken = default) => await RunAsync(Lua.Done, [keys.Due], [item.Key, item.At]).ConfigureAwait(false);

    // Redis expires keys itself.
    public ValueTask SweepAsync(long now, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public async ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        await database.PingAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private static T Read<T>(string text, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(text, type) ?? throw new InvalidDataException("A value in Redis is null.");

    private static long Number(string? text) => long.Parse(text ?? "0", CultureInfo.InvariantCulture);

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // The ids of users and devices contain no slash.
    private static string Member(NodeConnection connection) => $"{connection.User}/{connection.Device}/{connection.Connection}";

    private static List<string> Texts(RedisValue[] values) => [.. values.Select(static value => (string)value!)];

    private async Task<RedisResult> RunAsync(string script, RedisKey[] scriptKeys, RedisValue[] values)
    {
        var database = await link.DatabaseAsync().ConfigureAwait(false);
        return await database.ScriptEvaluateAsync(script, scriptKeys, values).ConfigureAwait(false);
    }
}
