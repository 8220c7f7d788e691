using System.Diagnostics;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Handles an envelope from a device: checks it, returns the earlier receipts if it is a repetition, and routes it by its intent.</summary>
internal sealed class EnvelopeRouter(ICallStore store, ServerClock clock, CallSignalingOptions options, ServerMetrics metrics, RingRoute rings, AnswerRoute answers, StopRoute stops, LobbyRoute lobby, MessageRoute messages)
{
    private readonly long _maxLifeMs = (long)options.MaxLife.TotalMilliseconds;

    public async ValueTask<WireReply> SendAsync(DeviceConnection connection, WireEnvelope? envelope, CancellationToken cancellationToken = default)
    {
        var startedAt = clock.Time.GetTimestamp();
        var now = clock.Now;
        if (EnvelopeCheck.Problem(envelope, options) is { } problem)
        {
            metrics.CountEnvelope("invalid");
            return Count(new WireReply { ServerTime = now, Receipts = [ReceivedEnvelope.Refuse("", problem)] });
        }

        var received = new ReceivedEnvelope(connection, envelope!, now, _maxLifeMs);
        var intent = received.Intent;
        metrics.CountEnvelope(intent);
        if (!connection.Rates.TryTakeEnvelope(envelope!.Payload.Length))
        {
            return Count(new WireReply { ServerTime = now, Receipts = received.Refuse(WireReasons.Rate) });
        }

        using var activity = StartActivity(envelope, intent);
        var isKept = envelope.LifeMs is not null || intent is WireIntents.Ring or WireIntents.Answer or WireIntents.Stop;
        if (isKept && await store.FindReplyAsync(connection.User, connection.Device, envelope.Id, now, cancellationToken).ConfigureAwait(false) is { } given)
        {
            return given;
        }

        var receipts = await RouteAsync(received, intent, cancellationToken).ConfigureAwait(false);
        var reply = new WireReply { ServerTime = now, Receipts = receipts };

        // An envelope that was refused because of its rate may be sent again with the same id.
        if (isKept && !receipts.Any(static receipt => receipt.Reason is WireReasons.Rate))
        {
            await store.SaveReplyAsync(connection.User, connection.Device, envelope.Id, reply, now, cancellationToken).ConfigureAwait(false);
        }

        metrics.RecordDuration(clock.Time.GetElapsedTime(startedAt), intent);
        return Count(reply);
    }

    private ValueTask<IReadOnlyList<WireReceipt>> RouteAsync(ReceivedEnvelope received, string intent, CancellationToken cancellationToken) => intent switch
    {
        WireIntents.Ring => rings.SendAsync(received, cancellationToken),
        WireIntents.Answer => answers.SendAsync(received, cancellationToken),
        WireIntents.Stop => stops.SendAsync(received, cancellationToken),
        WireIntents.Knock => lobby.KnockAsync(received, cancellationToken),
        WireIntents.Admit or WireIntents.Refuse => lobby.AnswerAsync(received, intent is WireIntents.Admit, cancellationToken),
        _ => messages.SendAsync(received, cancellationToken),
    };

    private static Activity? StartActivity(WireEnvelope envelope, string intent)
    {
        var parent = WireIds.IsText(envelope.TraceParent, 64) && ActivityContext.TryParse(envelope.TraceParent, null, isRemote: true, out var context) ? context : default;
        var activity = ServerMetrics.Source.StartActivity("Route " + intent, ActivityKind.Server, parent);
        activity?.SetTag("callsignaling.call.id", envelope.Call);
        return activity;
    }

    private WireReply Count(WireReply reply)
    {
        foreach (var receipt in reply.Receipts)
        {
            metrics.CountReceipt(receipt.Outcome, receipt.Reason);
        }

        return reply;
    }
}
