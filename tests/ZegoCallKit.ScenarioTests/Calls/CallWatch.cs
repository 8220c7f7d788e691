using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Watches one call on one device: phases in order, one end, no ringing beyond its time.</summary>
internal sealed class CallWatch : IObserver<CallState>
{
    // A ring timer fires to the tick; what follows it is a few steps of the loops.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(10);

    private readonly TimeProvider _time;
    private readonly TimeSpan _longestRing;
    private CallState? _last;
    private DateTimeOffset _rangSince;

    public CallWatch(ICall call, TimeProvider time, TimeSpan longestRing)
    {
        Call = call;
        _time = time;
        _longestRing = longestRing;
        call.State.Changes.Subscribe(this);
    }

    public ICall Call { get; }

    public bool IsCompleted { get; private set; }

    public bool WasInCall { get; private set; }

    public void OnNext(CallState value)
    {
        Assert.False(IsCompleted, "a state after completion");
        if (_last is { } last)
        {
            Assert.True(value.Phase >= last.Phase, $"{value.Phase} after {last.Phase}");
            Assert.True(last.End is null || Equals(last.End, value.End), $"ended {last.End}, then {value.End}");
            Assert.NotEqual(CallPhase.Ended, last.Phase);
        }
        else
        {
            _rangSince = _time.GetUtcNow();
        }

        Assert.Equal(value.Phase >= CallPhase.Ending, value.End is not null);
        Assert.Equal(value.Phase >= CallPhase.Ending, value.Duration is not null);
        WasInCall |= value.Phase == CallPhase.InCall;
        if (_last is { Phase: CallPhase.Outgoing or CallPhase.Incoming } && value.Phase > CallPhase.Incoming)
        {
            var rang = _time.GetUtcNow() - _rangSince;
            Assert.True(rang <= _longestRing + Slack, $"rang for {rang}");
        }

        _last = value;
    }

    public void OnCompleted()
    {
        Assert.False(IsCompleted, "completed twice");
        Assert.Equal(CallPhase.Ended, _last?.Phase);
        IsCompleted = true;
    }

    public void OnError(Exception error) => Assert.Fail($"OnError {error}");
}
