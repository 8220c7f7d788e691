namespace ZegoCallKit.InMemory.Cloud;

/// <summary>The server side of a cloud.</summary>
internal sealed class CloudServer(InMemoryCloudOptions options)
{
    public InMemoryCloudOptions Options { get; } = options;
}
