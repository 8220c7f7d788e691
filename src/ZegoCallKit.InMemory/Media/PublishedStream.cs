using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>A stream the cloud takes: how the media planes of its players find the media plane of its publisher. Compared by reference; immutable.</summary>
internal sealed class PublishedStream(string id, EngineUser user, PublishChannel channel, IEngineMedia publisher)
{
    public string Id { get; } = id;

    public EngineUser User { get; } = user;

    public PublishChannel Channel { get; } = channel;

    /// <summary>The publisher's media plane. Its gate is not held: only touch what is safe from other threads.</summary>
    public IEngineMedia Publisher { get; } = publisher;

    public override string ToString() => $"{Id} of {User.Id} on {Channel}";
}
