using System.Collections.Immutable;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using System.Threading.Channels;
using ZegoCallKit;
using ZegoCallKit.Calls;

namespace CallInvite.Staging;

/// <summary>Represents a user with one device: makes and answers calls, and records every side of them.</summary>
internal sealed class Phone(Stage stage, string name) : IAsyncDisposable
{
    private readonly Channel<ICall> _ringing = Channel.CreateUnbounded<ICall>();
    private ImmutableList<Side> _sides = [];
    private ImmutableList<string> _faults = [];
    private ZegoClient? _client;

    public string Name => name;

    public RoomUser User { get; } = new(new UserId(name), char.ToUpperInvariant(name[0]) + name[1..]);

    public Voice Voice { get; } = new(name);

    /// <summary>Gets the sides of all calls of this user.</summary>
    public IReadOnlyList<Side> Sides => _sides;

    /// <summary>Gets the faults that no call reported.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public ICallService Calls => _client!.Calls;

    public async Task SignInAsync(ZegoClientOptions options)
    {
        var client = _client = await ZegoClient.CreateAsync(options);
        client.Faults.Subscribe(fault => ImmutableInterlocked.Update(ref _faults, static (list, one) => list.Add(one), $"{name}, {fault.Source}: {fault.Exception.Message}"));
        client.Calls.Incoming.Subscribe(call =>
        {
            Watch(call);
            _ringing.Writer.TryWrite(call);
        });
        await client.Calls.SignInAsync(User);
    }

    /// <summary>Calls other users.</summary>
    public Task<ICall> RingAsync(params Phone[] others) => RingAsync(new InviteOptions(), others);

    /// <summary>Calls other users.</summary>
    public async Task<ICall> RingAsync(InviteOptions options, params Phone[] others)
    {
        stage.Timeline.Act($"{name} calls {string.Join(" and ", others.Select(static other => other.Name))}");
        var call = await Calls.InviteAsync([.. others.Select(static other => other.User)], options);
        Watch(call);
        return call;
    }

    /// <summary>Calls back the caller of a missed call.</summary>
    public async Task<ICall> CallBackAsync(MissedCall missed)
    {
        stage.Timeline.Act($"{name} calls {missed.From.Id} back");
        var call = await Calls.CallBackAsync(missed);
        Watch(call);
        return call;
    }

    /// <summary>Waits until this phone rings.</summary>
    public Task<ICall> RingsAsync() => _ringing.Reader.ReadAsync().AsTask();

    /// <summary>Waits until a call has reached a phase.</summary>
    public Task UntilAsync(ICall call, CallPhase phase) => call.State.Changes.FirstAsync(state => state.Phase >= phase).ToTask();

    /// <summary>Accepts a call.</summary>
    public Task AcceptAsync(ICall call)
    {
        stage.Timeline.Act($"{name} accepts");
        return call.AcceptAsync();
    }

    /// <summary>Hangs up a call.</summary>
    public Task HangUpAsync(ICall call)
    {
        stage.Timeline.Act($"{name} hangs up");
        return call.HangUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }

        Voice.Dispose();
    }

    private void Watch(ICall call) => ImmutableInterlocked.Update(ref _sides, static (list, side) => list.Add(side), new Side(stage.NextNumber(), name, call, stage.Timeline));
}
