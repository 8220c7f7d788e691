using ZegoCallKit.Calls;

namespace CallInvite.Staging;

/// <summary>Prints what happens, with its time: what people do, and what each side of a call sees. May be written from any thread.</summary>
internal sealed class Timeline(TimeProvider time, TextWriter output)
{
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();

    /// <summary>Somebody does something.</summary>
    public void Act(string what) => Write($"* {what}");

    /// <summary>One side of a call sees a new state.</summary>
    public void See(string user, ICall call, CallState state) => Write($"  {user,-6} {call.Id,-7} {state.Phase,-10} {Describe(state)}".TrimEnd());

    /// <summary>Something else that one side sees.</summary>
    public void Note(string user, string what) => Write($"  {user,-6} {what}");

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
