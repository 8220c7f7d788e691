using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>Random operations on a store and on a small model of it must have the same results.</summary>
public sealed class StoreModelTests
{
    private const int Steps = 1_500;
    private static readonly string[] DeviceNames = ["phone", "desk", "tablet"];

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var store in Setups.Stores)
        {
            foreach (var seed in Seed.All)
            {
                cases.Add(store.Data, seed.Data);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_inbox_does_what_its_model_does(string kind, int seed)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        var random = new Random(seed);
        for (var user = 0; user < 4; user++)
        {
            await new Run(store, $"user{user}", random).GoAsync(Steps);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_history_does_what_a_sorted_list_does(string kind, int seed)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        var random = new Random(seed);
        var model = new Dictionary<string, WireHistoryEntry>(StringComparer.Ordinal);
        for (var step = 0; step < 400; step++)
        {
            var entry = new WireHistoryEntry { Call = $"call{random.Next(150)}", Inviter = "a", Invitees = ["b", "c"], StartedAt = 1_000_000 + random.Next(60), Outcome = random.Next(2) == 0 ? "ringing" : "answered", DurationMs = random.Next(2) == 0 ? null : random.Next(9_000) };
            model[entry.Call] = entry;
            await store.PutHistoryAsync("alice", entry, 5_000);
            if (random.Next(4) == 0)
            {
                var gone = $"call{random.Next(150)}";
                model.Remove(gone);
                await store.RemoveHistoryAsync("alice", gone);
            }
        }

        var expected = model.Values.OrderByDescending(static entry => entry.StartedAt).ThenByDescending(static entry => entry.Call, StringComparer.Ordinal).ToList();
        var read = new List<WireHistoryEntry>();
        string? cursor = null;
        do
        {
            var page = await store.ReadHistoryAsync("alice", cursor, random.Next(1, 40));
            read.AddRange(page.Entries);
            cursor = page.Cursor;
        }
        while (cursor is not null);

        Assert.Equal(expected.Select(Text), read.Select(Text));
        Assert.Empty((await store.ReadHistoryAsync("bob", null, 10)).Entries);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_history_keeps_the_newest_thousand(string kind, int seed)
    {
        await using var opened = StoreKinds.Create(kind);
        var store = await opened.OpenAsync();
        var random = new Random(seed);
        var times = Enumerable.Range(0, 1_020).OrderBy(_ => random.Next()).ToList();
        foreach (var time in times)
        {
            await store.PutHistoryAsync("alice", new WireHistoryEntry { Call = $"call{time:0000}", Inviter = "a", Invitees = [], StartedAt = time, Outcome = "missed" }, 5_000);
        }

        var oldest = (await store.ReadHistoryAsync("alice", "20/call0020", 10)).Entries;
        Assert.Empty(oldest);
        Assert.Equal("call0020", Assert.Single((await store.ReadHistoryAsync("alice", "21/call0021", 10)).Entries).Call);
    }

    private static string Text(WireHistoryEntry entry) => $"{entry.Call} {entry.StartedAt} {entry.Outcome} {entry.DurationMs} {string.Join(',', entry.Invitees)}";

    private sealed class Run(ICallStore store, string user, Random random)
    {
        private readonly InboxModel _model = new();
        private readonly List<string> _ids = [];
        private string? _epoch;
        private long _now = 1_700_000_000_000;
        private int _connections;

        public async Task GoAsync(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                _now += random.Next(20) == 0 ? random.Next(700_000) : random.Next(3_000);
                await (random.Next(13) switch
                {
                    <= 5 => AppendAsync(),
                    6 => AckAsync(),
                    7 => ConnectAsync(),
                    8 => DisconnectAsync(),
                    9 => TrySetOfflineAsync(),
                    10 => ConfirmAsync(),
                    _ => Task.CompletedTask,
                });
                await ReadAsync();
            }
        }

        private async Task AppendAsync()
        {
            var id = _ids.Count > 0 && random.Next(6) == 0 ? _ids[random.Next(_ids.Count)] : $"id{_ids.Count}";
            _ids.Add(id);
            var entry = new InboxEntry
            {
                Id = id,
                From = "sender",
                Device = "d",
                Intent = WireIntents.Other,
                SentAt = _now,
                Expires = _now + random.Next(1, 400_000),
                CollapseId = random.Next(5) == 0 ? $"key{random.Next(3)}" : null,
                Except = random.Next(6) == 0 ? DeviceNames[random.Next(3)] : null,
                IsSticky = random.Next(8) == 0,
                Payload = new byte[random.Next(10) == 0 ? 16_000 : random.Next(300)],
            };
            var expected = _model.Append(entry, _now);
            var actual = await store.AppendAsync(user, entry, _now);
            Assert.Equal(expected, (actual.Seq, actual.IsDuplicate));
            Assert.Equal(
                _model.Devices.Select(device => $"{device.Key} {device.Value.Acked} {device.Value.Connection}").Order(StringComparer.Ordinal),
                actual.Devices.Select(device => $"{device.Device} {device.Acked} {device.Connection}").Order(StringComparer.Ordinal));
        }

        private async Task AckAsync()
        {
            var device = DeviceNames[random.Next(3)];
            var seq = random.NextInt64(_model.Top + 5);
            _model.Ack(device, seq);
            await store.AckAsync(user, device, seq, _now);
        }

        private async Task ConnectAsync()
        {
            var device = DeviceNames[random.Next(3)];
            var epoch = random.Next(4) switch
            {
                0 => null,
                1 => "another epoch",
                _ => _epoch,
            };
            var request = new ConnectRequest
            {
                User = user,
                Device = device,
                Node = $"node{random.Next(2)}",
                Connection = $"connection{_connections++}",
                Epoch = epoch,
                Seq = random.NextInt64(_model.Top + 3),
                Run = random.Next(3) switch { 0 => null, 1 => "one", _ => "another" },
                Attempt = random.Next(4),
            };
            var before = _model.Devices.TryGetValue(device, out var state) ? state.Connection : null;
            var expected = _model.Connect(device, request.Connection, epoch is null ? null : epoch == _epoch, request.Seq, request.Run, request.Attempt, _now);
            var actual = await store.ConnectAsync(request, _now);
            _epoch ??= actual.Epoch;
            Assert.Equal((_epoch, expected is null), (actual.Epoch, actual.IsLate));
            if (expected is null)
            {
                Assert.Equal((_model.Top, _model.Dropped), (actual.Top, actual.Dropped));
                return;
            }

            Assert.Equal(expected, (actual.Start, actual.HasGap, actual.CameOnline));
            Assert.Equal((_model.Top, _model.Dropped, before), (actual.Top, actual.Dropped, actual.ReplacedConnection));
        }

        private async Task DisconnectAsync()
        {
            var device = DeviceNames[random.Next(3)];
            var connection = random.Next(4) > 0 && _model.Devices.TryGetValue(device, out var state) && state.Connection is { } current ? current : $"connection{random.Next(_connections + 1)}";
            var saidGoodbye = random.Next(2) == 0;
            Assert.Equal(_model.Disconnect(device, connection, saidGoodbye, _now), await store.DisconnectAsync(new NodeConnection("node", user, device, connection), _now, saidGoodbye));
        }

        private async Task TrySetOfflineAsync()
        {
            var before = _now - random.Next(5_000);
            Assert.Equal(_model.TrySetOffline(before), await store.TrySetOfflineAsync(user, before, _now));
            Assert.Equal(_model.IsOnline, (await store.GetUserAsync(user, _now)).IsOnline);
        }

        private async Task ConfirmAsync()
        {
            var isOnline = random.Next(2) == 0;
            _model.Confirm(isOnline);
            await store.ConfirmPublishedAsync(user, isOnline, _now);
        }

        private async Task ReadAsync()
        {
            var after = random.NextInt64(_model.Top + 2);
            var withSticky = random.Next(3) == 0;
            var page = await store.ReadAsync(user, after, withSticky, _now);
            Assert.Equal(_model.Read(after, withSticky, _now), page.Entries.Select(static entry => entry.Seq));
            Assert.Equal((_model.Dropped, _model.Top), (page.Dropped, page.Top));
        }
    }
}
