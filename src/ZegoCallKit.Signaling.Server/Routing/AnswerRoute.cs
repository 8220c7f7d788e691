using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes answers: decides which device of a user answers, and notifies the user's other devices.</summary>
internal sealed class AnswerRoute(ICallStore store, InboxWriter inboxes, CallUpdates updates, ServerMetrics metrics, ILogger<AnswerRoute> logger)
{
    private const long LifeMs = 60_000;

    /// <summary>Defines how long, in milliseconds, the notice that another device answered is kept for a device that rang and then lost its connection.</summary>
    private const long ElsewhereMs = 3_600_000;

    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(ReceivedEnvelope received, CancellationToken cancellationToken = default)
    {
        var envelope = received.Envelope;
        var change = new AnswerChange(received.User, received.Device, envelope.Accepted!.Value);
        var isNew = false;
        var call = await store.ChangeCallAsync(
            envelope.Call!,
            before =>
            {
                var after = change.Apply(before, received.Now);
                isNew = !ReferenceEquals(before, after);
                return after;
            },
            cancellationToken).ConfigureAwait(false);
        if (change.Refusal(call) is { } refusal)
        {
            return received.Refuse(refusal);
        }

        var outcome = change.IsAccepted ? CallHistory.Answered : CallHistory.Declined;
        if (isNew)
        {
            metrics.CountRing(outcome);
            ServerLog.Call(logger, call!.Call, outcome);
        }

        var receipts = new List<WireReceipt>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call!.Receivers(isPassing: false).Where(user => user != received.User)])
        {
            // Answers are delivered only to members of the call.
            if (call!.Find(user) is null)
            {
                receipts.Add(ReceivedEnvelope.Refuse(user, WireReasons.NotMember));
                continue;
            }

            // It passes without a check, so it takes one place in the inbox, however often it is sent.
            var entry = received.ToEntry(user, LifeMs) with { CollapseId = $"answer/{call.Call}/{received.User}" };
            receipts.Add(InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false)));
        }

        await inboxes.KeepAsync(received.User, Elsewhere(received, received.User, received.Device), cancellationToken).ConfigureAwait(false);
        await updates.ScheduleAsync(call!, cancellationToken).ConfigureAwait(false);
        await updates.WriteHistoriesAsync(call!, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    /// <summary>Creates the notice for a user's devices that another one of them answered.</summary>
    public static InboxEntry Elsewhere(ReceivedEnvelope received, string user, string device) => received.ToEntry(user, 0) with
    {
        From = user,
        Device = device,
        Except = device,
        Id = received.Envelope.Id + "/elsewhere",
        Intent = WireIntents.Elsewhere,
        Expires = received.Now + ElsewhereMs,
        CollapseId = RingCollapse.Of(received.Envelope.Call!),
        Payload = default,
    };
}
