using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents a stream that the cloud accepts; it connects the media planes of its players with that of its publisher. Compared by reference; immutable.</summary>
internal sealed class PublishedStream(string id, EngineUser user, PublishChannel channel, IEngineMedia publisher)
{
    public string Id { get; } = id;

    public EngineUser User { get; } = user;

    public PublishChannel Channel { get; } = channel;

    /// <summary>Gets the publisher's media plane. Its gate is not held: use only thread-safe members.</summary>
    public IEngineMedia Publisher { get; } = publisher;

    public override string ToString() => $"{Id} of {User.Id} on {Channel}";
}
