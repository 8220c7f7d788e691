using System.Collections.Concurrent;
using System.Threading.Channels;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

namespace Phone.Calling;

/// <summary>
/// Stands in for the other members of a call in the in-memory cloud of this process. Each phone is a process with a cloud of its own, so the members who are in other processes would never appear in the room of the
/// call, and the kit would end the call after 30 seconds (rule 15 of docs/calls.md). A stand-in is logged in to the room, and publishes a tone, for as long as the signals say that the member is in the call. With an
/// engine whose cloud all programs share, such as ZEGO's, nothing of this is needed.
/// </summary>
internal sealed class RemoteMemberStandIns : IAsyncDisposable
{
    private readonly Func<Task<ZegoClient>> _create;
    private readonly Action<string> _onProblem;
    private readonly ConcurrentDictionary<CallId, CallState> _states = new();
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Dictionary<(CallId Call, UserId User), ZegoClient> _standIns = [];
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly Task _work;

    public RemoteMemberStandIns(InMemoryCloud cloud, Action<string> onProblem)
    {
        _create = () => ZegoClient.CreateAsync(new ZegoClientOptions { AppId = RingServerNetwork.AppId, AppSign = RingServerNetwork.AppSign, Engine = cloud.CreateEngineFactory() });
        _onProblem = onProblem;
        _work = WorkAsync();
    }

    /// <summary>Stands in for the members of a call until it ends.</summary>
    public void Follow(ICall call) => _subscriptions.Add(call.State.Changes.Subscribe(state =>
    {
        // Only the newest state of a call matters.
        _states[call.Id] = state;
        _changed.Writer.TryWrite(true);
    }));

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }

        _changed.Writer.TryComplete();
        await _work;
        foreach (var client in _standIns.Values)
        {
            await client.DisposeAsync();
        }
    }

    private static IEnumerable<RoomUser> MembersIn(CallState state) =>
        state.Phase is CallPhase.Connecting or CallPhase.InCall ? state.Members.Values.Where(static member => member.State == CallMemberState.Accepted).Select(static member => member.User) : [];

    private async Task WorkAsync()
    {
        await foreach (var _ in _changed.Reader.ReadAllAsync())
        {
            foreach (var call in _states.Keys)
            {
                if (_states.TryRemove(call, out var state))
                {
                    await MatchAsync(call, state);
                }
            }
        }
    }

    private async Task MatchAsync(CallId call, CallState state)
    {
        try
        {
            await MatchAsync(call, [.. MembersIn(state)]);
        }
        catch (ZegoException fault)
        {
            _onProblem($"A stand-in of call {call} failed: {fault.Message}");
        }
    }

    private async Task MatchAsync(CallId call, IReadOnlyList<RoomUser> wanted)
    {
        foreach (var gone in _standIns.Keys.Where(one => one.Call == call && !wanted.Any(user => user.Id == one.User)).ToList())
        {
            _standIns.Remove(gone, out var client);
            await client!.DisposeAsync();
        }

        foreach (var user in wanted.Where(user => !_standIns.ContainsKey((call, user.Id))))
        {
            var client = await _create();
            _standIns.Add((call, user.Id), client);
            var room = await client.LoginRoomAsync(new RoomId(call.Value), user);
            await room.PublishAsync(new StreamId($"stand-in-{Guid.NewGuid():N}"), new PublishOptions { Audio = AudioInput.From(new ToneSource(330, AudioFormat.Default)), Video = VideoInput.None });
        }
    }
}
