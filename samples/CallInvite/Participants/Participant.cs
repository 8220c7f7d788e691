using System.Collections.Immutable;
using System.Reactive.Linq;
using System.Threading.Channels;
using CallInvite.Scenarios;
using ZegoCallKit;
using ZegoCallKit.Calls;

namespace CallInvite.Participants;

/// <summary>Represents a user on one device, who makes and answers calls. Every call is observed.</summary>
internal sealed class Participant(ScenarioContext context, string name, RoomUser user) : IAsyncDisposable
{
    private readonly Channel<ICall> _incoming = Channel.CreateUnbounded<ICall>();
    private ImmutableList<ObservedCall> _observed = [];
    private ImmutableList<string> _faults = [];
    private ZegoClient? _client;

    public string Name => name;

    public RoomUser User => user;

    public Voice Voice { get; } = new(name);

    /// <summary>Gets all calls of this user.</summary>
    public IReadOnlyList<ObservedCall> ObservedCalls => _observed;

    /// <summary>Gets the faults that no call reported.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public ICallService Calls => _client!.Calls;

    public async Task StartAsync(ZegoClientOptions options)
    {
        var client = _client = await ZegoClient.CreateAsync(options);
        client.Faults.Subscribe(fault => ImmutableInterlocked.Update(ref _faults, static (list, one) => list.Add(one), $"{name}, {fault.Source}: {fault.Exception.Message}"));
        client.Calls.Incoming.Subscribe(call => _incoming.Writer.TryWrite(Observe(call)));
    }

    public Task SignInAsync() => Calls.SignInAsync(User);

    /// <summary>Calls other users.</summary>
    public Task<ICall> CallAsync(params Participant[] others) => CallAsync(new InviteOptions(), others);

    /// <summary>Calls other users.</summary>
    public async Task<ICall> CallAsync(InviteOptions options, params Participant[] others)
    {
        context.Timeline.WriteAction($"{name} calls {string.Join(" and ", others.Select(static other => other.Name))}");
        return Observe(await Calls.InviteAsync([.. others.Select(static other => other.User)], options));
    }

    /// <summary>Calls back the caller of a missed call.</summary>
    public async Task<ICall> CallBackAsync(MissedCall missed)
    {
        context.Timeline.WriteAction($"{name} calls {missed.From.Id} back");
        return Observe(await Calls.CallBackAsync(missed));
    }

    /// <summary>Joins a call in progress.</summary>
    public async Task<ICall> JoinAsync(CallId id)
    {
        context.Timeline.WriteAction($"{name} joins");
        return Observe(await Calls.JoinAsync(id));
    }

    /// <summary>Waits until a member has moved this user from a call to another one, and returns that one.</summary>
    public async Task<ICall> FollowAsync(ICall former)
    {
        var end = await former.Completion;
        return end.MovedTo is { } id ? Observe(Calls.ActiveCalls.Current.Items[id]) : throw new InvalidOperationException($"{name} was not moved: {end}.");
    }

    /// <summary>Waits for the next incoming call.</summary>
    public Task<ICall> WaitForCallAsync() => _incoming.Reader.ReadAsync().AsTask();

    /// <summary>Accepts a call.</summary>
    public Task AcceptAsync(ICall call)
    {
        context.Timeline.WriteAction($"{name} accepts");
        return call.AcceptAsync();
    }

    /// <summary>Hangs up a call.</summary>
    public Task HangUpAsync(ICall call)
    {
        context.Timeline.WriteAction($"{name} hangs up");
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

    private ICall Observe(ICall call)
    {
        ImmutableInterlocked.Update(ref _observed, static (list, observed) => list.Add(observed), new ObservedCall(context.NextNumber(), name, call, context.Timeline));
        return call;
    }
}
