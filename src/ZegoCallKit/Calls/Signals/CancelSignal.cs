using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Signals;

/// <summary>An invitation is taken back.</summary>
internal sealed record CancelSignal : CallSignal
{
    /// <summary>For whom; the others of the invitation still ring.</summary>
    public required ImmutableArray<UserId> Invitees { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";
}
