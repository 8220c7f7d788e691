using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Represents one device of one user, with everything that its calls have emitted.</summary>
internal sealed class Phone : IAsyncDisposable
{
    public static readonly PublishOptions Silence = new() { Audio = AudioInput.None, Video = VideoInput.None };

    private readonly Dictionary<ICall, Recorder<CallState>> _states = [];
    private readonly List<string> _expectedFaults = [];

    public Phone(ZegoClient client, string user)
    {
        Client = client;
        User = new RoomUser(new UserId(user), user.ToUpperInvariant());
        Faults = client.Faults.Record();
        Incoming = client.Calls.Incoming.Record(call => Watch(call));
    }

    public ZegoClient Client { get; }

    public ICallService Calls => Client.Calls;

    public RoomUser User { get; }

    public UserId Id => User.Id;

    public Recorder<ICall> Incoming { get; }

    public Recorder<ClientFault> Faults { get; }

    public IEnumerable<ICall> All => _states.Keys;

    public IReadOnlyList<MissedCall> Missed => [.. Calls.MissedCalls.Current.Items.Values];

    public async Task<ICall> DialAsync(InviteOptions? options, params Phone[] callees) =>
        Watch(await Calls.InviteAsync([.. callees.Select(phone => phone.User)], options));

    public async Task<ICall> DialAsync(InviteOptions options, IReadOnlyCollection<UserId> callees) => Watch(await Calls.InviteAsync(callees, options));

    public Task<ICall> DialAsync(params Phone[] callees) => DialAsync(null, callees);

    /// <summary>Waits for the next call that rings here, or returns an earlier one that was not returned yet.</summary>
    public async Task<ICall> RingsAsync(int which = 0)
    {
        await Incoming.WaitForAsync(_ => Incoming.Items.Count > which);
        return Incoming.Items[which];
    }

    public IReadOnlyList<CallPhase> Phases(ICall call) => [.. _states[call].Items.Select(state => state.Phase).Aggregate(new List<CallPhase>(), (list, phase) =>
    {
        if (list.Count == 0 || list[^1] != phase)
        {
            list.Add(phase);
        }

        return list;
    })];

    /// <summary>Waits for a state of a call.</summary>
    public Task<CallState> UntilAsync(ICall call, Func<CallState, bool> wanted) => _states[call].WaitForAsync(wanted);

    public Task<CallState> UntilAsync(ICall call, CallPhase phase) => UntilAsync(call, state => state.Phase == phase);

    public string RoomOf(ICall call) => call.Id.Value;

    public void ExpectFault(string source) => _expectedFaults.Add(source);

    public ICall Watch(ICall call)
    {
        if (!_states.ContainsKey(call))
        {
            _states.Add(call, call.State.Changes.Record());
        }

        return call;
    }

    public void Verify()
    {
        Faults.Verify();
        Assert.Empty(Faults.Items.Where(fault => !_expectedFaults.Contains(fault.Source)).Select(fault => $"{User.Id} {fault.Source}: {fault.Exception}"));
        foreach (var (call, states) in _states)
        {
            states.Verify();
            Assert.True(states.IsCompleted, $"{User.Id}: call {call.Id} is {call.State.Current.Phase}");
            Assert.True(call.Completion.IsCompletedSuccessfully);
            Assert.Single(states.Items.Select(state => state.End).Where(end => end is not null).Distinct());
            Assert.Equal(CallPhase.Ended, call.State.Current.Phase);
        }
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
