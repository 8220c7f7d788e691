using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Authentication;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Establishes connections: fetches the token, connects, and says hello. <see cref="SignalRCallSignalingOptions.ConnectTimeout"/> applies to each of the two steps.</summary>
internal sealed class Connector(SignalRCallSignalingOptions options, TokenSource tokens, Inbox inbox, ILinkReceiver receiver)
{
    private const int MaxEpochLength = 128;

    /// <summary>How late a hello that this client abandoned may still reach the server.</summary>
    private static readonly TimeSpan LateHello = TimeSpan.FromMinutes(1);

    private static readonly string Run = Guid.NewGuid().ToString("N");

    // Shared by all transports of this process: in the store, the newest attempt of a device counts.
    private static int Attempts;

    private long? _gaveUpAt;

    /// <summary>Connects, without saying hello.</summary>
    /// <param name="withNewToken">Whether to fetch a new token, even if the current one is not used up.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public Task<HubLink> StartAsync(bool withNewToken, CancellationToken cancellationToken) => BoundAsync(
        async bounded =>
        {
            var token = withNewToken ? await tokens.FetchAsync(bounded).ConfigureAwait(false) : await tokens.GetAsync(bounded).ConfigureAwait(false);
            var link = new HubLink(options, token, receiver);
            try
            {
                await link.StartAsync(bounded).ConfigureAwait(false);
                return link;
            }
            catch
            {
                await link.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        },
        cancellationToken);

    /// <summary>Says hello, and returns the server's welcome. The caller still owns the connection.</summary>
    public Task<WireWelcome> HelloAsync(HubLink link, CancellationToken cancellationToken) => BoundAsync(
        async bounded =>
        {
            var (epoch, seq) = inbox.Position;
            var hello = new WireHello { Version = WireProtocol.Version, OldestVersion = WireProtocol.OldestVersion, Epoch = epoch, Seq = epoch is null ? 0 : seq, Run = Run, Attempt = Interlocked.Increment(ref Attempts) };
            var welcome = await SendHelloAsync(link, hello, bounded).ConfigureAwait(false);
            return Problem(welcome) is { } problem ? throw new InvalidDataException($"the server's welcome is malformed: {problem}") : welcome;
        },
        cancellationToken);

    /// <summary>Connects and says hello.</summary>
    public async Task<(HubLink Link, WireWelcome Welcome)> OpenAsync(CancellationToken cancellationToken)
    {
        var link = await StartAsync(false, cancellationToken).ConfigureAwait(false);
        try
        {
            return (link, await HelloAsync(link, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await link.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Corrects the reason of a connection's end. A hello that this client abandoned, e.g. while the store was unavailable, can reach the store after the hello of a newer connection, which the server then reports as replaced, although
    /// no other program uses the device.
    /// </summary>
    public LinkEnd WithoutOwnHello(LinkEnd end) =>
        end.Reason == SignalingReason.Replaced && _gaveUpAt is { } at && options.TimeProvider.GetElapsedTime(at) < LateHello
            ? new LinkEnd { Reason = SignalingReason.Network, Detail = "an earlier hello of this device arrived late", Error = end.Error }
            : end;

    private async Task<WireWelcome> SendHelloAsync(HubLink link, WireHello hello, CancellationToken cancellationToken)
    {
        try
        {
            return await link.HelloAsync(hello, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _gaveUpAt = options.TimeProvider.GetTimestamp();
            throw;
        }
    }

    private static string? Problem(WireWelcome welcome) => welcome switch
    {
        { Epoch: null or { Length: 0 or > MaxEpochLength } } => "its epoch",
        { Seq: < 0 } => "its number",
        { ServerTime: var time } when !WireTime.IsTime(time) => "its time",
        { Version: < WireProtocol.OldestVersion or > WireProtocol.Version } => "its version",
        _ => null,
    };

    private async Task<T> BoundAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        return await step(bounded.Token).ConfigureAwait(false);
    }
}
