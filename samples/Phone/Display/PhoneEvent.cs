using System.Text.Json.Serialization;

namespace Phone.Display;

/// <summary>One line of the output with <c>--json</c>. What an event has nothing to say about is left out.</summary>
internal sealed record PhoneEvent
{
    /// <summary>Gets what happened: <c>ready</c>, <c>signaling</c>, <c>presence</c>, <c>call</c>, <c>missed</c>, <c>history</c>, <c>help</c> or <c>problem</c>.</summary>
    [JsonPropertyName("event")]
    public required string What { get; init; }

    public string? User { get; init; }

    /// <summary>Gets the users who were called, in a history.</summary>
    public IReadOnlyList<string>? Users { get; init; }

    public string? Device { get; init; }

    public bool? Online { get; init; }

    public string? Call { get; init; }

    public string? Direction { get; init; }

    public string? Kind { get; init; }

    public string? Phase { get; init; }

    /// <summary>Gets whether this user holds the call.</summary>
    public bool? OnHold { get; init; }

    public IReadOnlyList<MemberEvent>? Members { get; init; }

    /// <summary>Gets why a call is over.</summary>
    public string? End { get; init; }

    public double? Seconds { get; init; }

    /// <summary>Gets the number of audio blocks of 10 ms that were received during a call that is over.</summary>
    public long? AudioFramesReceived { get; init; }

    /// <summary>Gets when a call of a history began to ring.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets what became of a call of a history.</summary>
    public string? Outcome { get; init; }

    /// <summary>Gets whether a history has older calls.</summary>
    public bool? More { get; init; }

    public string? State { get; init; }

    public string? Reason { get; init; }

    public int? Attempt { get; init; }

    public bool? Gap { get; init; }

    public IReadOnlyList<PhoneEvent>? Calls { get; init; }

    public string? Text { get; init; }
}
