namespace ZegoCallKit.Tool.Engines;

/// <summary>A file that libraries were taken from.</summary>
internal sealed record SourceReport
{
    public required string Path { get; init; }

    public required string Sha256 { get; init; }

    public required string Sha512 { get; init; }

    /// <summary>Gets whether the file had a pinned hash or one from the command line.</summary>
    public required bool HashChecked { get; init; }
}
