using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents a stream that the cloud accepts; its feed connects its players with its publisher. Compared by reference; immutable.</summary>
internal sealed class PublishedStream(string id, EngineUser user, PublishChannel channel, StreamFeed feed)
{
    public string Id { get; } = id;

    public EngineUser User { get; } = user;

    public PublishChannel Channel { get; } = channel;

    /// <summary>Gets what its players use of its publisher.</summary>
    public StreamFeed Feed { get; } = feed;

    public override string ToString() => $"{Id} from {User.Id} on {Channel}";
}
