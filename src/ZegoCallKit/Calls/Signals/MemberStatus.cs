using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents what a member reports about itself with every sign of life, so that a lost signal is made good by the next. Immutable.</summary>
internal sealed record MemberStatus
{
    /// <summary>The status of a member that reports nothing.</summary>
    public static readonly MemberStatus None = new();

    /// <summary>Gets whether the member has put the call on hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOnHold { get; init; }
}
