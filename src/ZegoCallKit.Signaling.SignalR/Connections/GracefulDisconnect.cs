using ZegoCallKit.Signaling.SignalR.Receiving;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Disconnects gracefully, if the server answers within two seconds.</summary>
internal static class GracefulDisconnect
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Sends the last acknowledgement and says goodbye, so that watchers see at once that the device is offline.</summary>
    public static async Task RunAsync(HubLink link, Inbox inbox, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            await inbox.FlushAsync().WaitAsync(limit.Token).ConfigureAwait(false);
            await link.GoodbyeAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (HubFault.ErrorOf(fault) is not null || HubFault.IsConnectionFault(fault))
        {
            // The connection is closed without a goodbye, and the server reports the device as offline a little later.
        }
    }
}
