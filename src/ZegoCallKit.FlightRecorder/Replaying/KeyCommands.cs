using System.Collections.Frozen;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Lists the commands that synchronize a replay with its recording: those that determine the next events. All others are only answered.</summary>
internal static class KeyCommands
{
    // What tells two commands of a kind apart.
    private static readonly string[] Identity = ["roomId", "key", "streamId", "channel"];

    private const string Question = "Rooms.GetStreams";

    private static readonly FrozenSet<string> Names = new[]
    {
        "Lifecycle.Initialize", "Lifecycle.Uninitialize",
        "Rooms.Login", "Rooms.Logout", "Rooms.SwitchRoom", "Rooms.RenewToken", "Rooms.SetExtraInfo", Question,
        "Publishing.StartPublishing", "Publishing.StopPublishing", "Publishing.SetExtraInfo",
        "Playing.StartPlaying", "Playing.StopPlaying",
    }.ToFrozenSet();

    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>Returns whether a command may precede one that was recorded before it: what ends several things at once may end them in any order, and a query of the kit itself does not wait for the program.</summary>
    public static bool MayPass(string given, string recorded) =>
        given == Question || recorded == Question || (IsEnd(given) && IsEnd(recorded));

    private static bool IsEnd(string name) => name is "Publishing.StopPublishing" or "Playing.StopPlaying";

    public static bool IsSame(RecordedCommand recorded, string name, Func<string, string> argument) =>
        recorded.Name == name && Identity.All(part => recorded.Argument(part) == argument(part));
}
