using ZegoCallKit.Rooms;
using ZegoCallKit.ScenarioTests.Schedules;

namespace ZegoCallKit.Soak.Live;

/// <summary>The observers of one login: fast ones that check every rule, and before them some that throw and, sometimes, some that block.</summary>
internal sealed class LiveWatch
{
    private readonly ManualResetEventSlim _never = new();
    private readonly Random _random;
    private readonly Lock _gate = new();

    public LiveWatch(IRoom room, bool withSlowOnes, int seed)
    {
        _random = new Random(seed);
        if (withSlowOnes)
        {
            room.Streams.Changes.Subscribe(_ => Block());
            room.Playbacks.Changes.Subscribe(_ => Block());
        }

        room.Users.Changes.Subscribe(Fail);
        Rules = new RoomWatch(room);
        room.State.Changes.Subscribe(Fail);
    }

    public RoomWatch Rules { get; }

    /// <summary>Gets whether the fast observers have received everything.</summary>
    public bool IsUpToDate => Rules.IsUpToDate;

    private static void Fail<T>(T value) => throw new InjectedException();

    // Mostly for a short time, sometimes for longer than any observer is waited for.
    private void Block()
    {
        int milliseconds;
        lock (_gate)
        {
            milliseconds = _random.Next(20) == 0 ? _random.Next(900) : _random.Next(5);
        }

        _never.Wait(milliseconds);
    }
}
