using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Prints events with their time: the actions of users, and the states of their calls. Can be called from any thread.</summary>
internal sealed class Timeline(TimeProvider time, TextWriter output)
{
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();

    /// <summary>Prints an action of a user.</summary>
    public void WriteAction(string what) => Write($"* {what}");

    /// <summary>Prints a new state of a call, as one user sees it.</summary>
    public void WriteState(string user, ICall call, CallState state) => Write($"  {user,-6} {call.Id,-7} {state.Phase,-10} {Describe(state)}".TrimEnd());

    /// <summary>Prints another event that one user sees.</summary>
    public void WriteNote(string user, string what) => Write($"  {user,-6} {what}");

    private static string Describe(CallState state) => state.End is { } end
        ? $"{end}{(state.Duration is { } duration ? $", {duration.TotalSeconds:0.0} s" : "")}"
        : string.Join(", ", state.Members.Values.Select(static member => $"{member.User.Id} {member.State}{(member.IsBusy ? " (busy)" : "")}"));

    private void Write(string what)
    {
        lock (_gate)
        {
            output.WriteLine($"{time.GetElapsedTime(_began).TotalSeconds,7:0.00} s  {what}");
        }
    }
}
