namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the answer to <c>SendCustomCommand</c>.</summary>
internal sealed record CommandData
{
    public IReadOnlyList<UndeliveredCommand>? FailUsers { get; init; }
}
