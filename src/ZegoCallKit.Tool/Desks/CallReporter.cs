using System.Reactive.Linq;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Reports the changes of calls.</summary>
internal static class CallReporter
{
    /// <summary>Reports each change of a call, without those that show nothing new.</summary>
    public static IDisposable Follow(ICall call, Action<CallEvent> report)
    {
        CallEvent? last = null;
        return call.State.Changes.Select(state => Of(call, state)).Subscribe(next =>
        {
            // Durations grow all the time.
            if (last is null || last.Phase != next.Phase || last.End != next.End || !last.Members!.SequenceEqual(next.Members!))
            {
                last = next;
                report(next);
            }
        });
    }

    /// <summary>Returns a line for a person; <see langword="null"/> for a state that passes in a moment.</summary>
    public static string? TextOf(CallEvent call)
    {
        var others = string.Join(", ", call.Members!.Select(static member => member.Value is "Accepted" or "Inviting" ? member.Key : $"{member.Key} ({member.Value})"));
        return call.Phase switch
        {
            nameof(CallPhase.Dialing) => $"calling {others} …",
            nameof(CallPhase.Ringing) => $"{others} rings ({call.Kind}); type 'accept' or 'decline'",
            nameof(CallPhase.Connecting) => $"connecting with {others} …",
            nameof(CallPhase.Ending) => null,
            nameof(CallPhase.InCall) => $"in a call with {others}",
            _ => $"the call with {others} is over: {call.End}{(call.Seconds is { } seconds ? $", after {seconds:0.0} s" : "")}",
        };
    }

    private static CallEvent Of(ICall call, CallState state) => new()
    {
        What = "call",
        Call = call.Id.Value,
        Direction = call.Direction.ToString(),
        Kind = call.Kind.ToString(),
        Phase = state.Phase.ToString(),
        Members = state.Members.ToDictionary(static member => member.Key.Value, static member => member.Value.State.ToString(), StringComparer.Ordinal),
        End = state.End?.ToString(),
        Seconds = state.End is not null && state.Duration is { } duration && duration > TimeSpan.Zero ? Math.Round(duration.TotalSeconds, 3) : null,
    };
}
