using Xunit;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Watches a login's states: one end, completion after it, nothing after that.</summary>
internal sealed class StateWatch : IObserver<RoomState>
{
    private RoomState? _last;

    public bool IsCompleted { get; private set; }

    public void OnNext(RoomState value)
    {
        Assert.False(IsCompleted, "a state after completion");
        Assert.NotEqual(RoomPhase.Ended, _last?.Phase);
        Assert.Equal(value.Phase == RoomPhase.Ended, value.End is not null);
        Assert.Equal(value.Phase == RoomPhase.Reconnecting, value.ReconnectAttempt > 0);
        _last = value;
    }

    public void OnCompleted()
    {
        Assert.False(IsCompleted, "completed twice");
        Assert.Equal(RoomPhase.Ended, _last?.Phase);
        IsCompleted = true;
    }

    public void OnError(Exception error) => Assert.Fail($"OnError {error}");
}
