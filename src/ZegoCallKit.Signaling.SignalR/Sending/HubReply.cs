using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Represents the result of sending a message over a connection: the server's reply or the failure.</summary>
internal readonly record struct HubReply(WireReply? Reply, Exception? Error)
{
    /// <summary>How long the server has to reply before the connection is considered broken.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Sends a message over a connection. The part before the first await runs on the caller's thread, so that messages are sent in order.</summary>
    public static async Task<HubReply> SendAsync(HubLink link, WireEnvelope envelope, TimeProvider time)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        try
        {
            return new HubReply(await link.SendAsync(envelope, timeout.Token).ConfigureAwait(false), null);
        }
#pragma warning disable CA1031 // Whatever is thrown is the result.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new HubReply(null, fault);
        }
    }
}
