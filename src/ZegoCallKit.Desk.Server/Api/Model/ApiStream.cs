using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a published stream, with measurements of the last second.</summary>
internal sealed record ApiStream
{
    public required string StreamId { get; init; }

    public required string UserId { get; init; }

    public required PublishChannel Channel { get; init; }

    public required string ExtraInfo { get; init; }

    public required ApiStreamState State { get; init; }

    public required long Since { get; init; }

    public required WireSource Source { get; init; }

    public required bool IsFrozen { get; init; }

    public required bool IsEncrypted { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public required double Fps { get; init; }

    public required double Kbps { get; init; }

    public required double AudioFps { get; init; }

    public required double AudioKbps { get; init; }

    public required double Level { get; init; }
}
