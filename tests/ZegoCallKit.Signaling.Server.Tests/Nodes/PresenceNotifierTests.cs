using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Nodes;

/// <summary>In which order the presence of users is read, if many of them change at once.</summary>
public sealed class PresenceNotifierTests
{
    private static readonly string[] Users = [.. Enumerable.Range(0, 300).Select(static number => $"user{number}")];

    private readonly ConcurrentQueue<string> _read = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new(StringComparer.Ordinal);

    [Fact]
    public async Task Users_are_read_in_the_order_in_which_they_changed()
    {
        await using var rig = await ServerRig.StartAsync();
        var notifier = await WatchAllAsync(rig);
        var (first, second) = (Hold(Users[0]), Hold(Users[1]));
        notifier.Refresh(Users[0]);
        await ReadAsync(Users[0]);
        foreach (var user in Users[1..])
        {
            notifier.Refresh(user);
        }

        first.SetResult();
        await ReadAsync(Users[1]);
        notifier.Refresh(Users[0]);
        second.SetResult();

        await Eventually.TrueAsync(() => Task.FromResult(_read.Count == Users.Length + 1));
        Assert.Equal([.. Users, Users[0]], _read);
    }

    [Fact]
    public async Task A_connection_that_asks_does_not_wait_for_all_users_who_changed_and_waits_once()
    {
        await using var rig = await ServerRig.StartAsync();
        var notifier = await WatchAllAsync(rig);
        var first = Hold(Users[0]);
        foreach (var user in Users[..^1])
        {
            notifier.Refresh(user);
        }

        await ReadAsync(Users[0]);
        var connection = rig.Nodes[0].Services.GetRequiredService<ConnectionTable>().OfUser("alice").Single();
        for (var time = 0; time < 3; time++)
        {
            notifier.Send(connection, [Users[^1]]);
        }

        first.SetResult();
        await Eventually.TrueAsync(() => Task.FromResult(_read.Count >= Users.Length));
        Assert.Equal(Users.Length, _read.Count);
        Assert.NotEqual(Users[^1], _read.Last());
    }

    private TaskCompletionSource Hold(string user) => _held[user] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task ReadAsync(string user) => Eventually.TrueAsync(() => Task.FromResult(_read.Contains(user)));

    private async Task<PresenceNotifier> WatchAllAsync(ServerRig rig)
    {
        var alice = await rig.ConnectAsync("alice");
        await alice.Hub.InvokeAsync(WireProtocol.Watch, Users);
        foreach (var _ in Users)
        {
            await alice.NextPresenceAsync();
        }

        var store = StoreProxy.Create(rig.Store, (method, arguments, call) => method.Name == nameof(ICallStore.GetUserAsync) ? new ValueTask<UserRecord>(ReadAsync((string)arguments[0]!, call)) : call());
        return ActivatorUtilities.CreateInstance<PresenceNotifier>(rig.Nodes[0].Services, store);
    }

    private async Task<UserRecord> ReadAsync(string user, Func<object?> call)
    {
        _read.Enqueue(user);
        if (_held.TryRemove(user, out var held))
        {
            await held.Task;
        }

        return await (ValueTask<UserRecord>)call()!;
    }
}
