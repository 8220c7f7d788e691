namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>A message that an inbox has seen.</summary>
internal sealed record SeenImage
{
    public required string Key { get; init; }

    public long Seq { get; init; }

    public long At { get; init; }
}
