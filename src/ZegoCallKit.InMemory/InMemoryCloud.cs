using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory;

/// <summary>A ZEGO-like cloud in this process: rooms, users, streams and messages for the engines it makes. Users of different clouds never meet.</summary>
public sealed class InMemoryCloud
{
    private readonly CloudServer _server;

    /// <summary>Creates a cloud on the system's clock and the thread pool, with a perfect network.</summary>
    public InMemoryCloud()
        : this(new InMemoryCloudOptions())
    {
    }

    /// <summary>Creates a cloud.</summary>
    /// <param name="options">What it is like.</param>
    public InMemoryCloud(InMemoryCloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _server = new CloudServer(options);
    }

    /// <summary>What the cloud is like.</summary>
    public InMemoryCloudOptions Options { get; }

    /// <summary>Makes a factory of engines that are connected to this cloud; give it to the client's options. Any number of engines may live together.</summary>
    /// <param name="options">What the engines are like; defaults when not given.</param>
    /// <returns>The factory.</returns>
    public IZegoEngineFactory CreateEngineFactory(InMemoryEngineOptions? options = null) =>
        new InMemoryEngineFactory(_server, options ?? new InMemoryEngineOptions());
}
