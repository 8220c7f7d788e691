using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Decides which device of a user answers, and tells the user's other devices.</summary>
internal sealed class AnswerRoute(ICallStore store, InboxWriter inboxes, CallNews news, ServerMetrics metrics, ILogger<AnswerRoute> logger)
{
    private const long LifeMs = 60_000;

    /// <summary>Defines how long the news that another device answered is kept for a device that rang and then lost its connection.</summary>
    private const long ElsewhereMs = 3_600_000;

    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(Sending sending, CancellationToken cancellationToken = default)
    {
        var envelope = sending.Envelope;
        var change = new AnswerChange(sending.User, sending.Device, envelope.Accepted!.Value);
        var isNew = false;
        var call = await store.ChangeCallAsync(
            envelope.Call!,
            before =>
            {
                var after = change.Apply(before, sending.Now);
                isNew = !ReferenceEquals(before, after);
                return after;
            },
            cancellationToken).ConfigureAwait(false);
        if (change.Refusal(call) is { } refusal)
        {
            return sending.Refuse(refusal);
        }

        var outcome = change.IsAccepted ? CallHistory.Answered : CallHistory.Declined;
        if (isNew)
        {
            metrics.RingEnded(outcome);
            ServerLog.Call(logger, call!.Call, outcome);
        }

        var receipts = new List<WireReceipt>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call!.Receivers.Where(user => user != sending.User)])
        {
            // Answers go to members of the call only.
            if (call!.Find(user) is null)
            {
                receipts.Add(Sending.Refuse(user, WireReasons.NotMember));
                continue;
            }

            var entry = sending.ToEntry(user, LifeMs);
            receipts.Add(InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false)));
        }

        await inboxes.KeepAsync(sending.User, Elsewhere(sending, sending.User, sending.Device), cancellationToken).ConfigureAwait(false);
        await news.ScheduleAsync(call!, cancellationToken).ConfigureAwait(false);
        await news.WriteHistoriesAsync(call!, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    /// <summary>The news for a user's devices that another one of them answered.</summary>
    public static InboxEntry Elsewhere(Sending sending, string user, string device) => sending.ToEntry(user, 0) with
    {
        From = user,
        Device = device,
        Except = device,
        Id = sending.Envelope.Id + "/elsewhere",
        Intent = WireIntents.Elsewhere,
        Expires = sending.Now + ElsewhereMs,
        CollapseId = RingCollapse.Of(sending.Envelope.Call!),
        Payload = default,
    };
}
