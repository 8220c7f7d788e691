using ZegoCallKit.Desk.Cloud;
using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Engine;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk;

/// <summary>
/// Creates engines that take part in the calls of a desk, a cloud for developers that several programs, computers of a local network and browsers share
/// (<c>ZegoCallKit.Desk.Server</c>). Pass it to the client's options.
/// </summary>
/// <remarks>
/// <para>Each engine has one connection to the desk, from its initialization until it is destroyed. While the desk cannot be reached, logins stay in the connecting state; when the connection is lost,
/// rooms reconnect as with the real engine. Destroying an engine waits up to one second for its farewell.</para>
/// <para>The engine captures, mixes and records in this process, like the in-memory engine: its camera and microphone are virtual, and nothing is encoded.</para>
/// <para>Each engine is recorded as by the flight recorder, without secrets and without the bodies of messages. The recording goes to the desk, whose page shows it as a
/// timeline, unless <see cref="DeskEngineOptions.SendsRecording"/> is <see langword="false"/>.</para>
/// </remarks>
public sealed class DeskEngineFactory : IZegoEngineFactory
{
    private const int Tones = 700;

    private readonly DeskEngineOptions _options;
    private readonly EngineNumbers _numbers = new(Environment.ProcessId % Tones);

    /// <summary>Creates a factory.</summary>
    /// <param name="url">The address of the desk: <c>http</c>, <c>https</c>, <c>ws</c> or <c>wss</c>, for example <c>http://localhost:5090</c>.</param>
    /// <param name="options">The options of the engines; the defaults if omitted.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address, or an option is not allowed.</exception>
    public DeskEngineFactory(string url, DeskEngineOptions? options = null)
        : this(Parse(url), options)
    {
    }

    /// <summary>Creates a factory.</summary>
    /// <param name="url">The address of the desk: <c>http</c>, <c>https</c>, <c>ws</c> or <c>wss</c>.</param>
    /// <param name="options">The options of the engines; the defaults if omitted.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is not such an address, or an option is not allowed.</exception>
    public DeskEngineFactory(Uri url, DeskEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        Url = ToWebSocket(url);
        _options = options ?? new();
        _options.Validate(nameof(options));
    }

    /// <summary>Gets the address to which the engines connect.</summary>
    public Uri Url { get; }

    /// <inheritdoc/>
    public string Name => "desk";

    /// <inheritdoc/>
    public object? ExclusivityKey => null;

    /// <inheritdoc/>
    public bool CommandsMayBlock => true;

    /// <inheritdoc/>
    public TimeProvider? SimulatedTime => ReferenceEquals(_options.TimeProvider, TimeProvider.System) ? null : _options.TimeProvider;

    /// <inheritdoc/>
    public IZegoEngine Create() => CreateEngine().Engine;

    /// <summary>Creates an engine and returns its lifecycle with its connection.</summary>
    internal (IZegoEngine Engine, DeskLifecycle Lifecycle) CreateEngine()
    {
        var cloud = new RemoteCloud(new InMemoryCloudOptions { TimeProvider = _options.TimeProvider, Scheduler = _options.Scheduler }, _numbers);
        var log = new DeskLog(_options.LoggerFactory);
        var recording = _options.SendsRecording ? new RecordingBuffer(Name, RecordingReport.MaxWaitingBytes, _options.TimeProvider, _options.LoggerFactory) : null;
        DeskLifecycle? lifecycle = null;
        var engine = new InMemoryEngine(
            cloud,
            new InMemoryEngineOptions { Devices = _options.Devices },
            inner => lifecycle = new DeskLifecycle(inner, () => new DeskConnector(Url, _options, cloud, log, recording)));
        cloud.Link = engine.Core.Media.Context.Link;
        return (recording?.Around(engine) ?? engine, lifecycle!);
    }

    private static Uri Parse(string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : throw NotAnAddress(url, nameof(url));
    }

    private static Uri ToWebSocket(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https" or "ws" or "wss") || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            throw NotAnAddress(url.OriginalString, nameof(url));
        }

        return new UriBuilder(url)
        {
            Scheme = url.Scheme is "https" or "wss" ? "wss" : "ws",
            Path = url.AbsolutePath.TrimEnd('/') + WireProtocol.EnginePath,
        }.Uri;
    }

    private static ArgumentException NotAnAddress(string url, string parameter) =>
        new($"The address of the desk must begin with http, https, ws or wss and have no query, for example http://localhost:5090; it is '{url}'.", parameter);
}
