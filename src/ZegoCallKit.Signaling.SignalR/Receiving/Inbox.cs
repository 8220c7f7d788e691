using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Passes each message of the server to the program once, in order, and acknowledges to the server what the program has processed. All members can be called from any thread.</summary>
internal sealed class Inbox(SignalingOutlet outlet, ServerTime time, ILogger logger)
{
    private readonly Lock _gate = new();
    private readonly OpenMessages _open = new();
    private readonly RecentIds _recent = new();
    private HubLink? _link;
    private string? _epoch;
    private long _received;
    private long _acknowledged;
    private bool _isAcknowledging;

    /// <summary>Returns where to continue: the epoch of the inbox, which is <see langword="null"/> before the first welcome, and the number up to which everything is processed.</summary>
    public (string? Epoch, long Seq) Position
    {
        get
        {
            lock (_gate)
            {
                return (_epoch, _open.Processed);
            }
        }
    }

    /// <summary>Continues with a new connection.</summary>
    /// <returns>Whether messages were lost.</returns>
    public bool Attach(HubLink link, WireWelcome welcome)
    {
        lock (_gate)
        {
            var isResumed = _epoch == welcome.Epoch;
            if (!isResumed)
            {
                // A restarted program gets the rings again that it acknowledged before the restart: they have lower numbers.
                _received = 0;
                _open.Begin(welcome.Seq);
            }

            (_link, _epoch, _acknowledged) = (link, welcome.Epoch, welcome.Seq);
            AcknowledgeWhatIsProcessed();
        }

        return welcome.HasGap;
    }

    public void Detach()
    {
        lock (_gate)
        {
            _link = null;
        }
    }

    /// <summary>Handles messages from the server. What the server does not keep counts only if it comes over the current connection: over the one before, it was sent earlier than what has come since.</summary>
    public void Deliver(HubLink link, WireDelivery[] batch)
    {
        lock (_gate)
        {
            foreach (var delivery in batch.Where(delivery => link == _link || delivery is { Seq: > 0 }))
            {
                Deliver(delivery);
            }
        }
    }

    /// <summary>Records that the program has processed a message.</summary>
    public void Acknowledge(SignalingMessage message)
    {
        if (message.Sequence > 0)
        {
            lock (_gate)
            {
                _open.Process(message.Sequence, message.Id);
                AcknowledgeWhatIsProcessed();
            }
        }
    }

    /// <summary>Sends the last acknowledgement over the connection before it is closed.</summary>
    public async Task FlushAsync()
    {
        HubLink? link;
        long seq;
        lock (_gate)
        {
            (link, seq) = (_link, _open.Processed);
            if (link is null || seq <= _acknowledged)
            {
                return;
            }
        }

        await link.AckAsync(seq).ConfigureAwait(false);
    }

    private void Deliver(WireDelivery? delivery)
    {
        var message = DeliveryReader.Read(delivery, time, out var problem);
        if (message is null)
        {
            SignalRLog.Malformed(logger, problem!);
        }

        if (delivery is not { Seq: > 0 })
        {
            if (message is not null && _recent.Add(delivery!.From, delivery.Device, delivery.Id))
            {
                outlet.Receive(message);
            }
        }
        else if (delivery.Seq > _received)
        {
            // The server repeats messages that were not acknowledged, but the program has this one already.
            _received = delivery.Seq;
            _open.Add(delivery.Seq, delivery.Id ?? "", isProcessed: message is null);
            if (message is null)
            {
                AcknowledgeWhatIsProcessed();
            }
            else
            {
                outlet.Receive(message);
            }
        }
    }

    // One at a time: messages processed meanwhile are acknowledged together.
    private void AcknowledgeWhatIsProcessed()
    {
        if (!_isAcknowledging && _link is { } link && _open.Processed > _acknowledged)
        {
            _isAcknowledging = true;
            _ = AcknowledgeAsync(link);
        }
    }

    private async Task AcknowledgeAsync(HubLink link)
    {
        // The caller holds the gate.
        await Task.Yield();
        long seq;
        lock (_gate)
        {
            seq = _open.Processed;
        }

        var isSent = false;
        try
        {
            await link.AckAsync(seq).ConfigureAwait(false);
            isSent = true;
        }
#pragma warning disable CA1031 // Whatever failed, the connection is no longer usable, and the next hello contains the acknowledgement.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            link.End(LinkEnd.Broken(fault));
        }
        finally
        {
            lock (_gate)
            {
                _isAcknowledging = false;
                if (ReferenceEquals(link, _link))
                {
                    _acknowledged = Math.Max(_acknowledged, seq);
                    _link = isSent ? link : null;
                }

                AcknowledgeWhatIsProcessed();
            }
        }
    }
}
