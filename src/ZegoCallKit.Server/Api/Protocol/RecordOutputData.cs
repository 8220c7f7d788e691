namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the files of a recording.</summary>
internal sealed record RecordOutputData
{
    public string? OutputFileFormat { get; init; }

    public string? OutputFolder { get; init; }

    public string? CallbackUrl { get; init; }
}
