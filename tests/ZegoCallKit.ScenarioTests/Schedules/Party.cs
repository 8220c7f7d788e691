using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Represents one device of one user.</summary>
internal sealed class Party(string userId, string device)
{
    public string UserId { get; } = userId;

    public string Name { get; } = $"{userId}/{device}";

    public ZegoClient? Client { get; set; }

    public Task<IRoom>? Login { get; set; }

    public List<RoomWatch> Watches { get; } = [];

    public List<Task<IPublication>> Publications { get; } = [];

    public List<Task<IPlayback>> Plays { get; } = [];

    /// <summary>Gets the room of the latest login, after the login has succeeded.</summary>
#pragma warning disable VSTHRD002 // It has completed.
    public IRoom? Room => Login is { IsCompletedSuccessfully: true } ? Login.GetAwaiter().GetResult() : null;

    /// <summary>Gets the streams that the party has requested to play and that play.</summary>
    public IEnumerable<StreamId> Asked => Plays.Where(static play => play.IsCompletedSuccessfully).Select(static play => play.GetAwaiter().GetResult().StreamId).Distinct();
#pragma warning restore VSTHRD002

    public bool IsIn => Room is { State.Current.Phase: not RoomPhase.Ended };
}
