using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>Reads the history where it is kept: at the transport's server, or on this client.</summary>
internal sealed class CallHistory(CallHost host, ServerRequests requests, Func<Operation, Exception?> refuse) : ICallHistory
{
    public bool IsKeptByServer => host.Capabilities.HasHistory;

    public Task<CallHistoryPage> ReadAsync(string? cursor = null, int count = 50, CancellationToken cancellationToken = default)
    {
        Guard.Range(count, 1, ICallHistory.MaxPageSize, "The number of entries", nameof(count));
        if (cursor is not null)
        {
            Guard.Utf8Length(cursor, 1, ICallHistory.MaxCursorBytes, "cursor", nameof(cursor));
        }

        return requests.AskAsync("ReadCallHistory", refuse, (signaling, giveUp) => ReadAsync(signaling, cursor, count, giveUp), Finish, cancellationToken);

        CallHistoryPage Finish(CallHistoryPage? page) => page is null ? host.Effects.History.Read(cursor, count) : host.Effects.History.Complete(page);
    }

    private async Task<CallHistoryPage?> ReadAsync(ICallSignaling signaling, string? cursor, int count, CancellationToken cancellationToken) =>
        IsKeptByServer ? await signaling.ReadHistoryAsync(cursor, count, cancellationToken).ConfigureAwait(false) : null;
}
