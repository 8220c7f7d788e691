using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>An invitation is taken back.</summary>
internal sealed record CancelSignal : CallSignal
{
    /// <summary>For whom; the others of the invitation still ring.</summary>
    public required ImmutableArray<UserId> Invitees { get; init; }

    /// <summary>Whether nobody took it back: it has rung for as long as it may.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTimeout { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";
}
