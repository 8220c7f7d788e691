using System.Text.Json;

namespace ZegoCallKit.DeskLoad;

/// <summary>Represents what the participants of one process do.</summary>
internal sealed record PeerPlan
{
    /// <summary>Gets the prefix of the users' ids.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the number of participants.</summary>
    public required int Count { get; init; }

    /// <summary>Gets whether each of them publishes a stream.</summary>
    public bool Publishes { get; init; }

    /// <summary>Gets how many streams each of them plays.</summary>
    public int Plays { get; init; }

    /// <summary>Gets the number of streams in the room, of all peers together.</summary>
    public required int Streams { get; init; }

    /// <summary>Gets how far the streams of one participant lie from those of the one before.</summary>
    public int Stride { get; init; } = 1;

    public int Width { get; init; } = 640;

    public int Height { get; init; } = 360;

    public bool HasSound { get; init; }

    /// <summary>Gets how long is measured.</summary>
    public required int Seconds { get; init; }

    public static PeerPlan Parse(string json) => JsonSerializer.Deserialize<PeerPlan>(json) ?? throw new ArgumentException("The plan is null.", nameof(json));

    public override string ToString() => JsonSerializer.Serialize(this);
}
