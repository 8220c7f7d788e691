namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents a message that was added to an inbox recently.</summary>
internal sealed record SeenImage
{
    public required string Key { get; init; }

    public long Seq { get; init; }

    public long At { get; init; }
}
